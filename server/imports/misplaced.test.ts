import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../domain/dataset.ts'
import { area, indicator, observation, target } from '../../tests/builders.ts'
import { sourceOfDataset } from '../../tests/source-of-dataset.ts'
import { createMemoryStore } from '../api/memory-store.ts'
import { importDataset } from './import-source.ts'
import { storedMisplaced } from './misplaced.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const NOTHING: Dataset = { areas: [], indicators: [], observations: [], targets: [] }

/** 丙老镇 to June 2025, its successor 丙新街道 from July. */
const AREAS = [
  area({
    code: '8807001',
    name: '丙老镇',
    parentCode: null,
    validTo: '2025-06',
    successorCodes: ['8807011'],
  }),
  area({ code: '8807011', name: '丙新街道', parentCode: null, validFrom: '2025-07' }),
]
const of = (areaCode: string, period: string, value = 5) => observation({ areaCode, period, value })

/** The tables that hold anything. */
function sourceOf(dataset: Partial<Dataset>) {
  const { tables, faults } = sourceOfDataset({ ...NOTHING, ...dataset })
  return { tables: tables.filter(({ table }) => dataset[table]), faults }
}

async function faultsOf(
  dataset: Partial<Dataset>,
  stored: Partial<Dataset> = { areas: AREAS, indicators: [indicator()] },
  options: Partial<Parameters<typeof importDataset>[2]> = {},
) {
  const store = createMemoryStore({ ...NOTHING, ...stored })
  const { faults } = await importDataset(store, sourceOf(dataset), { now: NOW, ...options })
  return faults.map(({ row, column, found, code }) => `${row} ${column} ${found} ${code}`)
}

describe('a period that no figure can be of', () => {
  it('begins after today', async () => {
    const observations = ['2026-11', '2026-12', '2026-Q4', '2026', '2027-01', '2027'].map((one) =>
      of('8807011', one),
    )
    expect(await faultsOf({ observations })).toEqual([
      '3 period 2026-12 future_period',
      '6 period 2027-01 future_period',
      '7 period 2027 future_period',
    ])
    // Plans are made before.
    const targets = [target({ areaCode: '8807011', year: 2028 })]
    expect(await faultsOf({ targets })).toEqual([])
  })

  it('is told by the day in the time zone, not by that in UTC', async () => {
    const observations = [of('8807011', '2026-12')]
    const at = (now: string, timeZone: string) =>
      faultsOf({ observations }, undefined, { now, timeZone })
    for (const zone of ['Asia/Shanghai', 'Asia/Urumqi', 'Pacific/Kiritimati']) {
      expect(await at('2026-11-30T20:00:00Z', zone), zone).toEqual([])
    }
    for (const zone of ['UTC', 'America/New_York']) {
      expect(await at('2026-11-30T20:00:00Z', zone), zone).toHaveLength(1)
    }
  })

  it('lies outside the life of its area, with the area it belongs to', async () => {
    const observations = [
      ...['2025-06', '2025-07', '2025-Q2', '2025-Q3', '2025'].map((one) => of('8807001', one)),
      ...['2025-06', '2025-07', '2025'].map((one) => of('8807011', one)),
    ]
    expect(await faultsOf({ observations })).toEqual([
      '3 period 2025-07 outside_life',
      '5 period 2025-Q3 outside_life',
      '7 period 2025-06 outside_life',
    ])
    const source = sourceOfDataset({
      ...NOTHING,
      observations: [of('8807001', '2025-07'), of('8807011', '2025-06')],
    })
    const store = createMemoryStore({ ...NOTHING, areas: AREAS, indicators: [indicator()] })
    const { faults } = await importDataset(store, source, { now: NOW })
    expect(faults.map(({ expected }) => expected.zh)).toEqual([
      '该区划存续期（……—2025-06）内的报告期；此期的数填在 8807011 下',
      '该区划存续期（2025-07—……）内的报告期；此期的数填在 8807001 下',
    ])
  })
})

describe('figures that are stored outside', () => {
  const stored = {
    areas: AREAS,
    indicators: [indicator()],
    observations: [of('8807001', '2025-08'), of('8807011', '2027-03')],
  }

  it('come back with an export, but not with another number', async () => {
    expect(await faultsOf(stored, stored)).toEqual([])
    expect(
      await faultsOf(
        { observations: [of('8807001', '2025-08', 6), of('8807011', '2027-03', 6)] },
        stored,
      ),
    ).toEqual(['2 period 2025-08 outside_life', '3 period 2027-03 future_period'])
  })

  it('are listed, and nothing else is', async () => {
    const all = [
      ...stored.observations,
      of('8807001', '2025-06'),
      of('8807001', '2025-Q3'),
      of('8807011', '2026'),
    ]
    const store = createMemoryStore({ ...NOTHING, ...stored, observations: all })
    expect((await storedMisplaced(store, '2026-11-02')).sort()).toEqual([
      '8807001 丙老镇 training_sessions 2025-08',
      '8807001 丙老镇 training_sessions 2025-Q3',
      '8807011 丙新街道 training_sessions 2027-03',
    ])
    expect(await storedMisplaced(store, '2027-03-01')).toHaveLength(2)
  })

  it('are not made by an areas row, unless they are replaced in the same step', async () => {
    const before = {
      ...stored,
      areas: [area({ code: '8807001', parentCode: null })],
      observations: ['2025-05', '2025-06', '2025-07', '2025-08'].map((one) => of('8807001', one)),
    }
    const areas = [area({ code: '8807001', parentCode: null, validTo: '2025-06' })]
    expect(await faultsOf({ areas }, before)).toEqual(['2 valid_to 2025-06 held_outside'])
    const named = await importDataset(
      createMemoryStore({ ...NOTHING, ...before }),
      sourceOfDataset({ ...NOTHING, areas }),
      { now: NOW },
    )
    expect(named.faults[0]?.expected.zh).toContain(
      'training_sessions 2025-07、training_sessions 2025-08在此之外',
    )
    const replace = [{ areaCode: '8807001', year: 2025 }]
    const kept = { areas, observations: before.observations.slice(0, 2) }
    expect(await faultsOf(kept, before, { replace })).toEqual([])
    expect(
      await faultsOf({ ...kept, observations: before.observations }, before, { replace }),
    ).toEqual(['4 period 2025-07 outside_life', '5 period 2025-08 outside_life'])
    // What lay outside before stays, and is no reason to refuse another change.
    const later = [area({ code: '8807001', name: '丙老镇', parentCode: null, validTo: '2025-07' })]
    expect(await faultsOf({ areas: later }, { ...before, areas })).toEqual([])
  })
})
