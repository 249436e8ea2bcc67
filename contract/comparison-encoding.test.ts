import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AreaTree } from '../domain/area-tree.ts'
import { compareUnits } from '../domain/comparison.ts'
import { Facts } from '../domain/facts.ts'
import { AGGREGATIONS, DIRECTIONS, type Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import { area, indicator, observation, target } from '../tests/builders.ts'
import { decodeComparison } from './comparison-decoding.ts'
import { encodeComparison } from './comparison-encoding.ts'
import { type ComparisonResource, comparisonSchema } from './comparison-resources.ts'

const UNITS = ['001', '002', '003', '004', '005']
const AREAS = [
  area({ code: '0', parentCode: null, level: 'county' }),
  ...UNITS.map((code, index) =>
    area({ code, parentCode: '0', population: index === 0 ? null : 400 * index }),
  ),
  // A unit that is itself a roll-up.
  area({ code: '006', parentCode: '0', level: 'county' }),
  area({ code: '0061', parentCode: '006' }),
  area({ code: '0062', parentCode: '006', validFrom: '2025-04' }),
  // One that was split in mid-year, its parts, and one that ends in the year.
  area({ code: '007', parentCode: '0', validTo: '2025-05', successorCodes: ['008', '009'] }),
  area({ code: '008', parentCode: '0', validFrom: '2025-06' }),
  area({ code: '009', parentCode: '0', validFrom: '2025-06', validTo: '2025-11' }),
]
const REPORTING = [...UNITS, '0061', '0062', '007', '008', '009']

const indicators: fc.Arbitrary<Indicator> = fc
  .record({
    aggregation: fc.constantFrom(...AGGREGATIONS),
    direction: fc.constantFrom(...DIRECTIONS),
    ratioState: fc.boolean(),
  })
  .map(({ aggregation, direction, ratioState }) =>
    indicator({
      id: 'x',
      aggregation,
      direction,
      measure:
        aggregation === 'ratio' || (aggregation === 'latest' && ratioState) ? 'ratio' : 'count',
    }),
  )

const periods = fc.constantFrom(
  ...['2024', '2025'].flatMap((year) => [
    year,
    ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
    ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  ]),
)

const reports = (measure: Indicator['measure']): fc.Arbitrary<Observation> =>
  fc
    .record({
      areaCode: fc.constantFrom(...REPORTING),
      period: periods,
      number: fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.constant(1_234_567)),
      of: fc.integer({ min: 0, max: 40 }),
      bare: fc.boolean(),
      rate: fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
      qualifier: fc.constantFrom(...QUALIFIERS),
      countingRule: fc.constantFrom(null, '按签到', '按场次；不含线上'),
    })
    .map(({ number, of, bare, rate, qualifier, ...row }) => {
      if (measure === 'count')
        return observation({ ...row, indicatorId: 'x', value: number, qualifier })
      if (bare) return observation({ ...row, indicatorId: 'x', value: Math.abs(rate) })
      const done = Math.min(number % 41, of)
      return observation({ ...row, indicatorId: 'x', numerator: done, denominator: of })
    })

const plans = (measure: Indicator['measure']) =>
  fc
    .record({
      areaCode: fc.constantFrom(...REPORTING),
      number: fc.integer({ min: 0, max: 3_000_000 }),
      milestones: fc.constantFrom(null, [0.1, 0.3, 0.6] as const),
      effectiveFrom: fc.constantFrom('2025-01-01', '2025-09-10'),
    })
    .map(({ number, ...row }) =>
      target({ ...row, indicatorId: 'x', year: 2025, value: measure === 'ratio' ? 1 : number }),
    )

const cases = indicators.chain((one) =>
  fc.record({
    one: fc.constant(one),
    observations: fc.uniqueArray(reports(one.measure), {
      maxLength: 60,
      selector: ({ areaCode, period }) => `${areaCode} ${JSON.stringify(period)}`,
    }),
    targets: fc.uniqueArray(plans(one.measure), {
      maxLength: 12,
      selector: ({ areaCode, effectiveFrom }) => `${areaCode} ${effectiveFrom}`,
    }),
    month: fc.integer({ min: 1, max: 12 }),
    monthly: fc.boolean(),
    size: fc.integer({ min: 1, max: 7 }),
    judgedThrough: fc.integer({ min: 0, max: 12 }),
  }),
)

/** Encodes page by page, sends as JSON, and puts together what arrives. */
function carried(
  one: Indicator,
  facts: Facts,
  { month, monthly, size }: { month: number; monthly: boolean; size: number },
) {
  const parent = facts.tree.get('0')
  if (!parent) throw new Error('a county')
  const units = facts.tree.children('0')
  const sent = compareUnits(facts, parent, units, one, { year: 2025, month }, monthly)
  const pages = Array.from({ length: Math.ceil(units.length / size) }, (_, page) => {
    const answer: ComparisonResource = {
      program: 'test',
      dataset: { version: '1', importedAt: null, holdsSample: false },
      parentCode: '0',
      year: 2025,
      through: `2025-${String(month).padStart(2, '0')}`,
      elapsed: month / 12,
      level: 'direct',
      holdsSample: false,
      rollUp: { made: true, unitsHeld: 6, unitCount: 6, unitCodes: [] },
      units: units
        .slice(page * size, (page + 1) * size)
        .map((unit) => ({ ...unit, hasUnits: facts.tree.hasUnits(unit.code) })),
      names: {},
      page: { number: page + 1, size, total: units.length },
      indicators: [encodeComparison(one, sent, page * size, size)],
    }
    return comparisonSchema.parse(JSON.parse(JSON.stringify(answer)))
  })
  const [arrived] = decodeComparison(pages).indicators
  if (!arrived) throw new Error('an indicator')
  return { sent, arrived }
}

describe('a comparison on its way', () => {
  it('arrives as the very figures that were sent, bit by bit, in pages of any size', () => {
    fc.assert(
      fc.property(cases, ({ one, observations, targets, judgedThrough, ...asked }) => {
        const tree = new AreaTree(AREAS)
        const facts = new Facts(tree, observations, targets, () => judgedThrough)
        const { sent, arrived } = carried(one, facts, asked)
        expect(arrived.rows).toEqual(sent.rows)
        const { rowAt, ...parts } = arrived
        expect({ ...parts, rows: [] }).toEqual({ ...sent, indicatorId: 'x', rows: [] })
        expect(rowAt(sent.rows.length)).toBeUndefined()
      }),
      { numRuns: 200, seed: 8 },
    )
  }, 30_000)

  it.each([
    ['count', 'sum', 1_234_567],
    ['ratio', 'ratio', 0.1234567],
  ] as const)('keeps the %s %s %d to its last digit', (measure, aggregation, number) => {
    const row = observation({ areaCode: '001', indicatorId: 'x', value: number })
    const facts = new Facts(new AreaTree(AREAS), [row], [])
    const one = indicator({ id: 'x', measure, aggregation })
    const { arrived } = carried(one, facts, { month: 7, monthly: false, size: 3 })
    expect(arrived.rows[0]?.progress.value).toMatchObject({ value: number })
  })
})
