import type { Indicator } from '../../domain/indicator.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import type { YearSeries } from '../../domain/series.ts'
import { countTicks, RATIO_TICKS, type Ticks } from './chart-scale.ts'
import { missingMonths } from './missing-months.ts'

/** What is known at the end of a month; null is a gap that no line crosses. */
export interface CoursePoint {
  /** End of this month; 0 is the start of the year, where only the plan has a value. */
  readonly month: number
  readonly thisYear: number | null
  readonly lastYear: number | null
  readonly target: number | null
  /** The part of the plan due by the end of the month (时序进度). */
  readonly due: number | null
}

/** The value at the end of a line. */
export interface CourseEnd {
  readonly month: number
  readonly value: number
  readonly qualifier: Qualifier
}

/** How a year goes against the year before and the plan, ready to be drawn. */
export interface CourseModel extends Ticks {
  /** Start of the year and the ends of its twelve months. */
  readonly points: readonly CoursePoint[]
  readonly year: number
  /** Last month counted; after it the year is drawn as still to come. */
  readonly throughMonth: number
  readonly thisEnd: CourseEnd | null
  readonly lastEnd: CourseEnd | null
  readonly targetEnd: number | null
  /** Months in which the target changed, with the values before and after. */
  readonly targetSteps: readonly {
    readonly month: number
    readonly before: number
    readonly after: number
  }[]
  /** 1 where everything must reach 100 %; else null. */
  readonly reference: number | null
  /** Months due but not reported. */
  readonly missing: readonly number[]
  /**
   * False where no course can be seen: nothing reported, or one figure for a whole year. Then a
   * sentence says so in the picture's place.
   */
  readonly drawable: boolean
  /** How each point's value is printed, by month; null where there is none. */
  readonly qualifiers: Readonly<Record<ReportedLine, readonly (Qualifier | null)[]>>
}

/** The lines of what was reported. */
export type ReportedLine = 'thisYear' | 'lastYear'
/** The lines of the picture. */
export type CourseLine = ReportedLine | 'target' | 'due'

/**
 * Shapes one year of a series as a course.
 *
 * @param throughMonth 1..12; later months stay empty even if they were reported.
 */
export function courseModel(
  indicator: Pick<Indicator, 'measure' | 'direction'>,
  series: YearSeries,
  throughMonth: number,
): CourseModel {
  const { monthly } = series.samePeriod
  const planAt = (month: number) => series.plan[month - 1]
  const points = Array.from({ length: 13 }, (_, month): CoursePoint => {
    if (month === 0) {
      const due = planAt(1)?.due ?? null
      return {
        month,
        thisYear: null,
        lastYear: null,
        target: planAt(1)?.target ?? null,
        due: due === null ? null : 0,
      }
    }
    return {
      month,
      thisYear: month <= throughMonth ? (monthly.thisYear[month - 1] ?? null) : null,
      lastYear: monthly.lastYear[month - 1] ?? null,
      target: planAt(month)?.target ?? null,
      due: planAt(month)?.due ?? null,
    }
  })
  const { monthlyQualifiers } = series.samePeriod
  const qualifiers = {
    thisYear: [null, ...monthlyQualifiers.thisYear],
    lastYear: [null, ...monthlyQualifiers.lastYear],
  }
  const endOf = (line: ReportedLine): CourseEnd | null => {
    const end = [...points].reverse().find((point) => point[line] !== null)
    const value = end?.[line] ?? null
    return end && value !== null
      ? { month: end.month, value, qualifier: qualifiers[line][end.month] ?? 'exact' }
      : null
  }
  const reference = indicator.direction === 'full' ? 1 : null
  const drawn = points.flatMap(({ thisYear, lastYear, target }) => [thisYear, lastYear, target])
  const most = Math.max(0, ...drawn.filter((value) => value !== null))
  return {
    ...(indicator.measure === 'ratio' ? RATIO_TICKS : countTicks(most)),
    points,
    year: series.year,
    throughMonth,
    thisEnd: endOf('thisYear'),
    lastEnd: endOf('lastYear'),
    targetEnd: planAt(12)?.target ?? null,
    targetSteps: targetSteps(series),
    reference,
    missing: missingMonths(series),
    drawable:
      points.some((p) => p.month < 12 && (p.thisYear !== null || p.lastYear !== null)) ||
      hasPartEndingIn12(series, throughMonth),
    qualifiers,
  }
}

function hasPartEndingIn12(series: YearSeries, throughMonth: number): boolean {
  return throughMonth === 12 && series.periods.some((p) => p.to === 12 && p.from > 1)
}

function targetSteps(series: YearSeries): CourseModel['targetSteps'] {
  return series.plan.flatMap(({ month, target }, index) => {
    const before = series.plan[index - 1]?.target ?? null
    return before !== null && target !== null && before !== target
      ? [{ month, before, after: target }]
      : []
  })
}
