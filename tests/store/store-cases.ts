// Long on purpose: one suite that every store must pass, to be read from top to bottom as its promise.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Observation } from '../../domain/observation.ts'
import type { Target } from '../../domain/target.ts'
import {
  type DatasetWriter,
  type FactSet,
  observationKey,
  type Scope,
  type Store,
  targetKey,
  type WriteCounts,
} from '../../server/api/store.ts'
import { area, indicator, observation, target } from '../builders.ts'

const NOW = '2026-01-02T03:04:05.000Z'
const LATER = '2026-01-03T00:00:00.000Z'

/** These facts alone. */
function only(observations: readonly Observation[], targets: readonly Target[] = []): FactSet {
  const keys = new Set([...observations.map(observationKey), ...targets.map(targetKey)])
  return {
    hasObservation: (row) => keys.has(observationKey(row)),
    hasTarget: (row) => keys.has(targetKey(row)),
  }
}

/** Opens a store that holds nothing. */
export type OpenStore = () => Promise<Store>

/** The cases that every implementation of `Store` passes. */
export function testStore(name: string, openStore: OpenStore): void {
  describe(name, () => {
    let store: Store

    beforeEach(async () => {
      store = await openStore()
    })
    afterEach(() => store.close())

    /** Stores what `work` puts. */
    function stored(work: (writer: DatasetWriter) => Promise<void>, now = NOW) {
      return store.write(now, async (writer) => {
        await work(writer)
        return true
      })
    }

    /** Two townships of a county, one indicator. */
    async function frame(writer: DatasetWriter): Promise<void> {
      await writer.put('areas', [
        area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
        area(),
        area({ code: '500231102', name: '沙坪镇' }),
      ])
      await writer.put('indicators', [indicator()])
    }

    const everything = { areaCodes: ['500231101', '500231102'], years: [2024, 2025] }

    describe('an empty store', () => {
      it('says that nothing was imported', async () => {
        const identity = await store.identity()
        expect(identity.importedAt).toBeNull()
        expect(identity.holdsSample).toBe(false)
        expect(identity.version).not.toBe('')
        expect(await store.areas()).toEqual([])
        expect(await store.indicators()).toEqual([])
        expect(await store.activity()).toEqual([])
        expect(await store.observations(everything)).toEqual([])
        expect(await store.targets(everything)).toEqual([])
      })
    })

    describe('what was put', () => {
      it('comes back with every field as it was', async () => {
        const full = area({
          code: '500231103',
          name: '周嘉镇',
          population: 41234,
          populationYear: 2020,
          villageCount: 12,
          unitCount: 3,
          validFrom: '2020-01',
          validTo: '2025-10',
          successorCodes: ['500231101'],
        })
        const rate = indicator({
          id: 'normdoc_filing_rate',
          nameZh: '规范性文件报备率',
          measure: 'ratio',
          aggregation: 'ratio',
          direction: 'full',
          decimals: null,
          nameEn: null,
          categoryZh: null,
          categoryEn: null,
          unitEn: null,
          definitionZh: '已报备÷应报备',
          definitionEn: 'filed / due',
          basis: '条例',
          position: 5,
        })
        const ratio = observation({
          indicatorId: 'normdoc_filing_rate',
          period: '2025-Q2',
          numerator: 2,
          denominator: 3,
          sourceKind: 'report',
          sourceRef: 'https://example.org/2025',
          countingRule: '"应报备"，含镇党委文件',
          note: "it's",
        })
        const none = observation({
          indicatorId: 'normdoc_filing_rate',
          period: '2025-07',
          value: null,
          numerator: 0,
          denominator: 0,
        })
        const rounded = observation({ period: '2024', value: 200.5, qualifier: 'at_least' })
        const plan = target({
          value: 12.5,
          milestones: [0.1, 0.3, 0.6],
          effectiveFrom: '2025-09-01',
          document: '〔2025〕3号',
          reason: '调整',
        })
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('areas', [full])
          await writer.put('indicators', [rate])
          await writer.put('observations', [ratio, none, rounded])
          await writer.put('targets', [plan])
        })

        expect((await store.areas()).find(({ code }) => code === '500231103')).toEqual(full)
        expect((await store.indicators())[0]).toEqual(rate)
        const rows = await store.observations(everything)
        expect(rows).toHaveLength(3)
        expect(rows).toEqual(expect.arrayContaining([ratio, none, rounded]))
        expect(await store.targets(everything)).toEqual([plan])
      })

      it('is listed in the promised order', async () => {
        await stored(async (writer) => {
          await writer.put('areas', [
            area({ code: '500231102' }),
            area({ code: '500231', parentCode: null }),
            area(),
          ])
          await writer.put('indicators', [
            indicator({ id: 'c', position: 2 }),
            indicator({ id: 'b', position: 10 }),
            indicator({ id: 'a', position: 10 }),
          ])
        })
        expect((await store.areas()).map(({ code }) => code)).toEqual([
          '500231',
          '500231101',
          '500231102',
        ])
        expect((await store.indicators()).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
      })

      it('is selected by area, year and indicator', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('indicators', [indicator({ id: 'lecture_sessions' })])
          await writer.put('observations', [
            observation({ period: '2024-07', value: 1 }),
            observation({ period: '2025-07', value: 2 }),
            observation({ period: '2025-07', value: 3, indicatorId: 'lecture_sessions' }),
            observation({ period: '2025-07', value: 4, areaCode: '500231102' }),
          ])
          await writer.put('targets', [
            target({ year: 2024, value: 10 }),
            target({ year: 2025, value: 20 }),
          ])
        })
        const values = async (query: Parameters<Store['observations']>[0]) =>
          (await store.observations(query)).map(({ value }) => value).sort()

        expect(await values({ areaCodes: ['500231101'], years: [2025] })).toEqual([2, 3])
        expect(await values({ areaCodes: ['500231101'], years: [2024, 2025] })).toEqual([1, 2, 3])
        expect(await values({ ...everything, indicatorIds: ['lecture_sessions'] })).toEqual([3])
        expect(await values({ ...everything, indicatorIds: [] })).toEqual([])
        expect(await values({ areaCodes: [], years: [2025] })).toEqual([])
        expect(await values({ areaCodes: ['500231101'], years: [] })).toEqual([])
        expect(await values({ areaCodes: ['no such'], years: [2025] })).toEqual([])
        expect(
          await values({ areaCodes: ['500231102', '500231102'], years: [2025, 2025] }),
        ).toEqual([4])
        expect(await store.targets({ areaCodes: ['500231101'], years: [2025] })).toMatchObject([
          { year: 2025, value: 20 },
        ])
      })

      it('keeps quarters and years apart from the months they hold', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [
            observation({ period: '2025', value: 1 }),
            observation({ period: '2025-Q1', value: 2 }),
            observation({ period: '2025-01', value: 3 }),
            observation({ period: '2025-03', value: 4 }),
          ])
        })
        expect(await store.observations(everything)).toHaveLength(4)
      })

      it('tells what each area itself has reported, by year and kind of source', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [
            observation({ period: '2025-01' }),
            observation({ period: '2025-02', sourceKind: 'report' }),
            observation({ period: '2025-03', sourceKind: 'report' }),
            observation({ period: '2025-Q3', sourceKind: 'report' }),
            observation({ period: '2024' }),
          ])
        })
        const activity = [...(await store.activity())].sort((a, b) => a.year - b.year)
        expect(activity).toEqual([
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
            sourceKinds: ['import', 'report'],
            observations: 4,
            months: [1, 2, 3, 7, 8, 9],
            annual: false,
          },
        ])
      })

      it('finds the facts of more areas than a statement has room for', async () => {
        const codes = Array.from({ length: 1_203 }, (_, n) => String(600_000_000 + n))
        await stored(async (writer) => {
          await writer.put(
            'areas',
            codes.map((code) => area({ code, parentCode: null })),
          )
          await writer.put('indicators', [indicator()])
          await writer.put(
            'observations',
            codes.map((areaCode, value) => observation({ areaCode, value })),
          )
        })
        const rows = await store.observations({ areaCodes: codes, years: [2025] })
        // 0 + 1 + ... + 1202
        expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe((1_202 * 1_203) / 2)
      })
    })

    describe('counts', () => {
      it('tell new, changed and unchanged rows apart', async () => {
        const first = await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [
            observation({ period: '2025-01', value: 1 }),
            observation({ period: '2025-02', value: 2, note: null }),
            observation({ period: '2025-03', value: 3 }),
          ])
          await writer.put('targets', [target({ value: 12 })])
        })
        expect(first.areas).toEqual(counts({ added: 3 }))
        expect(first.indicators).toEqual(counts({ added: 1 }))
        expect(first.observations).toEqual(counts({ added: 3 }))
        expect(first.targets).toEqual(counts({ added: 1 }))

        const second = await stored(async (writer) => {
          await writer.put('areas', [area({ population: 30_000 })])
          await writer.put('indicators', [indicator()])
          await writer.put('observations', [
            observation({ period: '2025-01', value: 1 }),
            observation({ period: '2025-02', value: 2, note: 'now with a note' }),
            observation({ period: '2025-04', value: 4 }),
          ])
          await writer.put('targets', [
            target({ value: 12, milestones: [0.1, 0.3, 0.6] }),
            target({ value: 10, effectiveFrom: '2025-09-01' }),
          ])
        })
        expect(second.areas).toEqual(counts({ changed: 1 }))
        expect(second.indicators).toEqual(counts({ unchanged: 1 }))
        expect(second.observations).toEqual(counts({ added: 1, changed: 1, unchanged: 1 }))
        expect(second.targets).toEqual(counts({ added: 1, changed: 1 }))
        expect(await store.targets(everything)).toHaveLength(2)
      })

      it('are right for any number of rows, and can be asked for on the way', async () => {
        const months = (years: readonly number[]) =>
          years.flatMap((year) =>
            Array.from({ length: 12 }, (_, m) =>
              observation({ period: `${year}-${String(m + 1).padStart(2, '0')}` }),
            ),
          )
        const years = Array.from({ length: 47 }, (_, n) => 1950 + n)
        let underway: WriteCounts | undefined
        const written = await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', months(years))
          underway = await writer.counts()
          await writer.put('observations', months(years.slice(0, 2)))
        })
        // 47 years of 12 months; 564 = 500 + 50 + 2 x 5 + 4
        expect(underway?.observations).toEqual(counts({ added: 564 }))
        expect(written.observations).toEqual(counts({ added: 564, unchanged: 24 }))
      })
    })

    describe('a write', () => {
      it('stores nothing when it is declined, and says what it would have done', async () => {
        await stored(frame)
        const before = await store.identity()
        const declined = await store.write(LATER, async (writer) => {
          await writer.put('observations', [observation()])
          await writer.put('areas', [area({ name: 'changed' })])
          return false
        })
        expect(declined.observations).toEqual(counts({ added: 1 }))
        expect(declined.areas).toEqual(counts({ changed: 1 }))
        expect(await store.observations(everything)).toEqual([])
        expect((await store.areas())[1]?.name).toBe('新民镇')
        expect(await store.identity()).toEqual(before)
      })

      it('stores nothing when it throws, and lets the next one through', async () => {
        await stored(frame)
        const before = await store.identity()
        const broken = store.write(LATER, async (writer) => {
          await writer.put('observations', [observation()])
          throw new Error('the file ends here')
        })
        await expect(broken).rejects.toThrow('the file ends here')
        expect(await store.observations(everything)).toEqual([])
        expect(await store.identity()).toEqual(before)

        await stored((writer) => writer.put('observations', [observation()]))
        expect(await store.observations(everything)).toHaveLength(1)
      })

      it('is invisible to readers until it is done', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [observation({ value: 1 })])
        })
        const before = await store.identity()
        await stored(async (writer) => {
          await writer.put('observations', [
            observation({ value: 2 }),
            observation({ period: '2025-08' }),
          ])
          await writer.put('areas', [area({ code: '500231109' })])
          expect(await store.observations(everything)).toMatchObject([{ value: 1 }])
          expect(await store.areas()).toHaveLength(3)
          expect(await store.activity()).toMatchObject([{ observations: 1 }])
          expect(await store.identity()).toEqual(before)
        })
        expect(await store.observations(everything)).toHaveLength(2)
        expect(await store.areas()).toHaveLength(4)
        expect(await store.activity()).toMatchObject([{ observations: 2 }])
      })

      it('waits for the one before it', async () => {
        const order: string[] = []
        const slow = stored(async (writer) => {
          order.push('first begins')
          await frame(writer)
          await new Promise((resolve) => setTimeout(resolve, 30))
          order.push('first ends')
        })
        const quick = stored(async (writer) => {
          order.push('second begins')
          await writer.put('observations', [observation()])
        })
        await Promise.all([slow, quick])
        expect(order).toEqual(['first begins', 'first ends', 'second begins'])
        expect(await store.observations(everything)).toHaveLength(1)
      })
    })

    describe('the identity', () => {
      it('changes with every write that changed anything, and only with those', async () => {
        const empty = await store.identity()
        await stored(frame)
        const first = await store.identity()
        expect(first.version).not.toBe(empty.version)
        expect(first.importedAt).toBe(NOW)

        await stored(frame, LATER)
        expect(await store.identity()).toEqual(first)

        await stored((writer) => writer.put('areas', [area({ name: '新名镇' })]), LATER)
        const second = await store.identity()
        expect(second.version).not.toBe(first.version)
        expect(second.importedAt).toBe(LATER)
      })

      it('changes when rows were only removed', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [observation()])
        })
        const before = await store.identity()
        await stored((writer) => writer.withdraw(['500231101'], 2025, only([])), LATER)
        expect((await store.identity()).version).not.toBe(before.version)
      })

      it('of a part changes with what that part is made of, and with nothing else', async () => {
        // 102 took over 104 of another county; 103 is nobody's business.
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('areas', [
            area({ code: '500232', level: 'county', parentCode: null }),
            area({ code: '500231103' }),
            area({ code: '500232104', parentCode: '500232', successorCodes: ['500231102'] }),
          ])
        })
        const units = ['500231101', '500231102', '500231103', '500232104']
        const codes = ['500231', '500232', ...units]
        const scopes: Scope[] = [
          'reports',
          ...codes.flatMap((code) => [`figures:${code}`, `reports:${code}`] as const),
        ]
        const known = async () => {
          const versions = new Map<string, string>()
          versions.set('areas', (await store.identity([])).version)
          for (const scope of scopes) versions.set(scope, (await store.identity([scope])).version)
          const versionOf = await store.versions(scopes)
          for (const scope of scopes) expect(versionOf(scope)).toBe(versions.get(scope))
          return versions
        }
        const changedBy = async (work: (writer: DatasetWriter) => Promise<void>) => {
          const before = await known()
          await stored(work, LATER)
          const whole = await store.identity()
          const changed = [...(await known())].filter(([of, now]) => now !== before.get(of))
          expect(changed.every(([, now]) => now === whole.version)).toBe(true)
          return changed.map(([of]) => of)
        }
        const everything = ['areas', ...scopes]

        const january = observation({ period: '2025-01', value: 1 })
        expect(await changedBy((writer) => writer.put('observations', [january]))).toEqual([
          'reports',
          'figures:500231',
          'reports:500231',
          'figures:500231101',
          'reports:500231101',
        ])
        const other = { ...january, areaCode: '500231103' }
        await stored((writer) => writer.put('observations', [other]))
        // A file brings both again, one of them corrected.
        expect(
          await changedBy((writer) =>
            writer.put('observations', [{ ...january, value: 2 }, other]),
          ),
        ).toEqual(['figures:500231', 'figures:500231101'])
        expect(
          await changedBy((writer) => writer.put('targets', [target({ areaCode: '500232104' })])),
        ).toEqual(['figures:500231', 'figures:500232', 'figures:500231102', 'figures:500232104'])
        expect(
          await changedBy((writer) => writer.withdraw(['500231101', '500231103'], 2024, only([]))),
        ).toEqual([])
        expect(await changedBy((writer) => writer.withdraw(['500231103'], 2025, only([])))).toEqual(
          ['reports', 'figures:500231', 'reports:500231', 'figures:500231103', 'reports:500231103'],
        )
        expect(await changedBy((writer) => writer.put('areas', [area({ population: 7 })]))).toEqual(
          everything,
        )
        expect(
          await changedBy((writer) => writer.put('indicators', [indicator({ nameZh: '改' })])),
        ).toEqual(everything)
        expect(await store.identity(['figures:500231'])).toEqual(await store.identity())
      })

      it('differs between two stores that were written to equally often', async () => {
        const other = await openStore()
        await stored(frame)
        await other.write(NOW, async (writer) => {
          await frame(writer)
          return true
        })
        const [mine, theirs] = [await store.identity(), await other.identity()]
        await other.close()
        expect(mine.version).not.toBe(theirs.version)
      })

      it('says whether sample data is held', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [observation({ sourceKind: 'sample' })])
        })
        expect((await store.identity()).holdsSample).toBe(true)
        await stored((writer) =>
          writer.put('observations', [observation({ sourceKind: 'report' })]),
        )
        expect((await store.identity()).holdsSample).toBe(false)
        expect(await store.activity()).toMatchObject([{ areaCode: '500231101', observations: 1 }])
      })
    })

    describe('withdraw', () => {
      it('removes what is not kept, of these areas and this year only', async () => {
        const kept = observation({ period: '2025-01' })
        const planned = target({ effectiveFrom: '2025-01-01' })
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [
            kept,
            observation({ period: '2025-02' }),
            observation({ period: '2025' }),
            observation({ period: '2024-02' }),
            observation({ period: '2025-02', areaCode: '500231102' }),
          ])
          await writer.put('targets', [
            planned,
            target({ effectiveFrom: '2025-09-01' }),
            target({ year: 2024, effectiveFrom: '2024-01-01' }),
            target({ areaCode: '500231102' }),
          ])
        })
        const written = await stored((writer) =>
          writer.withdraw(['500231101'], 2025, only([kept], [planned])),
        )
        expect(written.observations).toEqual(counts({ removed: 2 }))
        expect(written.targets).toEqual(counts({ removed: 1 }))
        expect(await store.observations({ areaCodes: ['500231101'], years: [2025] })).toEqual([
          kept,
        ])
        expect(await store.targets({ areaCodes: ['500231101'], years: [2025] })).toEqual([planned])
        expect(await store.observations(everything)).toHaveLength(3)
        expect(await store.targets(everything)).toHaveLength(3)
        const activity = await store.activity()
        expect(activity).toHaveLength(3)
        expect(activity).toContainEqual(
          expect.objectContaining({
            areaCode: '500231101',
            year: 2025,
            months: [1],
            annual: false,
          }),
        )
      })

      it('counts beside puts in the same write', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [
            observation({ period: '2025-01' }),
            observation({ period: '2025-02' }),
          ])
        })
        const kept = [
          observation({ period: '2025-01', value: 7 }),
          observation({ period: '2025-03' }),
        ]
        const written = await stored(async (writer) => {
          await writer.put('observations', kept)
          await writer.withdraw(['500231101'], 2025, only(kept))
        })
        expect(written.observations).toEqual(counts({ added: 1, changed: 1, removed: 1 }))

        const again = await stored(async (writer) => {
          await writer.withdraw(['500231101'], 2025, only([]))
          await writer.put('observations', kept)
        })
        expect(again.observations).toEqual(counts({ added: 2, removed: 2 }))
      })
    })

    describe('removeSample', () => {
      const SAMPLE = { sourceKind: 'sample' as const }
      const county = area({ code: '990001', name: '示例县', level: 'county', parentCode: null })
      const [east, west, old] = ['990001001', '990001002', '990001003'].map((code) =>
        area({ code, parentCode: '990001' }),
      ) as [ReturnType<typeof area>, ReturnType<typeof area>, ReturnType<typeof area>]

      it('takes the sample county out and leaves the real one', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('areas', [county, east, west, { ...old, successorCodes: [east.code] }])
          await writer.put('observations', [
            observation(),
            ...[east, west, old].map(({ code }) => observation({ areaCode: code, ...SAMPLE })),
          ])
          await writer.put('targets', [target(), target({ areaCode: east.code })])
        })
        const written = await stored((writer) => writer.removeSample())
        expect(written.observations).toEqual(counts({ removed: 3 }))
        expect(written.targets).toEqual(counts({ removed: 1 }))
        expect(written.areas).toEqual(counts({ removed: 4 }))
        expect((await store.areas()).map(({ code }) => code)).toEqual([
          '500231',
          '500231101',
          '500231102',
        ])
        expect(await store.observations(everything)).toEqual([observation()])
        expect(await store.targets(everything)).toEqual([target()])
        expect(await store.indicators()).toHaveLength(1)
        expect((await store.identity()).holdsSample).toBe(false)
      })

      it('keeps an area, its targets and its ancestors where real facts remain', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('areas', [county, east, west])
          await writer.put('observations', [
            observation({ areaCode: east.code, period: '2025-01', ...SAMPLE }),
            observation({ areaCode: east.code, period: '2025-02' }),
            observation({ areaCode: west.code, ...SAMPLE }),
          ])
          await writer.put('targets', [
            target({ areaCode: east.code }),
            target({ areaCode: west.code }),
          ])
        })
        const written = await stored((writer) => writer.removeSample())
        expect(written.observations).toEqual(counts({ removed: 2 }))
        expect(written.targets).toEqual(counts({ removed: 1 }))
        expect(written.areas).toEqual(counts({ removed: 1 }))
        const codes = (await store.areas()).map(({ code }) => code)
        expect(codes).toContain('990001')
        expect(codes).toContain(east.code)
        expect(codes).not.toContain(west.code)
        expect(await store.targets({ areaCodes: [east.code], years: [2025] })).toHaveLength(1)
      })

      it('keeps a sample area that a real one was merged into', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('areas', [
            county,
            east,
            area({ code: '500231108', successorCodes: [east.code] }),
          ])
          await writer.put('observations', [
            observation({ areaCode: east.code, ...SAMPLE }),
            observation({ areaCode: '500231108' }),
          ])
        })
        const written = await stored((writer) => writer.removeSample())
        expect(written.areas).toEqual(counts({}))
        expect((await store.areas()).map(({ code }) => code)).toContain(east.code)
      })

      it('changes nothing where there is no sample data', async () => {
        await stored(async (writer) => {
          await frame(writer)
          await writer.put('observations', [observation()])
        })
        const before = await store.identity()
        const written = await stored((writer) => writer.removeSample(), LATER)
        expect(Object.values(written)).toEqual(Object.keys(written).map(() => counts({})))
        expect(await store.identity()).toEqual(before)
      })
    })
  })
}

function counts(some: Partial<WriteCounts['areas']>): WriteCounts['areas'] {
  return { added: 0, changed: 0, unchanged: 0, removed: 0, ...some }
}
