import { beforeEach, describe, expect, it } from 'vitest'
import { area, indicator, observation } from '../../../tests/builders.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import type { Author } from '../../api/history.ts'
import { copyStore } from '../copy/copy-store.ts'
import { openSqlStore } from '../sql-store.ts'
import { withDatabase } from '../sqlite-dialect.ts'
import type { HistoryVerdict } from './verify-history.ts'

const CLERK: Author = { accountId: 'clerk', door: 'desk', reason: '漏计' }

/** Three writes: 2 + 3 rows, one row changed, one removed. */
async function recorded(path: string): Promise<HistoryVerdict> {
  const store = await openSqlStore(`file:${path}`)
  const months = ['2025-01', '2025-02', '2025-03']
  await store.write('2026-01-01T00:00:00Z', async (writer) => {
    await writer.put('areas', [area({ parentCode: null })])
    await writer.put('indicators', [indicator()])
    await writer.put(
      'observations',
      months.map((period) => observation({ period })),
    )
    return true
  })
  await store.write(
    '2026-01-02T00:00:00Z',
    async (writer) => {
      await writer.put('observations', [observation({ period: '2025-02', value: 9 })])
      return true
    },
    CLERK,
  )
  await store.write('2026-01-03T00:00:00Z', async (writer) => {
    await writer.remove([observation({ period: '2025-03' })])
    return true
  })
  const verdict = await store.verifyHistory()
  await store.close()
  return verdict
}

describe('the history', () => {
  let path: string
  let verdict: HistoryVerdict

  beforeEach(async () => {
    path = temporaryFile('history.sqlite')
    verdict = await recorded(path)
  })

  async function verified(at = path): Promise<HistoryVerdict> {
    const store = await openSqlStore(`file:${at}`)
    try {
      return await store.verifyHistory()
    } finally {
      await store.close()
    }
  }

  it('has a link for each write that changed something, over its rows', () => {
    expect(verdict).toMatchObject({ links: 3, rows: 7, broken: null })
    expect(verdict.head).toMatch(/^[0-9a-f]{64}$/)
  })

  it('of an empty store is empty', async () => {
    expect(await verified(temporaryFile('empty.sqlite'))).toEqual({
      links: 0,
      rows: 0,
      head: null,
      broken: null,
    })
  })

  it.each([
    ['a figure', `update history_rows set after = '{"value":8}' where seq = 2`, 2],
    ['what was there before', `update history_rows set before = null where seq = 2`, 2],
    ['who it was', `update history_links set account_id = 'other' where seq = 2`, 2],
    [
      'when it was',
      `update history_links set changed_at = '2026-01-02T00:00:01Z' where seq = 2`,
      2,
    ],
    ['the reason', `update history_links set reason = null where seq = 2`, 2],
    ['the revision', `update history_links set mark = 'x' where seq = 1`, 1],
    ['the kind', `update history_rows set correction = 1 where seq = 3`, 3],
    ['which area', `update history_rows set area_code = '1' where seq = 3`, 3],
    ['a row less', `delete from history_rows where seq = 1 and position = 4`, 1],
    [
      'a row more',
      `insert into history_rows select 3, 2, kind, area_code, year, indicator_id, first_month, last_month, before, after, correction from history_rows where seq = 3`,
      3,
    ],
    ['a link less', `delete from history_links where seq = 2`, 2],
    ['the first one less', `delete from history_links where seq = 1`, 1],
    ['the last one less, with its rows still there', `delete from history_links where seq = 3`, 3],
  ])('shows that %s was changed in it', async (_, statement, broken) => {
    withDatabase(path, (database) => database.exec(statement))
    expect(await verified()).toMatchObject({ links: broken - 1, broken: { seq: broken } })
  })

  it('cut off whole is shown by the head that was kept elsewhere alone', async () => {
    withDatabase(path, (database) =>
      database.exec(
        'delete from history_links where seq = 3; delete from history_rows where seq = 3',
      ),
    )
    const shorter = await verified()
    expect(shorter.broken).toBeNull()
    expect(shorter.head).not.toBe(verdict.head)
  })

  it('is carried to another database as it is, and goes on there', async () => {
    const [from, to] = [
      await openSqlStore(`file:${path}`),
      await openSqlStore(`file:${temporaryFile('to.sqlite')}`),
    ]
    const query = { areaCodes: ['500231101'], years: [2025] }
    await from.write(
      '2026-01-04T00:00:00Z',
      async (writer) => {
        const month = { areaCode: '500231101', year: 2025, month: 2, reason: null }
        await writer.putMonthStates([
          { ...month, state: 'submitted', changedAt: '2026-01-04T00:00:00Z', changedBy: 'clerk' },
        ])
        return true
      },
      CLERK,
    )
    await copyStore(from, to)
    await from.copyHistory(to)
    expect(await to.verifyHistory()).toEqual(await from.verifyHistory())
    expect(await to.lastChanges(query)).toEqual(await from.lastChanges(query))
    expect(await to.monthStates(query)).toEqual(await from.monthStates(query))
    await to.write('2026-01-05T00:00:00Z', async (writer) => {
      await writer.put('observations', [observation({ period: '2025-01', value: 7 })])
      return true
    })
    expect(await to.verifyHistory()).toMatchObject({ links: 5, broken: null })
    await from.close()
    await to.close()
  })
})
