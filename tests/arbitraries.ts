import fc from 'fast-check'
import type { Area } from '../domain/area.ts'
import { AreaTree } from '../domain/area-tree.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { formatMonth, parsePeriod } from '../domain/period.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import type { Target } from '../domain/target.ts'
import { area, indicator, observation, target } from './builders.ts'

/** How often a property is tried, always with the same data. */
export const RUNS = { seed: 2025, numRuns: 100 } as const

/** Facts of one indicator for two years, 2024 and 2025. */
export interface SmallDataset {
  readonly indicator: Indicator
  readonly areas: readonly Area[]
  readonly tree: AreaTree
  readonly observations: readonly Observation[]
  readonly targets: readonly Target[]
}

/** Every way in which an indicator's periods combine, and every way that is good. */
const anIndicator: fc.Arbitrary<Indicator> = fc
  .record({
    kind: fc.constantFrom(
      { measure: 'count', aggregation: 'sum' },
      { measure: 'ratio', aggregation: 'ratio' },
      { measure: 'ratio', aggregation: 'latest' },
      { measure: 'count', aggregation: 'latest' },
    ),
    direction: fc.constantFrom('up', 'down', 'full', 'neutral'),
  } as const)
  .map(({ kind, direction }) => indicator({ ...kind, direction }))

const periodsOf = (year: number): readonly string[] => [
  ...Array.from({ length: 12 }, (_, index) => formatMonth(year, index + 1)),
  ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  String(year),
]

const REPORTED = {
  months: { 2024: periodsOf(2024).slice(0, 12), 2025: periodsOf(2025).slice(0, 12) },
  all: { 2024: periodsOf(2024), 2025: periodsOf(2025) },
  quarters: { 2024: periodsOf(2024).slice(12, 16), 2025: periodsOf(2025).slice(12, 16) },
  year: { 2024: ['2024'], 2025: ['2025'] },
}

/** What one area reported in one year: small whole numbers, at most one for each period. */
function reportsOf(what: Indicator, of: Area, year: 2024 | 2025) {
  return fc
    .record({
      by: fc.constantFrom('months', 'months', 'all', 'all', 'quarters', 'year'),
      seed: fc.integer({ min: 1, max: 96 }),
      qualifiers: fc.constantFrom(['exact'] as const, ['exact', 'at_least'] as const, QUALIFIERS),
      bareRates: fc.constantFrom(false, false, true),
      countingRule: fc.constantFrom(null, 'by event', 'by day'),
    } as const)
    .chain(({ by, ...made }) =>
      fc.record({ periods: fc.subarray([...REPORTED[by][year]]), made: fc.constant(made) }),
    )
    .map(({ periods, made: { seed, qualifiers, bareRates, countingRule } }) =>
      periods
        .filter((period) => touches(of, period))
        .map((period, index) => {
          const count = (seed * (index + 3)) % 10
          const due = (seed + 7 * index) % 10
          const qualifier = qualifiers[count % qualifiers.length] ?? 'exact'
          const reported =
            what.measure === 'count'
              ? { value: count, qualifier }
              : bareRates && count % 3 === 0
                ? { value: count / 9 }
                : { numerator: Math.min(count, due), denominator: due }
          return observation({ areaCode: of.code, period, countingRule, ...reported })
        }),
    )
}

/** Whether the area exists in any month of the period: a report of another time is a fault. */
function touches({ validFrom, validTo }: Area, text: string): boolean {
  const period = parsePeriod(text)
  if (!period) return false
  return (
    (validFrom === null || validFrom <= formatMonth(period.year, period.to)) &&
    (validTo === null || formatMonth(period.year, period.from) <= validTo)
  )
}

function someTargets(what: Indicator, areas: readonly Area[]): fc.Arbitrary<readonly Target[]> {
  const row = fc.record({
    areaCode: fc.constantFrom(...areas.map((one) => one.code)),
    value: fc.integer({ min: 0, max: 40 }),
    milestones: fc.constantFrom(null, null, [0.1, 0.3, 0.6] as const),
    effectiveFrom: fc.constantFrom('2025-01-01', '2025-01-01', '2025-05-20', '2025-09-10'),
  })
  return fc
    .uniqueArray(row, {
      selector: ({ areaCode, effectiveFrom }) => `${areaCode} ${effectiveFrom}`,
      maxLength: 12,
      size: 'max',
    })
    .map((rows) =>
      rows.map(({ value, ...rest }) =>
        target({ ...rest, value: what.measure === 'ratio' ? value / 40 : value }),
      ),
    )
}

const CHANGES = ['new', 'other', 'split', 'apart', 'regrouped', 'shared', 'dissolved'] as const
type Change = (typeof CHANGES)[number]

/** Which townships end in a change, and what they become. */
const SUCCESSORS: Readonly<Record<Change, Readonly<Record<string, readonly string[]>>>> = {
  new: { 100: ['109'], 101: ['109'] },
  other: { 100: ['101'] },
  split: { 100: ['108', '109'] },
  apart: { 100: ['109', '119'] },
  regrouped: { 100: ['108', '109'], 101: ['109'] },
  shared: { 100: ['101', '109'] },
  dissolved: { 100: [] },
}

/**
 * A province `1` with three counties of up to three townships each. In the first county there may
 * have been a change during 2025: two merged into a third, or one into the other; one was split, also
 * between counties, together with another one or into one that goes on; or one was dissolved.
 */
export const aDataset: fc.Arbitrary<SmallDataset> = fc
  .record({
    indicator: anIndicator,
    sizes: fc.tuple(
      fc.integer({ min: 2, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    merger: fc.option(
      fc.record({
        month: fc.integer({ min: 4, max: 12 }),
        into: fc.constantFrom(...CHANGES),
        // Months in which the new one exists beside those that end.
        overlap: fc.constantFrom(0, 0, 1, 3),
        // Months in which none of them exists.
        gap: fc.constantFrom(0, 0, 2),
      }),
    ),
  })
  .chain(({ indicator: what, sizes, merger }) => {
    const areas = [
      area({ code: '1', level: 'province', parentCode: null }),
      ...sizes.flatMap((size, county) => [
        area({ code: `1${county}`, level: 'county', parentCode: '1' }),
        ...Array.from({ length: size }, (_, unit) =>
          area({ code: `1${county}${unit}`, parentCode: `1${county}` }),
        ),
      ]),
    ].map((one) => (merger ? changed(one, merger.into, merger.month) : one))
    if (merger) {
      const begins = Math.min(merger.month + merger.gap, 12) - merger.overlap
      const validFrom = formatMonth(2025, begins)
      for (const code of new Set(Object.values(SUCCESSORS[merger.into]).flat())) {
        if (areas.some((one) => one.code === code)) continue
        areas.push(area({ code, parentCode: code.slice(0, 2), validFrom }))
      }
    }
    areas.sort((a, b) => (a.code < b.code ? -1 : 1))
    return fc
      .record({
        observations: fc
          .tuple(
            ...areas.flatMap((one) => [reportsOf(what, one, 2024), reportsOf(what, one, 2025)]),
          )
          .map((reports) => reports.flat()),
        targets: someTargets(what, areas),
      })
      .map((facts) => ({ indicator: what, areas, tree: new AreaTree(areas), ...facts }))
  })

function changed(one: Area, change: Change, month: number): Area {
  const successorCodes: readonly string[] | undefined = SUCCESSORS[change][one.code]
  if (!successorCodes) return one
  return { ...one, validTo: formatMonth(2025, month - 1), successorCodes }
}
