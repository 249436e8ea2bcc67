import { describe, expect, it } from 'vitest'
import { crashLog, createLog, logServed } from './log.ts'
import { underRequestId } from './request-id.ts'

/** The lines that `write` logs. */
function linesOf(write: (log: ReturnType<typeof createLog>) => void) {
  const texts: string[] = []
  write(createLog('info', { write: (text) => texts.push(text) }))
  return { texts, lines: texts.map((text) => JSON.parse(text)) }
}

describe('the log', () => {
  it('carries the id of the request in every line that belongs to it', () => {
    const ids: string[] = []
    const { lines } = linesOf((log) => {
      underRequestId((id) => {
        ids.push(id)
        log.error({ err: new Error('disk gone') }, 'request failed')
        logServed(log, { method: 'GET', path: '/api/areas', query: [], status: 500, ms: 1 })
      })
      log.info('outside')
    })
    expect(lines.map(({ request }) => request)).toEqual([ids[0], ids[0], undefined])
    expect(lines[0]).toMatchObject({ err: { type: 'Error', message: 'disk gone' } })
    expect(lines[1]).toMatchObject({ level: 50, path: '/api/areas', status: 500 })
  })

  it('has no line that a reader can make long', () => {
    const { texts } = linesOf((log) => {
      const query = Array.from({ length: 1_000 }, (_, index) => `${'x'.repeat(1_000)}${index}`)
      const path = `/${'政'.repeat(10_000)}`
      logServed(log, { method: 'GET', path, query, status: 200, ms: 1 })
      log.error({ err: new Error('x'.repeat(1_000_000)) }, 'request failed')
    })
    for (const text of texts) expect(text.length).toBeLessThan(6_000)
  })

  it('tells as many crashes of pages as a minute may bring', () => {
    const { lines } = linesOf((log) => {
      const tell = crashLog(log)
      for (let n = 0; n < 1_000; n += 1) tell({ message: `${n}`, stack: '', page: '/' })
    })
    expect(lines).toHaveLength(20)
    expect(lines[0]).toMatchObject({ msg: 'a page crashed', crash: { message: '0', page: '/' } })
  })
})
