import { parentPort, Worker, workerData } from 'node:worker_threads'
import { OperatorFault } from '../fault.ts'
import type { ThreadData } from '../threads/thread-message.ts'
import type { FileText } from './text-faults.ts'
import { textOfFile } from './text-of-file.ts'

/** What reading one file may take. */
const MOST_SECONDS = 30
const MOST_MEGABYTES = 512

/** What the thread is started with. */
interface Start {
  readonly path: string
}

/** What a file system says comes as its words: an error's code does not cross threads. */
type Reply = { readonly file: FileText } | { readonly problem: string }

/**
 * As `textOfFile`, on a thread of its own that is ended where it takes too long or too much memory:
 * a file from outside may be made to do either.
 *
 * @param program The program's own file, which calls `readTextOnThread` where it is not on the main thread.
 */
export function textApart(
  program: URL,
  path: string,
  seconds: number = MOST_SECONDS,
): Promise<FileText> {
  return new Promise((resolve, reject) => {
    const start: Start = { path }
    const data: ThreadData = { task: 'texts', start, left: new SharedArrayBuffer(4) }
    const worker = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    // Its limits do not count buffers, which are what unpacks.
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() < before + MOST_MEGABYTES * 1_000_000) return
      end(() => resolve({ fault: 'too_much_memory' }))
    }, 50)
    const end = (settle: () => void) => {
      clearInterval(watch)
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    const timer = setTimeout(() => end(() => resolve({ fault: 'too_slow' })), seconds * 1_000)
    worker.once('message', (reply: Reply) => {
      end(() => ('file' in reply ? resolve(reply.file) : reject(new OperatorFault(reply.problem))))
    })
    worker.once('error', (error) => {
      const isMemory = Object(error).code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => (isMemory ? resolve({ fault: 'too_much_memory' }) : reject(error)))
    })
  })
}

/** The work of the thread: one file, once. */
export async function readTextOnThread(): Promise<void> {
  const { path } = (workerData as ThreadData).start as Start
  let reply: Reply
  try {
    reply = { file: await textOfFile(path) }
  } catch (error) {
    if (Object(error).syscall === undefined) throw error
    reply = { problem: Object(error).message }
  }
  parentPort?.postMessage(reply)
}
