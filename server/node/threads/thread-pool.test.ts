import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { MUCH_SMALLER, QUEUE, QUEUE_OF_ONE, startThreads, type ThreadPool } from './thread-pool.ts'

const FILE = join(import.meta.dirname, 'on-thread.ts')
const { code } = await transformWithOxc(readFileSync(FILE, 'utf8'), FILE)

/** A thread that answers with what it was asked; `/long` lasts until nobody waits, `/die` ends it. */
const THREAD = `${code}
answerOnThread(async (start, on) => ({
  async answer({ path }) {
    if (path === '/die') process.exit(1)
    if (path === '/fail') on.onFailure(new Error('no'))
    try {
      while (path === '/long') await on.proceed()
    } catch (error) {
      on.onFailure(error)
    }
    return { told: path + ' ' + start }
  },
}))`

interface Question {
  readonly path: string
}
interface Answer {
  readonly told: string
}

const started: ThreadPool<Question, Answer>[] = []
afterEach(async () => {
  for (const threads of started.splice(0)) await threads.close()
})

function threads() {
  const failures: unknown[] = []
  const one = startThreads<string, Question, Answer>('figures', {
    program: new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`),
    start: 'begun',
    threads: 1,
    onFailure: (error) => failures.push(error),
  })
  started.push(one)
  const ask = (path: string, { size = 1, reader = 'a', left = new AbortController() } = {}) =>
    one.answer({ path }, size, reader, left.signal)
  return { ask, failures }
}

/** Keeps the one thread at work until the test ends it. */
function long(ask: ReturnType<typeof threads>['ask'], size = 1): AbortController {
  const left = new AbortController()
  void ask('/long', { left, size })
  onTestFinished(() => left.abort())
  return left
}

it('gives back the answer of the thread', async () => {
  expect(await threads().ask('/one')).toEqual({ told: '/one begun' })
})

it('tells of a failure beside the answer', async () => {
  const { ask, failures } = threads()
  expect(await ask('/fail')).toEqual({ told: '/fail begun' })
  expect(failures).toEqual([new Error('no')])
})

it('gives up what nobody waits for any more, and goes on with the next', async () => {
  const { ask } = threads()
  const left = long(ask)
  const next = ask('/next')
  left.abort()
  expect(await next).toEqual({ told: '/next begun' })
})

it('takes the smallest first, and leaves out whom nobody waits for', async () => {
  const { ask } = threads()
  const first = long(ask)
  const order: string[] = []
  const note = (path: string, size: number, left?: AbortController) =>
    ask(path, { size, ...(left && { left }) }).then((answer) =>
      order.push(typeof answer === 'string' ? `${path} ${answer}` : answer.told),
    )
  const gone = new AbortController()
  const all = [note('/large', 1_040), note('/gone', 1, gone), note('/small', 26)]
  gone.abort()
  first.abort()
  await Promise.all(all)
  expect(order).toEqual(['/gone gone', '/small begun', '/large begun'])
})

it('answers what is much smaller in between, however deep, and lets what is not wait', async () => {
  const { ask } = threads()
  const country = long(ask, 41_352)
  const order: string[] = []
  const half = ask('/half', { size: 41_352 / 2 }).then(() => order.push('half'))
  const province = long(ask, 1_031)
  expect(await ask('/county', { size: 26 })).toEqual({ told: '/county begun' })
  const city = ask('/city', { size: 1_031 / MUCH_SMALLER }).then(() => order.push('city'))
  expect(await ask('/again', { size: 26 })).toEqual({ told: '/again begun' })
  order.push('counties')
  province.abort()
  await city
  country.abort()
  await half
  expect(order).toEqual(['counties', 'city', 'half'])
})

it('says that it is busy beyond a short queue, and lets no one fill it alone', async () => {
  const { ask } = threads()
  const first = long(ask)
  const waiting = Array.from({ length: QUEUE_OF_ONE }, () => ask('/a'))
  expect(await ask('/a')).toBe('busy')
  const others = Array.from({ length: QUEUE - QUEUE_OF_ONE }, (_, i) =>
    ask('/b', { reader: `${i}` }),
  )
  expect(await ask('/c', { reader: 'c' })).toBe('busy')
  first.abort()
  const answered = await Promise.all([...waiting, ...others])
  expect(answered.filter((answer) => typeof answer === 'string')).toEqual([])
})

it('replaces a thread that ended by itself', async () => {
  const { ask } = threads()
  expect(await ask('/die')).toBe('failed')
  expect(await ask('/again')).toEqual({ told: '/again begun' })
})
