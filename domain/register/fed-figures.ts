import { total } from '../add-figures.ts'
import type { Life } from '../life.ts'
import { type Observation, SAMPLE_ROWS } from '../observation.ts'
import { monthAfter, monthOf, parseMonth } from '../period.ts'
import { combineQualifiers, type Qualifier } from '../qualifier.ts'
import type { Feed } from './feed.ts'
import {
  cellIn,
  dayOf,
  type FeedingRule,
  meets,
  missingIn,
  qualifierColumn,
  type Register,
  type RegisterColumn,
  type RegisterRow,
} from './register.ts'
import type { Village } from './village.ts'

/** What the figures of one area are counted from. */
export interface FeedingFacts {
  readonly area: Life & { readonly code: string; readonly villageCount: number | null }
  /** Of the register: the area's own, and those of areas whose series it continues. */
  readonly rows: readonly RegisterRow[]
  /** Since when the register feeds which indicators of the area. */
  readonly feeds: readonly Feed[]
  /** Those of the area. */
  readonly villages: readonly Village[]
  /** The running month, `YYYY-MM`: later ones have no figures, and it has not ended. */
  readonly runningMonth: string
  /** Whether a month, `YYYY-MM`, is submitted or closed: what has no rows is 0 then. */
  readonly isSubmitted: (month: string) => boolean
  /** Whether the rows are sample data (示例数据). */
  readonly isSample: boolean
  /** What the area says it counts (口径), by indicator, as it last said with a number of its own; none = nothing said. */
  readonly countingRules?: ReadonlyMap<string, string>
}

/**
 * The figures of an area that a register feeds (docs/figures.md, Registers): one observation per indicator and month,
 * from the feed's first month to the running one, of months in the area's life.
 *
 * A month that nothing feeds has none (`not_reported`) until it is submitted; then it is 0, or 0 of 0.
 */
export function fedFigures(register: Register, facts: FeedingFacts): readonly Observation[] {
  const { area, feeds, runningMonth } = facts
  const found: Observation[] = []
  for (const { indicatorId, from } of feeds) {
    const rule = register.feeds.find((one) => one.indicatorId === indicatorId)
    if (!rule) continue
    const rowsIn = rowsByMonth(rule, facts.rows)
    const first = area.validFrom !== null && area.validFrom > from ? area.validFrom : from
    const last = area.validTo !== null && area.validTo < runningMonth ? area.validTo : runningMonth
    for (let month: string | null = first; month !== null && month <= last; ) {
      const counted = figureOf(register, rule, month, rowsIn, facts)
      if (counted) found.push(observationOf(indicatorId, month, counted, facts))
      month = monthAfter(month)
    }
  }
  return found
}

/**
 * The rows behind the figure of a month: those that are counted, of a ratio those that are counted of, of a sum those
 * that state a number or should.
 *
 * @param month `YYYY-MM`
 */
export function rowsBehind(
  register: Register,
  rule: FeedingRule,
  rows: readonly RegisterRow[],
  month: string,
): readonly RegisterRow[] {
  const found = rowsByMonth(rule, rows)(month)
  if (rule.kind !== 'sum') return found
  const { column } = rule
  return found.filter(
    (row) => cellIn(row, column) !== null || missingIn(register, row).includes(column),
  )
}

/** A figure's numbers. */
interface Counted {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly qualifier: Qualifier
}

const ZERO: Counted = { value: 0, numerator: null, denominator: null, qualifier: 'exact' }

function figureOf(
  register: Register,
  rule: FeedingRule,
  month: string,
  rowsIn: (month: string) => readonly RegisterRow[],
  { area, villages, runningMonth, isSubmitted }: FeedingFacts,
): Counted | null {
  const rows = rowsIn(month)
  const submitted = isSubmitted(month)
  const hasEnded = month < runningMonth || submitted
  switch (rule.kind) {
    case 'count':
      if (rows.length === 0) return submitted ? ZERO : null
      return { ...ZERO, value: rows.length }
    case 'sum':
      return sumOf(columnNamed(register, rule.column), rows, submitted)
    case 'ratio': {
      if (rule.due && !hasEnded) return null
      if (rows.length === 0) return submitted ? ratio(0, 0) : null
      return ratio(rows.filter((row) => meets(row, rule.met)).length, rows.length)
    }
    case 'state': {
      if (!hasEnded) return null
      if (rows.length === 0) return submitted ? ratio(0, 0) : null
      const done = rows.filter((row) => isBy(dayOf(row, rule.done), month))
      return ratio(done.length, rows.length)
    }
    case 'villages': {
      const named = new Set(rows.map((row) => cellIn(row, rule.column)))
      const isNamedNow = rows.some((row) => dayOf(row, rule.on)?.startsWith(month))
      if (!isNamedNow && !submitted) return null
      const valid = villages.filter((one) => isAt(one, month))
      if (valid.length > 0) {
        return ratio(valid.filter(({ code }) => named.has(code)).length, valid.length)
      }
      const { villageCount } = area
      return villageCount === null || villageCount < named.size
        ? null
        : ratio(named.size, villageCount)
    }
  }
}

/**
 * Rows that state no number add nothing where none is expected of them; where one is, the sum is what the others
 * state, and the truth is more.
 */
function sumOf(
  column: RegisterColumn,
  rows: readonly RegisterRow[],
  submitted: boolean,
): Counted | null {
  const stated = rows.filter((row) => cellIn(row, column.name) !== null)
  const unknown = rows.some(
    (row) => cellIn(row, column.name) === null && column.expected && meets(row, column.expected),
  )
  if (stated.length === 0) return submitted && !unknown ? ZERO : null
  const qualifiers = stated.map(
    (row) => (cellIn(row, qualifierColumn(column.name)) ?? 'exact') as Qualifier,
  )
  return {
    ...ZERO,
    value: total(stated, (row) => Number(cellIn(row, column.name))),
    qualifier: combineQualifiers(unknown ? [...qualifiers, 'at_least'] : qualifiers),
  }
}

function ratio(numerator: number, denominator: number): Counted {
  const value = denominator === 0 ? null : numerator / denominator
  return { value, numerator, denominator, qualifier: 'exact' }
}

/** Finds the rows behind each month's figure. */
function rowsByMonth(
  rule: FeedingRule,
  rows: readonly RegisterRow[],
): (month: string) => readonly RegisterRow[] {
  const of = 'of' in rule ? rule.of : undefined
  const counted = rows.filter(
    (row) =>
      dayOf(row, rule.on) !== null &&
      meets(row, of) &&
      (rule.kind !== 'villages' || cellIn(row, rule.column) !== null),
  )
  if (rule.kind === 'state') {
    return (month) => counted.filter((row) => isDue(row, rule, month))
  }
  if (rule.kind === 'villages') {
    const year = (month: string) => month.slice(0, 4)
    return (month) =>
      counted.filter((row) => {
        const day = dayOf(row, rule.on) ?? ''
        return day.startsWith(year(month)) && isBy(day, month)
      })
  }
  const byMonth = new Map<string, RegisterRow[]>()
  for (const row of counted) {
    const month = (dayOf(row, rule.on) ?? '').slice(0, 7)
    const own = byMonth.get(month)
    if (own) own.push(row)
    else byMonth.set(month, [row])
  }
  return (month) => byMonth.get(month) ?? []
}

/** Due in the month's year until its end, or earlier and not done when the year began. */
function isDue(
  row: RegisterRow,
  rule: Extract<FeedingRule, { kind: 'state' }>,
  month: string,
): boolean {
  const due = dayOf(row, rule.on)
  if (!isBy(due, month)) return false
  const newYear = `${month.slice(0, 4)}-01-01`
  if (due !== null && due >= newYear) return true
  const done = dayOf(row, rule.done)
  return done === null || done >= newYear
}

/** Whether a day lies in a month or before it. */
function isBy(day: string | null, month: string): boolean {
  return day !== null && day.slice(0, 7) <= month
}

function isAt({ validFrom, validTo }: Life, month: string): boolean {
  return (validFrom === null || validFrom <= month) && (validTo === null || validTo >= month)
}

function columnNamed(register: Register, name: string): RegisterColumn {
  const column = register.columns.find((one) => one.name === name)
  if (!column) throw new Error(`${register.id} sums a column that it does not have: ${name}`)
  return column
}

function observationOf(
  indicatorId: string,
  month: string,
  counted: Counted,
  { area, isSample, countingRules }: FeedingFacts,
): Observation {
  const { year, month: number } = parseMonth(month) ?? { year: 0, month: 0 }
  return {
    areaCode: area.code,
    indicatorId,
    period: monthOf(year, number),
    ...counted,
    sourceKind: 'register',
    sourceRef: isSample ? SAMPLE_ROWS : null,
    countingRule: countingRules?.get(indicatorId) ?? null,
    note: null,
  }
}
