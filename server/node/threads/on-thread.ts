import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { ThreadData, ThreadMessage } from './thread-message.ts'

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
  readonly proceed: () => void
}

/** Answers one question after another on this thread, until it is told to end. */
export function answerOnThread<Start, Question, Answer>(
  begin: (start: Start, on: OnThread) => Promise<Answering<Question, Answer>>,
): void {
  const port = parentPort as MessagePort
  const { start, left } = workerData as ThreadData & { start: Start }
  const nobody = new Int32Array(left)
  const tell = (message: ThreadMessage<Answer>, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved)
  const answering = begin(start, {
    onFailure(error) {
      if (error instanceof NobodyWaits) return
      tell({ kind: 'failure', error: error instanceof Error ? error : new Error(String(error)) })
    },
    proceed() {
      if (Atomics.load(nobody, 0) === 1) throw new NobodyWaits('nobody waits for the answer')
    },
  })
  port.on('message', async (question: Question | null) => {
    const one = await answering
    // A thread that is cut off in the middle of the driver's work could take the process with it.
    if (question === null) {
      await one.close?.().catch(() => undefined)
      port.close()
      return
    }
    const answer = await one.answer(question)
    tell({ kind: 'answer', answer }, one.moved?.(answer))
  })
}
