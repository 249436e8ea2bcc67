import { Worker } from 'node:worker_threads'
import {
  MOST_AT_ONCE,
  type ThreadData,
  type ThreadMessage,
  type ThreadQuestion,
  type ThreadTask,
} from './thread-message.ts'

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

/**
 * A question so many times smaller than what a thread is at is answered in between: a province while the country is
 * worked out, and a county inside either. The larger one is hardly later for it.
 */
export const MUCH_SMALLER = 8

/**
 * What a thread may hold, in megabytes: four times what a comparison of a thousand townships needs.
 * Without a bound it grows to that many times as much before it tidies up.
 */
const HEAP = 256

/** What new objects take of it, in megabytes; without a bound it is 48, and nothing is faster for it. */
const NEW_OBJECTS = 12

/**
 * How much lower its priority is than that of the rest of the process: enough to give way, too little to
 * stand still. A page is waited for as much as what the main thread answers.
 */
const NICER: Readonly<Record<ThreadTask, number>> = {
  figures: 5,
  drawings: 0,
  imports: 5,
  texts: 5,
}

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
 * The smallest question goes first. Where no thread is free, one that is at something much larger answers it in
 * between: the first answer for a whole country takes minutes.
 */
export function startThreads<Start, Question, Answer>(
  task: ThreadTask,
  options: ThreadsOptions<Start>,
): ThreadPool<Question, Answer> {
  const queue: Waiting<Question, Answer>[] = []
  const next = (below: number) => {
    const [first] = queue
    if (!first) return null
    const smallest = queue.reduce((best, one) => (one.size < best.size ? one : best), first)
    if (smallest.size >= below) return null
    queue.splice(queue.indexOf(smallest), 1)
    return smallest
  }
  const threads = Array.from({ length: options.threads }, () => new PoolThread(task, options, next))
  for (const thread of threads) thread.begin()
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
        const free = threads.find((thread) => thread.isFree)
        if (free) free.take()
        else for (const thread of threads) thread.take()
      })
    },
    async close() {
      for (const { resolve } of queue.splice(0)) resolve('busy')
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

class PoolThread<Start, Question, Answer> {
  readonly #task: ThreadTask
  readonly #options: ThreadsOptions<Start>
  readonly #next: (below: number) => Waiting<Question, Answer> | null
  readonly #left = new Int32Array(
    new SharedArrayBuffer(MOST_AT_ONCE * Int32Array.BYTES_PER_ELEMENT),
  )
  /** Null before it begins, and once it has ended by itself: the next question starts another. */
  #worker: Worker | null = null
  /** What it is at by place, each to be answered before the one in front of it. */
  readonly #at = new Map<number, Waiting<Question, Answer>>()
  #closing = false

  /** @param next The next question that is smaller than this, for who takes it. */
  constructor(
    task: ThreadTask,
    options: ThreadsOptions<Start>,
    next: (below: number) => Waiting<Question, Answer> | null,
  ) {
    this.#task = task
    this.#options = options
    this.#next = next
  }

  get isFree(): boolean {
    return this.#at.size === 0
  }

  /** Starts before the first question does. */
  begin(): void {
    this.#worker ??= this.#start()
  }

  /** Takes the next question, unless it is at one that is not much larger. */
  take(): void {
    const last = Math.max(-1, ...this.#at.keys())
    const place = last + 1
    if (this.#closing || place === MOST_AT_ONCE) return
    const before = this.#at.get(last)
    const waiting = this.#next(before ? before.size / MUCH_SMALLER : Number.POSITIVE_INFINITY)
    if (!waiting) return
    this.#at.set(place, waiting)
    Atomics.store(this.#left, place, waiting.left.aborted ? 1 : 0)
    waiting.left.addEventListener('abort', () => {
      if (this.#at.get(place) === waiting) Atomics.store(this.#left, place, 1)
    })
    this.#worker ??= this.#start()
    const asked: ThreadQuestion<Question> = { question: waiting.question, place }
    this.#worker.postMessage(asked)
  }

  async close(): Promise<void> {
    this.#closing = true
    const worker = this.#worker
    if (!worker) return
    worker.ref()
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    for (let place = 0; place < MOST_AT_ONCE; place += 1) Atomics.store(this.#left, place, 1)
    worker.postMessage(null)
    await ended
  }

  #start(): Worker {
    const { program, start, onFailure } = this.#options
    const workerData: ThreadData = { task: this.#task, start, left: this.#left.buffer }
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
      else this.#answered(message.place, message.answer)
    })
    worker.on('error', onFailure)
    worker.once('exit', () => {
      if (this.#closing) return
      this.#worker = null
      for (const place of [...this.#at.keys()]) this.#answered(place, 'failed')
    })
    // The server's own connections keep the process alive, not this; listening would.
    worker.unref()
    return worker
  }

  #answered(place: number, answer: Answer | NoAnswer): void {
    const answered = this.#at.get(place)
    this.#at.delete(place)
    answered?.resolve(answered.left.aborted ? 'gone' : answer)
    this.take()
  }
}
