import fc from 'fast-check'
import { bareText } from '../dataset/characters.ts'
import { type Area, LEVELS } from '../domain/area.ts'
import type { Dataset } from '../domain/dataset.ts'
import { fifteenDigits } from '../domain/fifteen-digits.ts'
import { DIRECTIONS, type Indicator } from '../domain/indicator.ts'
import { liesOutside } from '../domain/life.ts'
import { type Observation, SOURCE_KINDS } from '../domain/observation.ts'
import { formatMonth, monthOf, type Period, quarterOf, yearOf } from '../domain/period.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import type { Target } from '../domain/target.ts'
import { observationKey, targetKey } from '../server/api/store.ts'

/** Datasets that pass every check, for properties: any texts, numbers and gaps that files may hold. */

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

/**
 * A text as reading leaves it, with all that a CSV file or a spreadsheet may spoil; without what the
 * writer of workbooks spoils: signs of broken text (U+FFFD, code points of no character), which it
 * leaves out, and names that every object has (`valueOf`), which it takes for texts written before.
 */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=', "'", '+', '@', '"', ',', '\n', '镇'),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => bareText(parts.join('').replace(/\p{Cf}/gu, '')))
  .filter(
    (written) =>
      written !== '' && !(written in {}) && !/(?!\n)[\p{Cc}\p{Cs}\p{Cn}\ufffd]/u.test(written),
  )

const number = fc.oneof(
  fc.nat({ max: 2_000_000 }),
  fc
    .double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true })
    .map(fifteenDigits)
    .map(Math.abs),
)
const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map(fifteenDigits).map(Math.abs)
const year = fc.integer({ min: 2023, max: 2026 })
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => formatMonth(y, m))
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthOf(y, m)),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarterOf(y, q)),
  year.map(yearOf),
)

/** The n-th area: levels follow the parents, successors are further on, so that neither goes round. */
function area(at: number): fc.Arbitrary<Area> {
  const level = Math.min(at, LEVELS.length - 1)
  return fc
    .record({
      name: text,
      people: orNull(fc.tuple(fc.integer({ min: 1, max: 2_000_000 }), year)),
      villageCount: orNull(fc.nat({ max: 1000 })),
      unitCount: orNull(fc.nat({ max: 1000 })),
      filingDays: orNull(fc.integer({ min: 1, max: 365 })),
      months: orNull(fc.tuple(month, month)),
      merged: fc.nat({ max: AREAS - 1 - at }),
    })
    .map(({ name, people, villageCount, unitCount, filingDays, months, merged }) => {
      const [validFrom, validTo] = months?.toSorted() ?? [null, null]
      return {
        code: `99-${at}`,
        name,
        level: LEVELS[level] ?? 'township',
        parentCode: level === 0 ? null : `99-${level - 1}`,
        population: people?.[0] ?? null,
        populationYear: people?.[1] ?? null,
        villageCount,
        unitCount,
        filingDays,
        validFrom: validFrom ?? null,
        validTo: validTo ?? null,
        successorCodes: places(merged).map((further) => `99-${at + 1 + further}`),
      }
    })
}

const AREAS = 5
const INDICATORS = 3

function indicator(at: number): fc.Arbitrary<Indicator> {
  const isRatio = at % 2 === 1
  return fc.record({
    id: fc.constant(`i${at}`),
    nameZh: text,
    nameEn: orNull(text),
    categoryZh: orNull(text),
    categoryEn: orNull(text),
    unitZh: text,
    unitEn: orNull(text),
    measure: fc.constant(isRatio ? 'ratio' : 'count'),
    aggregation: fc.constantFrom(isRatio ? 'ratio' : 'sum', 'latest'),
    direction: fc.constantFrom(...DIRECTIONS.filter((way) => isRatio || way !== 'full')),
    decimals: orNull(fc.nat({ max: 10 })),
    definitionZh: orNull(text),
    definitionEn: orNull(text),
    basis: orNull(text),
    position: fc.nat({ max: 1_000_000 }),
  })
}

type Numbers = Pick<Observation, 'value' | 'numerator' | 'denominator'>

/** What may be reported of a ratio: counts, 0 of 0, or a rate without counts. */
const ratioNumbers: fc.Arbitrary<Numbers> = fc.oneof(
  fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })).map(([one, other]) => {
    const [numerator, denominator] = [Math.min(one, other), Math.max(one, other)]
    return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator }
  }),
  fraction.map((value) => ({ value, numerator: null, denominator: null })),
)

const reference = fc.record({
  area: fc.nat({ max: AREAS - 1 }),
  indicator: fc.nat({ max: INDICATORS - 1 }),
})

const observation: fc.Arbitrary<Observation> = fc
  .record({
    at: reference,
    period,
    count: number,
    ratio: ratioNumbers,
    qualifier: fc.constantFrom(...QUALIFIERS),
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
    sourceRef: orNull(text),
    countingRule: orNull(text),
    note: orNull(text),
  })
  .map(({ at, count, ratio, qualifier, ...rest }) => {
    const isRatio = at.indicator % 2 === 1
    const numbers = isRatio ? ratio : { value: count, numerator: null, denominator: null }
    return {
      areaCode: `99-${at.area}`,
      indicatorId: `i${at.indicator}`,
      ...numbers,
      qualifier: isRatio ? 'exact' : qualifier,
      ...rest,
    }
  })

const target: fc.Arbitrary<Target> = fc
  .record({
    at: reference,
    year,
    count: number,
    rate: fraction,
    milestones: orNull(fc.tuple(fraction, fraction, fraction)),
    effective: month,
    document: orNull(text),
    reason: orNull(text),
  })
  .map(({ at, year: planned, count, rate, milestones, effective, document, reason }) => {
    const [q1 = 0, q2 = 0, q3 = 0] = milestones?.toSorted((a, b) => a - b) ?? []
    return {
      areaCode: `99-${at.area}`,
      indicatorId: `i${at.indicator}`,
      year: planned,
      value: at.indicator % 2 === 1 ? rate : count,
      milestones: milestones && [q1, q2, q3],
      effectiveFrom: `${planned}-${effective.slice(5)}-01`,
      document,
      reason,
    }
  })

const places = (length: number) => Array.from({ length }, (_, at) => at)

/**
 * Five areas, three indicators, up to thirty observations and ten targets of them; each observation
 * is of the life of its area.
 */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    areas: fc.tuple(...places(AREAS).map(area)),
    indicators: fc.tuple(...places(INDICATORS).map(indicator)),
    observations: fc.uniqueArray(observation, { maxLength: 30, selector: observationKey }),
    targets: fc.uniqueArray(target, { maxLength: 10, selector: targetKey }),
  })
  .map(({ observations, ...rest }) => ({
    ...rest,
    observations: observations.filter(({ areaCode, period: when }) =>
      rest.areas.some((one) => one.code === areaCode && !liesOutside(when, one)),
    ),
  }))
