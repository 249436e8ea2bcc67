import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Level } from '../domain/area.ts'
import { openSqlStore } from '../server/node/sql-store.ts'
import { countryAreas, TOP, writeCountry } from './country-dataset.ts'

it('makes the whole country, with a county of 26 and a province of 1,031 that smaller ones have too', () => {
  const areas = countryAreas(41_352)
  const count = (level: Level, below = '') =>
    areas.filter((area) => area.level === level && area.code.startsWith(below)).length
  // The one above the provinces has no level of its own.
  expect([count('province') - 1, count('city'), count('county'), count('township')]).toEqual([
    31, 340, 2_980, 41_352,
  ])
  expect([count('township', '660101'), count('township', '66')]).toEqual([26, 1_031])
  const codes = new Set(areas.map(({ code }) => code))
  expect(codes.size).toBe(areas.length)
  expect(areas.every(({ parentCode }) => parentCode === null || codes.has(parentCode))).toBe(true)
  const province = areas.filter(({ code }) => code === TOP || code.startsWith('66'))
  expect(countryAreas(1_031)).toEqual(province)
})

it('gives every township the figures of one of the sample county', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'country-'))
  const { file, codes, observations } = await writeCountry(join(folder, 'c.sqlite'), 30, 1)
  const store = await openSqlStore(`file:${file}`)
  const select = (areaCode: string) =>
    store.observations({ areaCodes: [areaCode], years: [2025, 2026] })
  // Without the units of the sample county itself.
  expect((await store.areas()).filter(({ level }) => level === 'township')).toHaveLength(30)
  expect(await select('990100001')).toEqual([])
  const all = await Promise.all(codes.township.map(select))
  expect(all.flat()).toHaveLength(observations)
  // Each reported some month of either year.
  expect(all.every((rows) => rows.length > 2)).toBe(true)
  const reported = (await store.activity()).map(({ areaCode }) => areaCode)
  expect([...new Set(reported)].sort()).toEqual(codes.township)
  await store.close()
  await rm(folder, { recursive: true })
})
