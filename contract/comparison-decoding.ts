// Long on purpose: the whole way back from the short form of a comparison.
import { type Aggregate, ratioFigure } from '../domain/aggregate.ts'
import { type ComparedFigure, comparedFigure } from '../domain/compared-figure.ts'
import type { IndicatorComparison } from '../domain/comparison.ts'
import type { CorrectedFigure } from '../domain/correction.ts'
import { type AbsenceReason, absent, value } from '../domain/figure.ts'
import { parseMonth, type Through } from '../domain/period.ts'
import { planFigures } from '../domain/plan-figures.ts'
import type { Counts, Progress } from '../domain/progress.ts'
import type { Qualifier } from '../domain/qualifier.ts'
import { changeFigures, withoutChange } from '../domain/year-over-year.ts'
import type { Column, Listed } from './comparison-encoding.ts'
import type {
  ComparedIndicatorResource,
  ComparedUnitResource,
  ComparisonResource,
} from './comparison-resources.ts'

/** One indicator of a comparison, whole again. */
export interface DecodedIndicator extends IndicatorComparison {
  readonly indicatorId: string
  /** The row at a place, worked out alone: of a thousand units only some are seen. */
  readonly rowAt: (place: number) => ComparedFigure | undefined
}

/** A comparison of all its pages, with the figures whole again. */
export interface Comparison
  extends Omit<ComparisonResource, 'indicators' | 'page' | 'corrections'> {
  readonly indicators: readonly DecodedIndicator[]
  readonly corrections: readonly CorrectedFigure[]
}

/**
 * A comparison out of its pages, in the order asked for and all of one dataset version: the very
 * figures that were encoded, bit by bit.
 *
 * Each row is worked out when it is first looked at.
 *
 * @throws {RangeError} No page, or a page of a month that is none.
 */
export function decodeComparison(pages: readonly ComparisonResource[]): Comparison {
  const [first] = pages
  const through = first && parseMonth(first.through)
  if (!first || !through) throw new RangeError('a comparison has at least one page, of a month')
  const { indicators, page: _, ...rest } = first
  const units = pages.flatMap((page) => page.units)
  return {
    ...rest,
    units,
    names: Object.assign({}, ...pages.map(({ names }) => names)),
    corrections: pages.flatMap(({ corrections }) => corrections ?? []),
    indicators: indicators.map((indicator, index) => {
      const rowAt = rowReader(pages, index, through)
      const rows = once(() => units.flatMap((_, place) => rowAt(place) ?? []))
      return {
        indicatorId: indicator.indicatorId,
        total: { progress: indicator.total, rate: indicator.totalRate, due: null },
        unitsInRate: indicator.unitsInRate,
        ended: indicator.ended,
        spread: indicator.spread,
        rulesDiffer: indicator.rulesDiffer,
        rowAt,
        get rows() {
          return rows()
        },
      }
    }),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly of: T } | null = null
  return () => {
    made ??= { of: make() }
    return made.of
  }
}

/** Reads the rows of the indicator at `index` by their place among those of all pages. */
function rowReader(
  pages: readonly ComparisonResource[],
  index: number,
  through: Through,
): DecodedIndicator['rowAt'] {
  const readers = pages.flatMap((page) => {
    const columns = page.indicators[index]
    return columns ? [{ units: page.units, read: once(() => rowOfPage(columns, through)) }] : []
  })
  const made: ComparedFigure[] = []
  return (place) => {
    let start = 0
    for (const { units, read } of readers) {
      const unit = units[place - start]
      if (unit) {
        made[place] ??= read()(unit, place - start)
        return made[place]
      }
      start += units.length
    }
    return undefined
  }
}

function rowOfPage(
  columns: ComparedIndicatorResource,
  through: Through,
): (unit: ComparedUnitResource, place: number) => ComparedFigure {
  const rollUps = new Map(columns.rollUps.map(({ place, progress }) => [place, progress]))
  const leafAt = leafReader(columns, through)
  return (unit, place) => comparedFigure(columns, unit, rollUps.get(place) ?? leafAt(place))
}

type Cell<T> = (place: number) => T | null

function plainCell(column: Column<number>): Cell<number> {
  return column ? (place) => column[place] ?? null : () => null
}

function listedCell<T>(list: Listed<T>): Cell<T> {
  if (!list) return () => null
  const { values, at } = list
  return (place) => {
    const index = at[place] ?? null
    return index === null ? null : (values[index] ?? null)
  }
}

/** Reads one of a figure's three numbers: the year to date, the window's, or last year's. */
function aggregateCell(
  number: Column<number>,
  numerator: Column<number>,
  denominator: Column<number>,
  qualifier: Listed<Qualifier>,
): (place: number, reason: AbsenceReason) => Aggregate {
  const numberAt = plainCell(number)
  const above = plainCell(numerator)
  const below = plainCell(denominator)
  const qualifierAt = listedCell(qualifier)
  return (place, reason) => {
    const counts = { numerator: above(place), denominator: below(place) }
    if (hasBoth(counts)) return ratioFigure(counts)
    const found = numberAt(place)
    const figure = found === null ? absent(reason) : value(found, qualifierAt(place) ?? 'exact')
    return { figure, counts: null }
  }
}

function hasBoth(counts: { readonly [K in keyof Counts]: number | null }): counts is Counts {
  return counts.numerator !== null && counts.denominator !== null
}

function leafReader(
  columns: ComparedIndicatorResource,
  { year, month }: Through,
): (place: number) => Progress {
  const { indicatorId, measure } = columns
  const actualAt = aggregateCell(
    columns.value,
    columns.numerator,
    columns.denominator,
    columns.qualifier,
  )
  const windowAt = aggregateCell(
    columns.windowValue,
    columns.windowNumerator,
    columns.windowDenominator,
    columns.windowQualifier,
  )
  const baseAt = aggregateCell(
    columns.base,
    columns.baseNumerator,
    columns.baseDenominator,
    columns.baseQualifier,
  )
  const absentValue = listedCell(columns.absentValue)
  const absentChange = listedCell(columns.absentChange)
  const windowMonths = listedCell(columns.windowMonths)
  const windowIsValue = plainCell(columns.windowIsValue)
  const monthsDueAt = plainCell(columns.monthsDue)
  const monthsMissingAt = listedCell(columns.monthsMissing)
  const valueMonth = plainCell(columns.valueMonth)
  const reportedBy = listedCell(columns.reportedBy)
  const dueMonthAt = plainCell(columns.dueMonth)
  const unjudged = plainCell(columns.unjudged)
  const target = plainCell(columns.target)
  const targetOriginal = plainCell(columns.targetOriginal)
  const milestones = listedCell(columns.milestones)
  const planMonths = listedCell(columns.planMonths)
  const endMonth = plainCell(columns.endMonth)
  const conflicts = listedCell(columns.conflicts)
  const sourceKinds = listedCell(columns.sourceKinds)
  const countingRules = listedCell(columns.countingRules)

  const changeAt = (place: number, actual: Aggregate) => {
    const { reason, side } = absentChange(place) ?? NO_BASE
    const months = windowMonths(place)
    if (months === null) return withoutChange(reason, side)
    const thisYear = windowIsValue(place) === 1 ? actual : windowAt(place, reason)
    return changeFigures(measure, year, { months, thisYear, lastYear: baseAt(place, reason) })
  }
  return (place) => {
    const actual = actualAt(place, absentValue(place) ?? 'not_reported')
    const monthsDue = monthsDueAt(place) ?? 0
    const monthsMissing = monthsMissingAt(place) ?? NONE
    const dueMonth = dueMonthAt(place)
    return {
      indicatorId,
      value: actual.figure,
      counts: actual.counts,
      withoutCounts:
        measure === 'ratio' && actual.figure.kind === 'value' && actual.counts === null,
      monthsReported: monthsDue - monthsMissing.length,
      monthsDue,
      monthsMissing,
      valueMonth: valueMonth(place),
      reportedBy: reportedBy(place),
      dueMonth,
      ...planFigures({
        indicator: columns,
        actual,
        monthsDue,
        monthsMissing,
        target: target(place),
        targetOriginal: targetOriginal(place),
        milestones: milestones(place),
        planMonths: planMonths(place),
        endMonth: endMonth(place),
        dueMonth: dueMonth ?? month,
        month,
        judged: unjudged(place) !== 1,
      }),
      ...changeAt(place, actual),
      units: null,
      monthly: columns.monthly?.[place] ?? NO_MONTHS,
      monthlyQualifiers: columns.monthlyQualifiers?.[place] ?? NO_MONTHS,
      conflicts: conflicts(place) ?? NONE,
      sourceKinds: sourceKinds(place) ?? NONE,
      countingRules: countingRules(place) ?? NONE,
    }
  }
}

const NONE: readonly never[] = []
const NO_MONTHS = { thisYear: NONE, lastYear: NONE }
const NO_BASE = { reason: 'no_base', side: 'last_year' } as const
