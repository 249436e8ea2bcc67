import type { Indicator } from '../../domain/indicator.ts'
import type { HeldUnits } from '../../domain/overview-counts.ts'
import { type MonthRun, type Progress, STATUSES } from '../../domain/progress.ts'
import { endedCount } from '../../domain/units-below.ts'
import { type UnitIndicator, valueWithUnit } from './figure-words.ts'
import { formatNumber } from './format.ts'
import { formatPeriodWords, monthRunsWords, runsOfMonths } from './format-date.ts'
import type { Language } from './language.ts'
import { listWords } from './punctuation.ts'
import { fetchedWordsOf } from './words-of.ts'
import { statusWord } from './words-status.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./words-coverage.zh.ts')).zh,
  en: async () => (await import('./words-coverage.en.ts')).en,
})

type Units = NonNullable<Progress['units']>
type Conflict = Progress['conflicts'][number]

/**
 * 已报7/10个月 / 7 of 10 months reported; for areas with units in unit-months; 按全年填报 where the
 * year was reported as one figure.
 */
export function coverageWords(
  figure: Pick<Progress, 'monthsReported' | 'monthsDue' | 'units' | 'reportedBy'>,
  lang: Language,
): string {
  const words = phrases(lang)
  if (!figure.units && figure.reportedBy === 'year' && figure.monthsReported > 0)
    return words.wholeYear
  if (figure.monthsDue === 0) return words.nothingDue
  const reported = formatNumber(figure.monthsReported, 0, lang)
  const due = formatNumber(figure.monthsDue, 0, lang)
  return figure.units ? words.unitMonths(reported, due) : words.months(reported, due)
}

/** 缺5月、7—8月 / Missing: May, Jul–Aug; null where nothing is missing. */
export function monthsMissingWords(months: readonly number[], lang: Language): string | null {
  if (months.length === 0) return null
  return phrases(lang).missing(monthRunsWords(runsOfMonths(months), lang))
}

/** 26个单位中24个已填报 / 24 of 26 units reported. */
export function unitsReportedWords(units: Pick<Units, 'due' | 'reported'>, lang: Language): string {
  return phrases(lang).reported(units.reported, units.due)
}

/** 26个单位中24个可比 / 24 of 26 units comparable with last year. */
export function unitsComparableWords(
  units: Pick<Units, 'due' | 'comparable'>,
  lang: Language,
): string {
  return phrases(lang).comparable(units.comparable, units.due)
}

/** Which units a completion counts: 3个单位中2个计入完成率 / 2 of 3 units count towards completion. */
export function unitsInCompletionWords(
  units: Pick<Units, 'due' | 'inCompletion'>,
  lang: Language,
): string {
  return phrases(lang).inCompletion(units.inCompletion, units.due)
}

/** As `unitsInCompletionWords`; null where every unit that reported counts. */
export function notAllInCompletionWords(
  units: Pick<Units, 'due' | 'reported' | 'inCompletion'>,
  lang: Language,
): string | null {
  return units.inCompletion < units.reported ? unitsInCompletionWords(units, lang) : null
}

/**
 * How many units have met their own plan: 2个单位中1个完成 / 1 of 2 met. A surplus in one never
 * covers a gap in another, so this is said beside the sum.
 *
 * @returns Null where no unit has a target or a status.
 */
export function unitsMetWords(
  units: Pick<Units, 'met' | 'withTarget' | 'byStatus'>,
  lang: Language,
): string | null {
  const judged = Object.values(units.byStatus).reduce((sum, number) => sum + (number ?? 0), 0)
  const of = Math.max(units.withTarget, judged)
  return of === 0 ? null : phrases(lang).met(units.met, of)
}

/** Units per status, best first: 已达标3个、落后2个 / 3 met, 2 behind; null where none has one. */
export function unitsByStatusWords(byStatus: Units['byStatus'], lang: Language): string | null {
  const parts = STATUSES.flatMap((status) => {
    const number = byStatus[status]
    return number ? [phrases(lang).byStatus(statusWord(status, lang), number)] : []
  })
  return parts.length === 0 ? null : listWords(parts, lang)
}

/** Units left out of a ratio because they gave no counts; null where there are none. */
export function unitsWithoutCountsWords(
  units: Pick<Units, 'withoutCounts'>,
  lang: Language,
): string | null {
  const n = units.withoutCounts
  return n === 0 ? null : phrases(lang).unitsWithoutCounts(n)
}

/** A unit that ended earlier in the year, with its months: 原甲镇，1—6月 / Former 甲镇, Jan–Jun. */
export function endedUnitWords(name: string, months: MonthRun, lang: Language): string {
  return phrases(lang).ended(name, monthRunsWords([months], lang))
}

/** That a sum holds units that ended earlier in the year as well; null where it holds none. */
export function endedUnitsWords(
  units: Pick<Units, 'ended' | 'below'>,
  lang: Language,
): string | null {
  const n = endedCount(units)
  return n === 0 ? null : phrases(lang).endedUnits(n)
}

/** Why units are shown but not added: 27个单位中只有1个的数据，不作汇总; null where they are added. */
export function rollUpWords(rollUp: HeldUnits, lang: Language): string | null {
  return rollUp.made ? null : phrases(lang).notAdded(rollUp.unitsHeld, rollUp.unitCount)
}

/** A rate claimed without numerator and denominator; null where counts are there. */
export function withoutCountsWords(
  figure: Pick<Progress, 'withoutCounts'>,
  lang: Language,
): string | null {
  return figure.withoutCounts ? phrases(lang).withoutCounts : null
}

/** The counts behind a ratio: 40件中31件 as 31/40; null where there are none. */
export function countsWords(figure: Pick<Progress, 'counts'>, lang: Language): string | null {
  if (figure.counts === null) return null
  const numerator = formatNumber(figure.counts.numerator, 0, lang)
  const denominator = formatNumber(figure.counts.denominator, 0, lang)
  return phrases(lang).counts(numerator, denominator)
}

/**
 * Two numbers that contradict each other, both shown, and which one was used: a longer period's and its parts', or a
 * register's of a month and one that was reported beside it.
 *
 * @param areaName Of the unit the conflict is in, where that is not the area asked for.
 */
export function conflictWords(
  conflict: Conflict,
  indicator: UnitIndicator & Pick<Indicator, 'unitZh'>,
  lang: Language,
  areaName: string | null = null,
): string {
  const { period, partsComplete } = conflict
  const said = {
    area: areaName,
    period: formatPeriodWords(period, lang),
    whole: valueWithUnit(conflict.whole, conflict.wholeQualifier, indicator, lang),
    parts: valueWithUnit(conflict.parts, conflict.partsQualifier, indicator, lang),
  }
  if (conflict.between === 'register') return phrases(lang).besideRegister(said)
  return phrases(lang).conflict({ ...said, partsComplete, quarter: period.includes('Q') })
}
