import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaProgress, rollUpRows } from '../domain/area-progress.ts'
import { explain } from '../domain/explain.ts'
import { Facts } from '../domain/facts.ts'
import type { Progress } from '../domain/progress.ts'
import { type Block, windowBlocks, yearReport } from '../domain/report.ts'
import { progressOf } from '../domain/roll-up.ts'
import { addPartials, partialOf, type RollUpPartial } from '../domain/roll-up-partial.ts'
import { unitProgress } from '../domain/unit-progress.ts'
import { conflictCount } from '../domain/units-below.ts'
import { aDataset, RUNS, type SmallDataset } from './arbitraries.ts'

/** Sums of the same floating-point numbers in another order differ by noise. */
expect.addEqualityTesters([
  (a, b) => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 : undefined),
])

const aMonth = fc.integer({ min: 1, max: 12 })
const factsOf = ({ tree, observations, targets }: SmallDataset) =>
  new Facts(tree, observations, targets)

/** The rows that the province adds up at a month. */
function leavesOf(dataset: SmallDataset, month: number) {
  const through = { year: 2025, month }
  const facts = factsOf(dataset).at(through)
  const province = facts.tree.get('1')
  if (!province) throw new Error('the arbitrary holds a province 1')
  return rollUpRows(facts.tree, province, dataset.indicator, through).map((unit) =>
    unitProgress(facts, unit, dataset.indicator, through),
  )
}

it('states the same whatever the order of rows', () => {
  const shuffled = aDataset.chain((dataset) =>
    fc
      .record({
        observations: fc.shuffledSubarray([...dataset.observations], {
          minLength: dataset.observations.length,
        }),
        targets: fc.shuffledSubarray([...dataset.targets], { minLength: dataset.targets.length }),
      })
      .map((rows) => [dataset, { ...dataset, ...rows }] as const),
  )
  fc.assert(
    fc.property(shuffled, aMonth, ([before, after], month) => {
      const { indicator, areas } = before
      const told = (dataset: SmallDataset) => {
        const facts = factsOf(dataset)
        return areas.map((area) => explain(facts, area, indicator, { year: 2025, month }))
      }
      expect(JSON.stringify(told(after))).toBe(JSON.stringify(told(before)))
    }),
    { ...RUNS, numRuns: 40 },
  )
})

it('loses nothing in a merger or a split and counts nothing twice', () => {
  fc.assert(
    fc.property(aDataset, aMonth, (dataset, month) => {
      const { indicator, tree, areas, observations } = dataset
      fc.pre(indicator.aggregation !== 'latest')
      const county = tree.get('10')
      if (!county) throw new Error('the arbitrary holds a county 10')
      const through = { year: 2025, month }
      const figure = areaProgress(factsOf(dataset), county, indicator, through).progress
      // What each township reported for itself, as if nothing had merged.
      const alone = areas
        .filter((area) => area.parentCode === '10')
        .flatMap(({ code }) => {
          const own = observations.filter(
            (row) => row.areaCode === code && row.period.year === 2025,
          )
          return windowBlocks(yearReport(2025, own), month)
        })
      const sum = (of: (block: Block) => number | null) =>
        alone.reduce((total, block) => total + (of(block) ?? 0), 0)
      if (indicator.measure === 'count') {
        const { value } = figure
        expect(value.kind === 'value' ? value.value : 0).toBe(sum((block) => block.value))
      } else if (alone.every((block) => block.denominator !== null)) {
        expect(figure.counts?.numerator ?? 0).toBe(sum((block) => block.numerator))
        expect(figure.counts?.denominator ?? 0).toBe(sum((block) => block.denominator))
      }
    }),
    RUNS,
  )
})

it('rolls units up to exactly their sum', () => {
  fc.assert(
    fc.property(aDataset, aMonth, (dataset, month) => {
      const leaves = leavesOf(dataset, month)
      const units = leaves.map((unit) => unit.progress)
      const { indicator, tree } = dataset
      const province = tree.get('1')
      if (!province) throw new Error('the arbitrary holds a province 1')
      const through = { year: 2025, month }
      const total = areaProgress(factsOf(dataset), province, indicator, through).progress
      const sum = (of: (unit: Progress) => number) => units.reduce((all, unit) => all + of(unit), 0)
      const going = leaves.filter(({ ended }) => ended === null)
      const states = going.filter(({ progress }) => progress.value.kind === 'value').length
      expect(total.monthsDue).toBe(sum((unit) => unit.monthsDue))
      expect(total.monthsReported).toBe(sum((unit) => unit.monthsReported))
      expect(total.units).toMatchObject({ due: going.length, withValue: states })
      expect(conflictCount(total)).toBe(sum((unit) => unit.conflicts.length))
      if (indicator.measure === 'count') {
        const value = sum((unit) => (unit.value.kind === 'value' ? unit.value.value : 0))
        expect(total.value.kind === 'value' ? total.value.value : 0).toBe(value)
      } else if (total.value.kind === 'value') {
        expect(total.counts?.numerator).toBe(sum((unit) => unit.counts?.numerator ?? 0))
        expect(total.counts?.denominator).toBe(sum((unit) => unit.counts?.denominator ?? 0))
      }
    }),
    RUNS,
  )
})

describe('the roll-up of roll-ups', () => {
  const sums = aDataset.chain((dataset) =>
    fc.record({
      dataset: fc.constant(dataset),
      month: aMonth,
      // Which of four groups each of at most twelve leaves falls into.
      groups: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
    }),
  )

  const inGroups = (partials: readonly RollUpPartial[], groups: readonly number[]) =>
    addPartials(
      [3, 1, 0, 2].map((group) => addPartials(partials.filter((_, at) => groups[at] === group))),
    )

  /** The order of lists is that of the areas added. */
  const sorted = (progress: Progress) => ({
    ...progress,
    conflicts: progress.conflicts.map((one) => `${one.areaCode} ${one.period}`).sort(),
    countingRules: [...progress.countingRules].sort(),
    units: progress.units && {
      ...progress.units,
      missing: [...progress.units.missing].sort(),
      ended: [...progress.units.ended].sort(),
    },
  })

  it('is the roll-up of all leaves, in whichever groups they are added', () => {
    fc.assert(
      fc.property(sums, ({ dataset, month, groups }) => {
        const { indicator } = dataset
        const leaves = leavesOf(dataset, month)
        const partials = leaves.map((leaf) => partialOf(indicator, leaf))
        expect(sorted(progressOf(indicator, inGroups(partials, groups), 2025))).toEqual(
          sorted(progressOf(indicator, addPartials(partials), 2025)),
        )
      }),
      RUNS,
    )
  })

  it('survives being stored as JSON between two additions', () => {
    fc.assert(
      fc.property(sums, ({ dataset, month }) => {
        const { indicator } = dataset
        const partial = addPartials(
          leavesOf(dataset, month).map((leaf) => partialOf(indicator, leaf)),
        )
        expect(JSON.parse(JSON.stringify(partial))).toEqual(partial)
      }),
      RUNS,
    )
  })
})
