import type { DrawnPage, PageToDraw } from '../../../contract/drawn-page.ts'
import { startThreads, type ThreadsOptions } from '../threads/thread-pool.ts'

/** What a thread that draws is started with. */
export interface DrawingStart {
  /** Address of the client as built for drawing. */
  readonly drawing: string
}

/** A page to draw, its answers as the JSON that they travel as. */
export interface DrawingQuestion extends Omit<PageToDraw, 'answers'> {
  readonly answers: ReadonlyMap<string, Uint8Array>
}

/** What comes of it. */
export interface DrawingAnswer {
  /** Null where the client alone can draw the page, or where drawing it failed. */
  readonly page: DrawnPage | null
}

/** Draws pages on a thread of its own: a drawing takes as long as many answers. */
export interface DrawingThread {
  /**
   * Draws a page.
   *
   * @param reader Who asks; nobody may fill the queue alone.
   * @param left Tells that nobody waits any more.
   * @returns Null where the client alone can; undefined where another time it may be drawn: too much
   *   waits, or nobody does, or the thread ended.
   */
  draw(
    page: DrawingQuestion,
    reader: string,
    left: AbortSignal,
  ): Promise<DrawnPage | null | undefined>
  close(): Promise<void>
}

/** Starts the thread. */
export function startDrawingThread(
  options: Omit<ThreadsOptions<DrawingStart>, 'threads'>,
): DrawingThread {
  const pool = startThreads<DrawingStart, DrawingQuestion, DrawingAnswer>('drawings', {
    ...options,
    threads: 1,
  })
  return {
    async draw(page, reader, left) {
      const drawn = await pool.answer(page, 0, reader, left)
      return typeof drawn === 'string' ? undefined : drawn.page
    },
    close: () => pool.close(),
  }
}
