import { PATHS } from '../../../contract/paths.ts'
import { problemResponse } from '../../api/problem-response.ts'
import {
  type NoAnswer,
  startThreads,
  type ThreadPool,
  type ThreadsOptions,
} from '../threads/thread-pool.ts'
import type { FiguresAnswer, FiguresQuestion, FiguresStart } from './figures-message.ts'

type Figures = ThreadPool<FiguresQuestion, FiguresAnswer>

/** Works out answers of the API on other threads. */
export interface FiguresThreads {
  /** As `ThreadPool` answers; where too many wait the answer is the problem `busy`. */
  answer(...asked: Parameters<Figures['answer']>): Promise<Response>
  /** Ends the threads once they have answered what they are at. */
  close(): Promise<void>
}

/** Starts threads that work out figures, each from a connection to the database of its own. */
export function startFiguresThreads(options: ThreadsOptions<FiguresStart>): FiguresThreads {
  const threads: Figures = startThreads('figures', options)
  const prepare = aheadOn(threads)
  return {
    async answer(question, ...asked) {
      const response = responseOf(await threads.answer(question, ...asked))
      if (response.ok && question.path.startsWith(`${PATHS.progress}?`)) prepare(question)
      return response
    },
    close: () => threads.close(),
  }
}

/**
 * Makes ready what the figures just answered need after a correction, one after the other and only of those asked
 * for last. Every other question is smaller and is answered in between.
 */
function aheadOn(threads: Figures): (question: FiguresQuestion) => void {
  let next: FiguresQuestion | null = null
  let working = false
  const work = async () => {
    working = true
    while (next) {
      const question = { ...next, ahead: true }
      next = null
      await threads.answer(question, Number.MAX_VALUE, '', new AbortController().signal)
    }
    working = false
  }
  return (question) => {
    next = question
    if (!working) void work()
  }
}

function responseOf(answer: FiguresAnswer | NoAnswer): Response {
  switch (answer) {
    case 'busy':
      return problemResponse(
        'busy',
        'Other figures are being worked out: ask again in some seconds.',
      )
    case 'gone':
      // Nobody receives it.
      return new Response(null, { status: 499 })
    case 'failed':
      return problemResponse('internal', 'The server failed to answer.')
    default:
      return new Response(answer.bytes, { status: answer.status, headers: [...answer.headers] })
  }
}
