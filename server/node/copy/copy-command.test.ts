import { expect, it } from 'vitest'
import { area, indicator } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import type { Store } from '../../api/store.ts'
import { openSqlStore } from '../sql-store.ts'
import { runCopy } from './copy-command.ts'

const NOW = '2026-11-06T00:00:00Z'
const OWN = '500231101'

async function figuresIn(store: Store): Promise<string[]> {
  const rows = await store.observations({ areaCodes: [OWN], years: [2026] })
  return rows.map(({ period, value, sourceKind }) => `${period.to} ${value} ${sourceKind}`).sort()
}

it('counts in a copy what registers count where it was copied from, also of months without rows', async () => {
  const [one, other] = ['one', 'other'].map((name) => `file:${temporaryFile(`${name}.sqlite`)}`)
  const from = await openSqlStore(one ?? '')
  await from.write(NOW, async (writer) => {
    await writer.put('areas', [area({ parentCode: null })])
    await writer.put('indicators', [indicator()])
    await writer.put('feeds', [
      {
        ...{ areaCode: OWN, indicatorId: 'training_sessions' },
        ...{ register: 'activities', from: '2026-01' },
      },
    ])
    await writer.put('activities', [
      {
        ...{ areaCode: OWN, id: 'a1', reference: null, note: null },
        cells: { held_on: '2026-03-02', kind: 'training', title: '培训' },
      },
    ])
    await writer.putMonthStates([
      {
        ...{ areaCode: OWN, year: 2026, month: 4, state: 'submitted', reason: null },
        ...{ changedAt: NOW, changedBy: null },
      },
    ])
    return true
  })
  const before = await figuresIn(from)
  expect(before).toEqual(['3 1 register', '4 0 register'])
  await from.close()

  const said: string[] = []
  const context = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
  expect(await runCopy([one ?? '', other ?? ''], context)).toBe(0)
  const to = await openSqlStore(other ?? '')
  expect(await figuresIn(to)).toEqual(before)
  expect((await to.identity()).importedAt).toBe(NOW)
  await to.close()
})
