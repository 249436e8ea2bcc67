import { expect, it } from 'vitest'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { runVerify } from './verify-command.ts'

async function verify(...args: readonly string[]): Promise<string> {
  const said: string[] = []
  const code = await runVerify(args, {
    databaseUrl: `file:${temporaryFile('dashboard.sqlite')}`,
    now: '2026-11-27T08:00:00Z',
    elapsed: () => 0,
    out: (line) => void said.push(line),
    err: (line) => void said.push(line),
  })
  return `${code} ${said.join(' | ').split('\n')[0]}`
}

it('looks the history over, and does not where it was called in a way that it does not know', async () => {
  expect(await verify('--lang', 'en')).toBe('0 No changes are recorded yet.')
  const wrong = '2 Wrong usage: nothing else is needed | Usage: npm run verify [-- --lang zh|en]'
  expect(await verify('--lang', 'en', '--head')).toBe(wrong)
  expect(await verify('more', '--lang', 'en')).toBe(wrong)
  expect(await verify('--lang', 'fr')).toMatch(/^2 用法有误/)
})
