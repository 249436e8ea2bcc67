import fc from 'fast-check'
import { bareText } from '../dataset/characters.ts'
import { type Area, filingDaysOf, LEVELS } from '../domain/area.ts'
import type { Dataset } from '../domain/dataset.ts'
import { fifteenDigits } from '../domain/fifteen-digits.ts'
import { DIRECTIONS, type Indicator } from '../domain/indicator.ts'
import { liesOutside } from '../domain/life.ts'
import { type Observation, SOURCE_KINDS } from '../domain/observation.ts'
import { formatMonth, monthOf, type Period, quarterOf, yearOf } from '../domain/period.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import { checkRow, type GivenRow } from '../domain/register/check-row.ts'
import type { Feed } from '../domain/register/feed.ts'
import {
  qualifierColumn,
  type Register,
  type RegisterCell,
  type RegisterColumn,
  type RegisterRow,
  withoutEmpty,
} from '../domain/register/register.ts'
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../domain/register/registers.ts'
import type { Village } from '../domain/register/village.ts'
import type { Target } from '../domain/target.ts'
import { factKey, observationKey, targetKey } from '../server/api/store.ts'

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
/** Every other one is a ratio; registers feed the last two. */
const INDICATOR_IDS = ['i0', 'i1', 'training_attendance', 'plan_task_rate'] as const
const INDICATORS = INDICATOR_IDS.length

function indicator(at: number): fc.Arbitrary<Indicator> {
  const isRatio = at % 2 === 1
  return fc.record({
    id: fc.constant(INDICATOR_IDS[at] ?? ''),
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
      indicatorId: INDICATOR_IDS[at.indicator] ?? '',
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
      indicatorId: INDICATOR_IDS[at.indicator] ?? '',
      year: planned,
      value: at.indicator % 2 === 1 ? rate : count,
      milestones: milestones && [q1, q2, q3],
      effectiveFrom: `${planned}-${effective.slice(5)}-01`,
      document,
      reason,
    }
  })

const places = (length: number) => Array.from({ length }, (_, at) => at)

const village: fc.Arbitrary<Village> = fc
  .record({ at: fc.nat({ max: AREAS - 1 }), code: fc.nat({ max: 3 }), name: text })
  .map(({ at, code, name }) => ({
    ...{ areaCode: `99-${at}`, code: `v${code}`, name, validFrom: null, validTo: null },
  }))

const feed: fc.Arbitrary<Feed> = fc
  .record({
    at: fc.nat({ max: AREAS - 1 }),
    fed: fc.constantFrom(
      { indicatorId: 'training_attendance', register: 'activities' },
      { indicatorId: 'plan_task_rate', register: 'tasks' },
    ),
    from: month,
  })
  .map(({ at, fed, from }) => ({ areaCode: `99-${at}`, ...fed, from }))

const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([when, on]) => `${when}-${String(on).padStart(2, '0')}`)

/** What a cell of a column may hold, right or wrong beside the others of its row. */
function cell({ kind, choices = [] }: RegisterColumn): fc.Arbitrary<RegisterCell> {
  const ids = choices.map(({ id }) => id)
  switch (kind) {
    case 'day':
      return day
    case 'number':
      return number
    case 'choice':
      return fc.constantFrom(...ids)
    case 'choices':
      return fc.subarray(ids)
    case 'tags':
      return fc.array(text, { maxLength: 3 })
    case 'village':
      return fc.nat({ max: 3 }).map((code) => `v${code}`)
    default:
      return text
  }
}

interface GivenTo extends GivenRow {
  readonly at: number
}

function givenRow(register: Register): fc.Arbitrary<GivenTo> {
  const cells = Object.fromEntries(
    register.columns.flatMap((column) => [
      [column.name, column.required ? cell(column) : orNull(cell(column))],
      ...(column.kind === 'number'
        ? [[qualifierColumn(column.name), orNull(fc.constantFrom(...QUALIFIERS))]]
        : []),
    ]),
  )
  return fc.record({
    at: fc.nat({ max: AREAS - 1 }),
    id: orNull(fc.nat({ max: 9 }).map((id) => `r${id}`)),
    reference: orNull(text),
    note: orNull(text),
    cells: fc.record(cells),
  })
}

const rowsOfRegisters = fc.record(
  Object.fromEntries(
    REGISTER_IDS.map((id) => [id, fc.array(givenRow(REGISTERS[id]), { maxLength: 8 })]),
  ) as Record<RegisterId, fc.Arbitrary<GivenTo[]>>,
)

/** Those of some rows that pass the checks, each id of an area once. */
function sound(
  id: RegisterId,
  rows: readonly GivenTo[],
  areas: readonly Area[],
  villages: readonly Village[],
): readonly RegisterRow[] {
  const found = new Map<string, RegisterRow>()
  for (const { at, ...given } of rows) {
    const one = areas[at]
    if (!one) continue
    const own = villages.filter(({ areaCode }) => areaCode === one.code)
    const codes = new Set(own.map(({ code }) => code))
    const filingDays = filingDaysOf(one.code, (code) => areas.find((other) => other.code === code))
    const context = {
      area: one,
      villages: codes.size > 0 ? codes : { has: () => true },
      ...{ today: null, filingDays },
    }
    const { row, faults } = checkRow(REGISTERS[id], given, context)
    if (faults.length === 0) found.set(`${row.areaCode} ${row.id}`, withoutEmpty(row))
  }
  return [...found.values()]
}

/**
 * Five areas, four indicators, up to thirty observations and ten targets of them, villages, feeds and rows of every
 * register; each observation and row is of the life of its area.
 */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    areas: fc.tuple(...places(AREAS).map(area)),
    indicators: fc.tuple(...places(INDICATORS).map(indicator)),
    observations: fc.uniqueArray(observation, { maxLength: 30, selector: observationKey }),
    targets: fc.uniqueArray(target, { maxLength: 10, selector: targetKey }),
    villages: fc.uniqueArray(village, {
      maxLength: 8,
      selector: (one) => factKey('villages', one),
    }),
    feeds: fc.uniqueArray(feed, { maxLength: 4, selector: (one) => factKey('feeds', one) }),
    rows: rowsOfRegisters,
  })
  .map(({ observations, rows, ...rest }) => ({
    ...rest,
    observations: observations.filter(({ areaCode, period: when }) =>
      rest.areas.some((one) => one.code === areaCode && !liesOutside(when, one)),
    ),
    ...(Object.fromEntries(
      REGISTER_IDS.map((id) => [id, sound(id, rows[id], rest.areas, rest.villages)]),
    ) as Record<RegisterId, readonly RegisterRow[]>),
  }))
