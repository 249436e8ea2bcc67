import { expect, it } from 'vitest'
import { area, indicator, observation } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { openSqlStore } from '../sql-store.ts'
import { runRollUp } from './roll-up-command.ts'

const NOW = '2025-10-20T08:00:00.000Z'

/** A province of two counties, of which one unit reported September. */
async function aDatabase(): Promise<string> {
  const url = `file:${temporaryFile('dashboard.sqlite')}`
  const store = await openSqlStore(url)
  await store.write(NOW, async (writer) => {
    await writer.put('areas', [
      area({ code: '1', level: 'province', parentCode: null }),
      ...['11', '12'].map((code) => area({ code, level: 'county', parentCode: '1' })),
      ...['111', '121'].map((code) => area({ code, parentCode: code.slice(0, 2) })),
    ])
    await writer.put('indicators', [indicator()])
    await writer.put('observations', [observation({ areaCode: '111', period: '2025-09' })])
    return true
  })
  await store.close()
  return url
}

function commandOn(databaseUrl: string) {
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const context = { databaseUrl, now: NOW, elapsed: () => 0, out: say, err: say }
  const run = async (args: readonly string[], isStopped = () => false) => {
    said.length = 0
    return { code: await runRollUp(args, context, 'build', isStopped), said: [...said] }
  }
  return run
}

it('works out every roll-up of the month that pages open at, and goes on where it was interrupted', async () => {
  const run = commandOn(await aDatabase())
  let areas = 0
  expect(await run([], () => areas++ > 0)).toEqual({
    code: 1,
    said: ['已中断：算好 1／3 个，均已存入；再次运行即接着算。'],
  })
  expect(await run([])).toEqual({ code: 0, said: ['共 3 个汇总，新算 2 个，其余已是最新。'] })
  expect(await run(['2025-09', '--lang', 'en'])).toEqual({
    code: 0,
    said: ['3 roll-ups, 0 worked out, the rest was up to date.'],
  })
})

it('refuses what is no month, and months to come', async () => {
  const run = commandOn('file:none')
  expect((await run(['October', '--lang=en'])).said[0]).toBe(
    'Wrong usage: October is no month such as 2026-10',
  )
  expect(await run(['2025-11'])).toMatchObject({ code: 2 })
})
