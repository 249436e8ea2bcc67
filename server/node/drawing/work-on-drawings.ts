import type { Drawing } from '../../../contract/drawn-page.ts'
import { type Answering, answerOnThread } from '../threads/on-thread.ts'
import type { DrawingAnswer, DrawingQuestion, DrawingStart } from './drawing-thread.ts'

/** What a thread for drawings does: it draws pages as the client that was built with it would. */
export function workOnDrawings(): void {
  answerOnThread<DrawingStart, DrawingQuestion, DrawingAnswer>(async (start, { onFailure }) =>
    drawingBy(import(start.drawing), onFailure),
  )
}

/** Draws pages with the client; where it fails the failure is told, and there is no page. */
export function drawingBy(
  client: Promise<Drawing>,
  onFailure: (error: unknown) => void,
): Answering<DrawingQuestion, DrawingAnswer> {
  // Told with each page that is asked for.
  client.catch(() => undefined)
  return {
    async answer({ answers, ...page }) {
      try {
        const { drawPage } = await client
        return { page: drawPage({ ...page, answers: parsed(answers) }) }
      } catch (error) {
        onFailure(error)
        return { page: null }
      }
    },
  }
}

function parsed(answers: ReadonlyMap<string, Uint8Array>): Record<string, unknown> {
  return Object.fromEntries(
    [...answers].map(([path, body]) => [path, JSON.parse(Buffer.from(body).toString('utf8'))]),
  )
}
