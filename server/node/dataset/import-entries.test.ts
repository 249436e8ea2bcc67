import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { area, indicator, observation } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { openSqlStore } from '../sql-store.ts'
import { runImport } from './import-command.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const ROWS = `area_code,indicator_id,period,value
500231101,training_sessions,2025-07,8
500231101,training_sessions,2025-08,2
`

describe('an import beside the desk', () => {
  let databaseUrl: string
  let folder: string

  beforeEach(async () => {
    databaseUrl = `file:${temporaryFile('dashboard.sqlite')}`
    folder = temporaryFile('dataset')
    mkdirSync(folder)
    writeFileSync(join(folder, 'observations.csv'), ROWS)
    const store = await openSqlStore(databaseUrl)
    await store.write(NOW, async (writer) => {
      await writer.put('areas', [area({ parentCode: null })])
      await writer.put('indicators', [indicator()])
      await writer.put('observations', [
        observation({ period: '2025-07', value: 7, sourceKind: 'entry' }),
        observation({ period: '2025-08', value: 1 }),
      ])
      return true
    })
    await store.close()
  })

  async function run(args: readonly string[], ask?: boolean) {
    const lines: string[] = []
    const code = await runImport([folder, ...args], {
      databaseUrl,
      now: NOW,
      elapsed: () => 0,
      ...(ask !== undefined && { ask: async () => ask }),
      out: (line) => lines.push(line),
      err: (line) => lines.push(line),
    })
    return { code, said: lines.join('\n') }
  }

  async function withStore<T>(
    work: (store: Awaited<ReturnType<typeof openSqlStore>>) => Promise<T>,
  ): Promise<T> {
    const store = await openSqlStore(databaseUrl)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const values = () =>
    withStore(async (store) => {
      const rows = await store.observations({ areaCodes: ['500231101'], years: [2025] })
      return rows.toSorted((a, b) => a.period.from - b.period.from).map(({ value }) => value)
    })

  it('lists figures typed in by hand that it would change, and leaves them without a yes', async () => {
    const refused = await run([])
    expect(refused.code).toBe(1)
    expect(refused.said).toContain(
      '将改动填报页录入的数 1 个：\n  500231101 training_sessions 2025-07',
    )
    expect(refused.said).not.toContain('2025-08')
    expect((await run([], false)).code).toBe(1)
    expect(await values()).toEqual([7, 1])
    expect((await run(['--check'])).said).toContain('检查通过')
    expect(await values()).toEqual([7, 1])
    expect((await run([], true)).code).toBe(0)
    expect(await values()).toEqual([8, 2])
    // Now they are imported ones.
    expect((await run([])).code).toBe(0)
  })

  it('corrects a submitted month with a reason alone', async () => {
    await withStore((store) =>
      store.write(NOW, async (writer) => {
        const month = { areaCode: '500231101', year: 2025, month: 8, reason: null }
        await writer.putMonthStates([
          { ...month, state: 'submitted', changedAt: NOW, changedBy: 'clerk' },
        ])
        return true
      }),
    )
    const refused = await run(['--yes', '--lang', 'en'])
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('2025-08 are submitted or closed')
    expect(refused.said).toContain('500231101 training_sessions 2025-08')
    expect(await values()).toEqual([7, 1])
    expect((await run(['--yes', '--reason', '按台账核对'])).code).toBe(0)
    expect(await values()).toEqual([8, 2])
  })
})
