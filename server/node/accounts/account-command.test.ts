import { expect, it } from 'vitest'
import { plainHash } from '../../../tests/api/visitor.ts'
import { area } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { openSqlStore } from '../sql-store.ts'
import { runAccount } from './account-command.ts'

const NOW = '2026-11-27T08:00:00.000Z'
const PASSWORD = '法治政府建设2026'

/** A command on a database with 新民镇. */
async function commands() {
  const databaseUrl = `file:${temporaryFile('dashboard.sqlite')}`
  const store = await openSqlStore(databaseUrl)
  await store.write(NOW, async (writer) => {
    await writer.put('areas', [area({ parentCode: null })])
    return true
  })
  await store.close()
  return async (args: string, typed: readonly string[] | string = PASSWORD) => {
    const said: string[] = []
    const answers = typeof typed === 'string' ? [] : [...typed]
    const code = await runAccount([...args.split(' '), '--lang', 'en'], {
      databaseUrl,
      now: NOW,
      out: (line) => void said.push(line),
      err: (line) => void said.push(line),
      passwords: plainHash(),
      askSecret: typeof typed === 'string' ? null : async () => answers.shift() ?? '',
      firstLine: async () => String(typed),
    })
    return `${code} ${said.join(' | ').split('\n')[0]}`
  }
}

it('makes, changes and erases accounts, and says what keeps it from doing so', async () => {
  const run = await commands()
  expect(await run('list')).toBe('0 There are no accounts yet.')
  expect(await run('add 张三 clerk 500231101')).toBe('0 Account "张三" was added.')
  expect(await run('add 李四 administrator', [PASSWORD, PASSWORD])).toBe(
    '0 Account "李四" was added.',
  )
  for (const [args, said] of [
    ['add 张三 clerk 500231101', 'There is an account named "张三" already.'],
    ['add 王五 clerk 999', 'There is no area 999.'],
    ['add 王五 clerk', 'Clerks and supervisors have an area code, administrators have none.'],
    ['add 王五 king 500231101', 'Wrong usage: king'],
    ['disable 王五', 'There is no such account.'],
    ['disable 李四', 'This is the last administrator: make another one first.'],
    ['erase 李四', 'This is the last administrator: make another one first.'],
  ] as const) {
    expect(await run(args)).toBe(`1 ${said}`)
  }
  expect(await run('password 张三', '123')).toBe('1 A password has at least 10 characters.')
  expect(await run('password 张三', [PASSWORD, 'another'])).toBe(
    '1 They differ; nothing was changed.',
  )
  expect(await run('password 张三')).toMatch(/^0 "张三" has a new password/)
  expect(await run('disable 张三')).toMatch(/^0/)
  expect(await run('list')).toBe(
    '0 张三  clerk  500231101  disabled | 李四  administrator  everywhere',
  )
  expect(await run('enable 张三')).toMatch(/^0/)
  expect(await run('erase 张三')).toMatch(/^0/)
  expect(await run('list')).toMatch(/^0 \(erased [\w-]{16}\) {2}clerk {2}500231101 \| 李四/)
})

it.each(['', 'add', 'add 张三', 'list all', 'password', 'rename a b', 'add a clerk b c'])(
  'is told how it is called after: %s',
  async (args) => {
    expect(await (await commands())(args)).toMatch(/^2 Wrong usage/)
  },
)
