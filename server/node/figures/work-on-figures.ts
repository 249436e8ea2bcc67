import { constants, getPriority, setPriority } from 'node:os'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { createApi } from '../../api/app.ts'
import { openSqlReader } from '../sql-store.ts'
import type { FiguresMessage, FiguresQuestion, FiguresStart } from './figures-message.ts'

/** Nobody waits for the answer under way. */
class NobodyWaits extends Error {}

/**
 * What a thread for figures does: it answers one question of the API after another, from a
 * connection to the database of its own, until it is told to end.
 *
 * Each answer names the dataset version it was read under, so an import by another process is seen
 * here as it is on the main thread.
 */
export function workOnFigures(): void {
  const port = parentPort as MessagePort
  yieldToOthers()
  const { databaseUrl, programVersion, clientVersion, left } = workerData as FiguresStart
  const nobody = new Int32Array(left)
  const proceed = () => {
    if (Atomics.load(nobody, 0) === 1) throw new NobodyWaits('nobody waits for the answer')
  }
  let day = ''
  const store = openSqlReader(databaseUrl, proceed)
  const tell = (message: FiguresMessage, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved)
  const api = createApi({
    store,
    programVersion,
    ...(clientVersion !== null && { clientVersion }),
    today: () => day,
    proceed,
    onFailure(error) {
      if (error instanceof NobodyWaits) return
      tell({ kind: 'failure', error: error instanceof Error ? error : new Error(String(error)) })
    },
  })
  port.on('message', (question: FiguresQuestion | null) => {
    // A thread that is cut off in the middle of the driver's work could take the process with it.
    if (question === null) {
      void store.close().finally(() => port.close())
      return
    }
    day = question.today
    void (async () => {
      const response = await api.fetch(new Request(`http://localhost${question.path}`))
      const bytes = new Uint8Array(await response.arrayBuffer())
      const { status } = response
      tell({ kind: 'answer', status, headers: [...response.headers], bytes }, [bytes.buffer])
    })()
  })
}

/** As much lower than the rest of the process: enough to give way, too little to stand still. */
const NICER = 5

/**
 * Where the main thread wants the processor, it has it first. Linux gives every thread a priority of its
 * own; elsewhere it would be that of the whole server.
 */
function yieldToOthers(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(Math.min(getPriority() + NICER, constants.priority.PRIORITY_LOW))
  } catch {
    // Not allowed here: answers are the same.
  }
}
