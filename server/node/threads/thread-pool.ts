import { Worker } from 'node:worker_threads'
import type { ThreadData, ThreadMessage, ThreadTask } from './thread-message.ts'

/** What there is in place of an answer: too many wait, nobody waits any more, or the thread ended by itself. */
export type NoAnswer = 'busy' | 'gone' | 'failed'

/** Threads that answer questions of one kind. */
export interface ThreadPool<Question, Answer> {
  /**
   * Answers a question, once a thread is free.
   *
   * @param size How much work there is; of those who wait the smallest goes first.
   * @param reader Who asks; nobody may fill the queue alone.
   * @param left Tells that nobody waits any more: the question leaves the queue, or its answer is
   *   given up between two steps.
   */
  answer(
    question: Question,
    size: number,
    reader: string,
    left: AbortSignal,
  ): Promise<Answer | NoAnswer>
  /** Ends the threads once they have answered what they are at. */
  close(): Promise<void>
}

export interface ThreadsOptions<Start> {
  /** The program, which calls `workOnThread` where it is not on the main thread. */
  readonly program: URL
  readonly start: Start
  readonly threads: number
  readonly onFailure: (error: unknown) => void
}

/** Questions that may wait: more would wait longer than a reader does. */
export const QUEUE = 32
/** Questions of one reader that may wait. */
export const QUEUE_OF_ONE = 16

/** A question no larger is answered beside larger ones, not behind them: a county among provinces. */
export const SMALL = 200

/**
 * What a thread may hold, in megabytes: four times what a comparison of a thousand townships needs.
 * Without a bound it grows to that many times as much before it tidies up.
 */
const HEAP = 512

/** What new objects take of it, in megabytes; without a bound it is 48, and nothing is faster for it. */
const NEW_OBJECTS = 12

/**
 * How much lower its priority is than that of the rest of the process: enough to give way, too little to
 * stand still. A page is waited for as much as what the main thread answers.
 */
const NICER: Readonly<Record<ThreadTask, number>> = { figures: 5, drawings: 0 }

/**
 * Where other threads want the processor, they have it before this one. Linux gives every thread a priority of its
 * own; elsewhere it would be that of the whole server.
 *
 * It runs as text at the beginning of a thread, and so names nothing from outside.
 */
function takePriority(os: typeof import('node:os'), nicer: number): void {
  if (process.platform !== 'linux') return
  try {
    os.setPriority(Math.min(os.getPriority() + nicer, os.constants.priority.PRIORITY_LOW))
  } catch {
    // Not allowed here: answers are the same.
  }
}

interface Waiting<Question, Answer> {
  readonly question: Question
  readonly size: number
  readonly reader: string
  readonly left: AbortSignal
  readonly resolve: (answer: Answer | NoAnswer) => void
}

/**
 * Starts the threads. A thread that ends by itself is replaced; what it was at is a failure.
 *
 * Where all of them are at large questions a small one starts another thread, which takes small ones alone: the
 * first answer for a whole country takes minutes.
 */
export function startThreads<Start, Question, Answer>(
  task: ThreadTask,
  options: ThreadsOptions<Start>,
): ThreadPool<Question, Answer> {
  const queue: Waiting<Question, Answer>[] = []
  const next = (largest: number) => {
    const [first] = queue
    if (!first) return null
    const smallest = queue.reduce((best, one) => (one.size < best.size ? one : best), first)
    if (smallest.size > largest) return null
    queue.splice(queue.indexOf(smallest), 1)
    return smallest
  }
  const threads = Array.from(
    { length: options.threads },
    () => new PoolThread(task, options, () => next(Number.POSITIVE_INFINITY)),
  )
  for (const thread of threads) thread.begin()
  const besideLarge = new PoolThread(task, options, () => next(SMALL))
  return {
    answer(question, size, reader, left) {
      return new Promise((resolve) => {
        const own = queue.filter((one) => one.reader === reader).length
        if (queue.length >= QUEUE || own >= QUEUE_OF_ONE) return resolve('busy')
        const waiting = { question, size, reader, left, resolve }
        queue.push(waiting)
        const leave = () => {
          const place = queue.indexOf(waiting)
          if (place < 0) return
          queue.splice(place, 1)
          resolve('gone')
        }
        left.addEventListener('abort', leave, { once: true })
        for (const thread of threads) thread.take()
        if (threads.every((thread) => thread.sizeAt > SMALL)) besideLarge.take()
      })
    },
    async close() {
      for (const { resolve } of queue.splice(0)) resolve('busy')
      await Promise.all([...threads, besideLarge].map((thread) => thread.close()))
    },
  }
}

class PoolThread<Start, Question, Answer> {
  readonly #task: ThreadTask
  readonly #options: ThreadsOptions<Start>
  readonly #next: () => Waiting<Question, Answer> | null
  readonly #left = new SharedArrayBuffer(4)
  /** Null before it begins, and once it has ended by itself: the next question starts another. */
  #worker: Worker | null = null
  #at: Waiting<Question, Answer> | null = null
  #closing = false

  constructor(
    task: ThreadTask,
    options: ThreadsOptions<Start>,
    next: () => Waiting<Question, Answer> | null,
  ) {
    this.#task = task
    this.#options = options
    this.#next = next
  }

  /** How much work it is at; 0 = none. */
  get sizeAt(): number {
    return this.#at?.size ?? 0
  }

  /** Starts before the first question does. */
  begin(): void {
    this.#worker ??= this.#start()
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
    const workerData: ThreadData = { task: this.#task, start, left: this.#left }
    // Loading the program takes half a second of a processor: it begins at the priority that it is to have.
    const begin = `(${takePriority})(require('node:os'), ${NICER[this.#task]})
      import(${JSON.stringify(program.href)})`
    const worker = new Worker(begin, {
      eval: true,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: NEW_OBJECTS },
    })
    worker.on('message', (message: ThreadMessage<Answer>) => {
      if (message.kind === 'failure') onFailure(message.error)
      else this.#answered(message.answer)
    })
    worker.on('error', onFailure)
    worker.once('exit', () => {
      if (this.#closing) return
      this.#worker = null
      this.#answered('failed')
    })
    // The server's own connections keep the process alive, not this; listening would.
    worker.unref()
    return worker
  }

  #answered(answer: Answer | NoAnswer): void {
    const answered = this.#at
    this.#at = null
    answered?.resolve(answered.left.aborted ? 'gone' : answer)
    this.take()
  }
}
