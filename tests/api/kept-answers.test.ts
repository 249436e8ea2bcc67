import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeComparison } from '../../contract/comparison-decoding.ts'
import { comparisonPath } from '../../contract/paths.ts'
import type { Area } from '../../domain/area.ts'
import { areaProgress } from '../../domain/area-progress.ts'
import { AreaTree } from '../../domain/area-tree.ts'
import { areasAtLevel, compareUnits } from '../../domain/comparison.ts'
import { Facts } from '../../domain/facts.ts'
import { formatMonth } from '../../domain/period.ts'
import { ReportingMonths } from '../../domain/reporting-month.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { observationKey, targetKey } from '../../server/api/store.ts'
import { aDataset, RUNS } from '../arbitraries.ts'
import { inNoOrder } from '../store/stored-sums-cases.ts'

const TODAY = '2025-10-20'

/** Facts, and a write that takes some of one area away, changes some and adds others. */
const aWrite = aDataset.chain((dataset) =>
  fc.record({
    dataset: fc.constant(dataset),
    code: fc.constantFrom(...dataset.areas.map(({ code }) => code)),
    // Of the area's facts, in their order: gone, another number, not there before, as it is.
    fates: fc.array(fc.constantFrom('gone', 'other', 'new', 'same', 'same'), {
      minLength: 1,
      maxLength: 7,
    }),
    window: fc.constantFrom('', '&year=2025', '&through=2025-03'),
  }),
)

type Written = typeof aWrite extends fc.Arbitrary<infer One> ? One : never

/** A store as it is before the write, and the write. */
function storeOf({ dataset, code, fates }: Written) {
  const { areas, indicator } = dataset
  const fateOf = (at: number) => fates[at % fates.length]
  const fated = <Row extends { readonly areaCode: string }>(rows: readonly Row[]) =>
    rows.map((row, at) => ({ row, fate: row.areaCode === code ? fateOf(at) : 'same' }))
  const observations = fated(dataset.observations)
  const targets = fated(dataset.targets)
  const store = createMemoryStore({
    areas,
    indicators: [indicator],
    observations: observations.flatMap(({ row, fate }) => (fate === 'new' ? [] : row)),
    targets: targets.flatMap(({ row, fate }) => (fate === 'new' ? [] : row)),
  })
  const write = () =>
    store.write('2025-10-20T08:00:00.000Z', async (writer) => {
      const kept = new Set([
        ...observations.flatMap(({ row, fate }) => (fate === 'gone' ? [] : observationKey(row))),
        ...targets.flatMap(({ row, fate }) => (fate === 'gone' ? [] : targetKey(row))),
      ])
      const keep = {
        hasObservation: (row: Parameters<typeof observationKey>[0]) =>
          kept.has(observationKey(row)),
        hasTarget: (row: Parameters<typeof targetKey>[0]) => kept.has(targetKey(row)),
      }
      for (const year of [2024, 2025]) await writer.withdraw([code], year, keep)
      await writer.put(
        'observations',
        observations.flatMap(({ row, fate }) => {
          if (fate === 'gone') return []
          const isCount = row.numerator === null && row.value !== null
          return fate === 'other' && isCount ? { ...row, value: 1 } : row
        }),
      )
      await writer.put(
        'targets',
        targets.flatMap(({ row, fate }) => {
          if (fate === 'gone') return []
          return fate === 'other' ? { ...row, value: row.value / 2 } : row
        }),
      )
      return true
    })
  return { store, write }
}

it('an answer is, to the byte, what it would be made anew, as long as its version says so', async () => {
  let keptElsewhere = 0
  await fc.assert(
    fc.asyncProperty(aWrite, async (written) => {
      const { dataset, code, window } = written
      const { areas, indicator } = dataset
      const { store, write } = storeOf(written)
      const api = createApi({ store, programVersion: 'p', today: () => TODAY })
      const paths = [
        '/api/indicators',
        '/api/areas',
        ...areas.flatMap((one) => [
          `/api/explain?area=${one.code}&indicator=${indicator.id}${window}`,
          `/api/series?area=${one.code}&indicator=${indicator.id}${window.replace('year=', 'years=')}`,
          ...(one.level === 'township'
            ? [`/api/progress?area=${one.code}${window}`]
            : [`/api/coverage?parent=${one.code}${window}`]),
        ]),
      ]
      const answers = async () => {
        const found = new Map<string, { etag: string | null; body: string }>()
        for (const path of paths) {
          const response = await api.fetch(new Request(`http://localhost${path}`))
          found.set(path, { etag: response.headers.get('etag'), body: await response.text() })
        }
        return found
      }
      const before = await answers()
      await write()
      for (const [path, { etag, body }] of await answers()) {
        const old = before.get(path)
        if (etag === null || etag !== old?.etag) continue
        expect(body, path).toBe(old.body)
        if (!path.includes(`=${code.slice(0, 2)}`)) keptElsewhere += 1
      }
    }),
    { ...RUNS, numRuns: 12 },
  )
  expect(keptElsewhere).toBeGreaterThan(100)
})

it('figures added from sums that were kept are those of all units', async () => {
  await fc.assert(
    fc.asyncProperty(aWrite, fc.constantFrom(3, 6, 10), async (written, month) => {
      const { areas, indicator } = written.dataset
      const { store, write } = storeOf(written)
      const today = () => TODAY
      const through = { year: 2025, month }
      const monthly = month > 3
      const path = ({ code }: Area) =>
        `/api/progress?area=${code}&through=${formatMonth(2025, month)}`
      const apis = () => createApi({ store, programVersion: 'p', today })
      const ask = async (api: ReturnType<typeof apis>, area: Area) =>
        (await api.fetch(new Request(`http://localhost${path(area)}`))).json()
      const compare = async (api: ReturnType<typeof apis>, { code }: Area) => {
        const compared = comparisonPath({
          parent: code,
          through: formatMonth(2025, month),
          monthly,
        })
        const answer = await api.fetch(new Request(`http://localhost${compared}`))
        return answer.ok ? decodeComparison([await answer.json()]).indicators : []
      }
      const api = apis()
      for (const area of areas) await ask(api, area)
      await write()
      const anew = apis()
      const tree = new AreaTree(areas)
      const query = { areaCodes: areas.map(({ code }) => code), years: [2024, 2025] }
      const months = new ReportingMonths(tree, await store.activity(), { year: 2025, month: 10 })
      const facts = new Facts(
        tree,
        await store.observations(query),
        await store.targets(query),
        (unit, year) => months.judgedThrough(unit, year),
      )
      for (const area of areas) {
        const answer = await ask(api, area)
        expect(answer, area.code).toEqual(await ask(anew, area))
        const whole = areaProgress(facts, area, indicator, through).progress
        expect(inNoOrder(answer.figures[0]), area.code).toEqual(inNoOrder(whole))
        if (!tree.hasUnits(area.code)) continue
        const [compared] = await compare(api, area)
        const units = areasAtLevel(tree, area, 'direct', formatMonth(2025, month))
        const plain = compareUnits(facts, area, units, indicator, through, monthly)
        for (const part of [
          'rows',
          'total',
          'ended',
          'spread',
          'rulesDiffer',
          'unitsInRate',
        ] as const) {
          expect(inNoOrder(compared?.[part]), `${area.code} ${part}`).toEqual(
            inNoOrder(plain[part]),
          )
        }
      }
    }),
    { ...RUNS, numRuns: 30 },
  )
})
