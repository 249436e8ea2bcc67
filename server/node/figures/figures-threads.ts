import { Worker } from 'node:worker_threads'
import { problemResponse } from '../../api/problem-response.ts'
import type { FiguresMessage, FiguresQuestion, FiguresStart } from './figures-message.ts'

/** Works out answers of the API on other threads. */
export interface FiguresThreads {
  /**
   * Answers a question, or says `busy` where too many wait already.
   *
   * @param size How much there is to work out; of those who wait the smallest goes first.
   * @param reader Who asks; nobody may fill the queue alone.
   * @param left Tells that nobody waits any more: the question leaves the queue, or its answer is
   *   given up between two steps.
   */
  answer(
    question: FiguresQuestion,
    size: number,
    reader: string,
    left: AbortSignal,
  ): Promise<Response>
  /** Ends the threads once they have answered what they are at. */
  close(): Promise<void>
}

export interface ThreadsOptions {
  /** The program, which calls `workOnFigures` on a thread of its own. */
  readonly program: URL
  readonly start: Omit<FiguresStart, 'left'>
  readonly threads: number
  readonly onFailure: (error: unknown) => void
}

/** Questions that may wait: more would wait longer than a reader does. */
export const QUEUE = 32
/** Questions of one reader that may wait. */
export const QUEUE_OF_ONE = 16

/**
 * What a thread may hold, in megabytes: four times what a comparison of a thousand townships needs.
 * Without a bound it grows to that many times as much before it tidies up.
 */
const HEAP = 512

interface Waiting {
  readonly question: FiguresQuestion
  readonly size: number
  readonly reader: string
  readonly left: AbortSignal
  readonly resolve: (response: Response) => void
}

/** Starts the threads. A thread that ends by itself is replaced; what it was at is a failure. */
export function startFiguresThreads(options: ThreadsOptions): FiguresThreads {
  const queue: Waiting[] = []
  const next = () => {
    const [first] = queue
    if (!first) return null
    const smallest = queue.reduce((best, one) => (one.size < best.size ? one : best), first)
    queue.splice(queue.indexOf(smallest), 1)
    return smallest
  }
  const threads = Array.from({ length: options.threads }, () => new FiguresThread(options, next))
  return {
    answer(question, size, reader, left) {
      return new Promise((resolve) => {
        const own = queue.filter((one) => one.reader === reader).length
        if (queue.length >= QUEUE || own >= QUEUE_OF_ONE) return resolve(busy())
        const waiting = { question, size, reader, left, resolve }
        queue.push(waiting)
        const leave = () => {
          const place = queue.indexOf(waiting)
          if (place < 0) return
          queue.splice(place, 1)
          resolve(gone())
        }
        left.addEventListener('abort', leave, { once: true })
        for (const thread of threads) thread.take()
      })
    },
    async close() {
      for (const { resolve } of queue.splice(0)) resolve(busy())
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

class FiguresThread {
  readonly #options: ThreadsOptions
  readonly #next: () => Waiting | null
  readonly #left = new SharedArrayBuffer(4)
  /** Null once it has ended by itself: the next question starts another. */
  #worker: Worker | null
  #at: Waiting | null = null
  #closing = false

  constructor(options: ThreadsOptions, next: () => Waiting | null) {
    this.#options = options
    this.#next = next
    this.#worker = this.#start()
  }

  /** Takes the next question, unless it is at one. */
  take(): void {
    if (this.#at || this.#closing) return
    const waiting = this.#next()
    if (!waiting) return
    this.#at = waiting
    const nobody = new Int32Array(this.#left)
    Atomics.store(nobody, 0, waiting.left.aborted ? 1 : 0)
    waiting.left.addEventListener('abort', () => {
      if (this.#at === waiting) Atomics.store(nobody, 0, 1)
    })
    this.#worker ??= this.#start()
    this.#worker.postMessage(waiting.question)
  }

  async close(): Promise<void> {
    this.#closing = true
    const worker = this.#worker
    if (!worker) return
    worker.ref()
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    Atomics.store(new Int32Array(this.#left), 0, 1)
    worker.postMessage(null)
    await ended
  }

  #start(): Worker {
    const { program, start, onFailure } = this.#options
    const workerData: FiguresStart = { ...start, left: this.#left }
    const worker = new Worker(program, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    worker.on('message', (message: FiguresMessage) => {
      if (message.kind === 'failure') onFailure(message.error)
      else {
        const { status, headers, bytes } = message
        this.#answered(new Response(bytes, { status, headers: [...headers] }))
      }
    })
    worker.on('error', onFailure)
    worker.once('exit', () => {
      if (this.#closing) return
      this.#worker = null
      this.#answered(problemResponse('internal', 'The server failed to answer.'))
    })
    // The server's own connections keep the process alive, not this; listening would.
    worker.unref()
    return worker
  }

  #answered(response: Response): void {
    const answered = this.#at
    this.#at = null
    answered?.resolve(answered.left.aborted ? gone() : response)
    this.take()
  }
}

function busy(): Response {
  return problemResponse('busy', 'Other figures are being worked out: ask again in some seconds.')
}

/** Nobody receives it. */
function gone(): Response {
  return new Response(null, { status: 499 })
}
