import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { sumsOf } from '../../server/node/copy/copy-store.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { withDatabase } from '../../server/node/sqlite-dialect.ts'
import { temporaryFile } from './temporary-file.ts'

/** Databases as earlier programs left them, by the last change of tables that they had. */
const VERSIONS = join(import.meta.dirname, 'versions')

it.each(readdirSync(VERSIONS))(
  'a database of %s is brought up to date, whole, and kept as it was beside',
  async (file) => {
    const path = temporaryFile('dashboard.sqlite')
    withDatabase(path, (database) => {
      database.exec(readFileSync(join(VERSIONS, file), 'utf8'))
    })
    const store = await openSqlStore(`file:${path}`)
    expect((await store.areas()).map(({ code }) => code)).toEqual([
      '500231',
      '500231101',
      '500231102',
    ])
    expect(await store.activity()).toEqual([
      {
        areaCode: '500231101',
        year: 2024,
        sourceKinds: ['import'],
        observations: 1,
        months: [],
        annual: true,
      },
      {
        areaCode: '500231101',
        year: 2025,
        sourceKinds: ['import'],
        observations: 4,
        months: [1, 2, 3, 4, 5, 6],
        annual: false,
      },
      {
        areaCode: '500231102',
        year: 2025,
        sourceKinds: ['import'],
        observations: 1,
        months: [11],
        annual: false,
      },
    ])
    const facts = { areaCodes: ['500231101'], years: [2025] }
    const [february] = (await store.observations(facts)).filter(({ period }) => period.to === 2)
    expect(february).toMatchObject({ value: 200, qualifier: 'at_least', note: '“余”照原文' })
    expect((await store.targets(facts)).map(({ value }) => value).sort()).toEqual([10, 12])
    const identity = { version: '1-f473420012', importedAt: '2026-11-27T08:24:01.475Z' }
    expect(await store.identity()).toMatchObject(identity)
    expect(await store.identity(['figures:500231'])).toMatchObject(identity)
    const sums = await sumsOf(store)
    await store.close()

    const [kept] = readdirSync(dirname(path)).filter((name) => name.includes('.before-'))
    const before = join(dirname(path), kept ?? 'none')
    expect(
      withDatabase(before, (database) =>
        database
          .prepare('select name from kysely_migration order by name desc limit 1')
          .pluck()
          .all(),
      ),
    ).toEqual([file.replace('.sql', '')])
    const again = await openSqlStore(`file:${before}`)
    expect(await sumsOf(again)).toEqual(sums)
    await again.close()
  },
)

it('a new database, and one that is up to date, are not kept twice', async () => {
  const path = temporaryFile('dashboard.sqlite')
  for (let time = 0; time < 2; time += 1) await (await openSqlStore(`file:${path}`)).close()
  expect(existsSync(path)).toBe(true)
  expect(readdirSync(dirname(path)).filter((name) => name.includes('.before-'))).toEqual([])
})
