import { afterEach, expect, it, onTestFinished } from 'vitest'
import { type FiguresThreads, QUEUE, QUEUE_OF_ONE, startFiguresThreads } from './figures-threads.ts'

/** A thread that answers with what it was asked; `/long` lasts until nobody waits, `/die` ends it. */
const THREAD = `
import { parentPort, workerData } from 'node:worker_threads'
const left = new Int32Array(workerData.left)
parentPort.on('message', (question) => {
  if (question === null) return parentPort.close()
  if (question.path === '/die') process.exit(1)
  if (question.path === '/long') while (Atomics.load(left, 0) === 0) Atomics.wait(left, 0, 0, 5)
  const bytes = new TextEncoder().encode(question.path + ' ' + question.today)
  parentPort.postMessage({ kind: 'answer', status: 200, headers: [['x-a', 'b']], bytes })
})`

const started: FiguresThreads[] = []
afterEach(async () => {
  for (const threads of started.splice(0)) await threads.close()
})

function threads() {
  const one = startFiguresThreads({
    program: new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`),
    start: { databaseUrl: '', programVersion: '', clientVersion: null },
    threads: 1,
    onFailure: () => undefined,
  })
  started.push(one)
  const ask = (path: string, { size = 1, reader = 'a', left = new AbortController() } = {}) =>
    one.answer({ path, today: '2026-11-06' }, size, reader, left.signal)
  return { ask }
}

/** Keeps the one thread at work until the test ends it. */
function long(ask: ReturnType<typeof threads>['ask']): AbortController {
  const left = new AbortController()
  void ask('/long', { left })
  onTestFinished(() => left.abort())
  return left
}

it('gives back the answer of the thread', async () => {
  const response = await threads().ask('/one')
  expect([response.status, response.headers.get('x-a')]).toEqual([200, 'b'])
  expect(await response.text()).toBe('/one 2026-11-06')
})

it('gives up what nobody waits for any more, and goes on with the next', async () => {
  const { ask } = threads()
  const left = long(ask)
  const next = ask('/next')
  left.abort()
  expect(await (await next).text()).toBe('/next 2026-11-06')
})

it('takes the smallest first, and leaves out whom nobody waits for', async () => {
  const { ask } = threads()
  const first = long(ask)
  const order: string[] = []
  const note = (path: string, size: number, left?: AbortController) =>
    ask(path, { size, ...(left && { left }) }).then(({ status }) => order.push(`${path} ${status}`))
  const gone = new AbortController()
  const all = [note('/large', 1_040), note('/gone', 1, gone), note('/small', 26)]
  gone.abort()
  first.abort()
  await Promise.all(all)
  expect(order).toEqual(['/gone 499', '/small 200', '/large 200'])
})

it('says that it is busy beyond a short queue, and lets no one fill it alone', async () => {
  const { ask } = threads()
  const first = long(ask)
  const waiting = Array.from({ length: QUEUE_OF_ONE }, () => ask('/a'))
  const beyond = await ask('/a')
  expect([beyond.status, beyond.headers.get('retry-after')]).toEqual([503, '2'])
  const others = Array.from({ length: QUEUE - QUEUE_OF_ONE }, (_, i) =>
    ask('/b', { reader: `${i}` }),
  )
  expect((await ask('/c', { reader: 'c' })).status).toBe(503)
  first.abort()
  const answered = await Promise.all([...waiting, ...others])
  expect(answered.map(({ status }) => status)).toEqual(answered.map(() => 200))
})

it('replaces a thread that ended by itself', async () => {
  const { ask } = threads()
  expect((await ask('/die')).status).toBe(500)
  expect((await ask('/again')).status).toBe(200)
})
