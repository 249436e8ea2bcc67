import { AsyncLocalStorage } from 'node:async_hooks'
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { ThreadData, ThreadMessage, ThreadQuestion } from './thread-message.ts'

/** Nobody waits for the answer under way. */
export class NobodyWaits extends Error {}

/** What a thread answers with. */
export interface Answering<Question, Answer> {
  /** Never rejects: what fails is told beside the answer. */
  answer(question: Question): Promise<Answer>
  /** Parts of an answer that move to the main thread instead of being copied. */
  moved?(answer: Answer): ArrayBuffer[]
  /** Before the thread ends. */
  close?(): Promise<void>
}

/** What the thread's own work may call. */
export interface OnThread {
  /** Tells of a failure, for the log. */
  readonly onFailure: (error: unknown) => void
  /** @throws {NobodyWaits} Once nobody waits for the answer under way. */
  readonly stillAsked: () => void
  /**
   * As `stillAsked`; a much smaller question that came meanwhile is answered first. Not to be called where
   * other questions wait for the same step: they would wait for each other.
   */
  readonly proceed: () => void | Promise<void>
}

/**
 * Answers questions on this thread until it is told to end: one after another, or a much smaller one between two
 * steps of a larger, which waits meanwhile.
 */
export function answerOnThread<Start, Question, Answer>(
  begin: (start: Start, on: OnThread) => Promise<Answering<Question, Answer>>,
): void {
  const port = parentPort as MessagePort
  const { start, left } = workerData as ThreadData & { start: Start }
  const nobody = new Int32Array(left)
  const tell = (message: ThreadMessage<Answer>, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved)
  const place = new AsyncLocalStorage<number>()
  /** By place what is being answered. */
  const underWay = new Map<number, Promise<void>>()

  const stillAsked = () => {
    if (Atomics.load(nobody, place.getStore() ?? 0) === 1) {
      throw new NobodyWaits('nobody waits for the answer')
    }
  }
  const proceed = () => {
    const inside = underWay.get((place.getStore() ?? 0) + 1) ?? received()
    return inside ? inside.then(stillAsked) : stillAsked()
  }
  const answering = begin(start, {
    onFailure(error) {
      if (error instanceof NobodyWaits) return
      tell({ kind: 'failure', error: error instanceof Error ? error : new Error(String(error)) })
    },
    stillAsked,
    proceed,
  })

  async function answer({ question, place }: ThreadQuestion<Question>): Promise<void> {
    const one = await answering
    const answer = await one.answer(question)
    // What came while it waited for the database goes first all the same.
    await underWay.get(place + 1)
    underWay.delete(place)
    tell({ kind: 'answer', place, answer }, one.moved?.(answer))
  }
  function take(asked: ThreadQuestion<Question> | null): Promise<void> | null {
    if (asked === null) {
      void end()
      return null
    }
    const answered = place.run(asked.place, answer, asked)
    underWay.set(asked.place, answered)
    return answered
  }
  /** What came while this thread was at work, which it does not hear by itself. */
  function received(): Promise<void> | null {
    const came = receiveMessageOnPort(port) as
      | { message: ThreadQuestion<Question> | null }
      | undefined
    return came ? take(came.message) : null
  }
  async function end(): Promise<void> {
    // A thread that is cut off in the middle of the driver's work could take the process with it.
    await Promise.all(underWay.values())
    const one = await answering
    await one.close?.().catch(() => undefined)
    port.close()
  }
  port.on('message', take)
}
