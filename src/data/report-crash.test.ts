import { expect, it, vi } from 'vitest'
import { crashSchema } from '../../contract/crash.ts'
import { reportCrash } from './report-crash.ts'

it('tells what went wrong and where, not what was looked at, and not without end', () => {
  const sent = vi.fn(async (_path: string, _init: { body: string }) => new Response(null))
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('window', { location: { pathname: '/compare', search: '?area=990100' } })
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  const error = new Error('no column at http://x.gov.cn/compare?area=990100#a')
  error.stack = 'at f (http://x.gov.cn/assets/first-1.js?area=990100:1:2)'
  for (let crash = 0; crash < 5; crash += 1) reportCrash(error)
  vi.unstubAllGlobals()
  expect(sent).toHaveBeenCalledTimes(3)
  const crash = crashSchema.parse(JSON.parse(sent.mock.calls[0]?.[1].body ?? ''))
  expect(crash).toEqual({
    message: 'no column at http://x.gov.cn/compare',
    stack: 'at f (http://x.gov.cn/assets/first-1.js:1:2)',
    page: '/compare',
  })
})
