import type { RollUpResource } from '../../contract/resources.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type Progress, STATUSES } from '../../domain/progress.ts'
import { type UnitIndicator, valueWithUnit } from './figure-words.ts'
import { formatNumber } from './format.ts'
import { formatPeriodWords, monthRunsWords, runsOfMonths } from './format-date.ts'
import type { Language } from './language.ts'
import { statusWord } from './words-status.ts'

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
  const zh = lang === 'zh'
  if (!figure.units && figure.reportedBy === 'year' && figure.monthsReported > 0)
    return zh ? '按全年填报' : 'Reported for the whole year'
  if (figure.monthsDue === 0) return zh ? '尚无到期月份' : 'No months due yet'
  const reported = formatNumber(figure.monthsReported, 0, lang)
  const due = formatNumber(figure.monthsDue, 0, lang)
  if (figure.units)
    return zh ? `已报${reported}/${due}个单位月` : `${reported} of ${due} unit-months reported`
  return zh
    ? `已报${reported}/${due}个月`
    : `${reported} of ${due} ${figure.monthsDue === 1 ? 'month' : 'months'} reported`
}

/** 缺5月、7–8月 / Missing: May, Jul–Aug; null where nothing is missing. */
export function monthsMissingWords(months: readonly number[], lang: Language): string | null {
  if (months.length === 0) return null
  const list = monthRunsWords(runsOfMonths(months), lang)
  return lang === 'zh' ? `缺${list}` : `Missing: ${list}`
}

/** 26个单位中24个已填报 / 24 of 26 units reported. */
export function unitsReportedWords(units: Pick<Units, 'due' | 'reported'>, lang: Language): string {
  return nOfM(units.reported, units.due, lang, '已填报', 'reported')
}

/** 26个单位中24个可比 / 24 of 26 units comparable with last year. */
export function unitsComparableWords(
  units: Pick<Units, 'due' | 'comparable'>,
  lang: Language,
): string {
  return nOfM(units.comparable, units.due, lang, '可比', 'comparable with last year')
}

/** Which units a completion counts: 3个单位中2个计入完成率 / 2 of 3 units count towards completion. */
export function unitsInCompletionWords(
  units: Pick<Units, 'due' | 'inCompletion'>,
  lang: Language,
): string {
  return nOfM(units.inCompletion, units.due, lang, '计入完成率', 'counted in completion')
}

/**
 * How many units have met their own plan: 2个单位中1个完成 / 1 of 2 met. A surplus in one never
 * covers a gap in another, so this stands beside the sum.
 *
 * @returns Null where no unit has a target or a status.
 */
export function unitsMetWords(
  units: Pick<Units, 'met' | 'withTarget' | 'byStatus'>,
  lang: Language,
): string | null {
  const judged = Object.values(units.byStatus).reduce((sum, number) => sum + (number ?? 0), 0)
  const of = Math.max(units.withTarget, judged)
  if (of === 0) return null
  return lang === 'zh' ? `${of}个单位中${units.met}个完成` : `${units.met} of ${of} met`
}

function nOfM(n: number, m: number, lang: Language, zh: string, en: string): string {
  return lang === 'zh'
    ? `${m}个单位中${n}个${zh}`
    : `${n} of ${m} ${m === 1 ? 'unit' : 'units'} ${en}`
}

/** Units per status, best first: 已达标3个、落后2个 / 3 met, 2 behind; null where none has one. */
export function unitsByStatusWords(byStatus: Units['byStatus'], lang: Language): string | null {
  const parts = STATUSES.flatMap((status) => {
    const number = byStatus[status]
    if (!number) return []
    const word = statusWord(status, lang)
    return [lang === 'zh' ? `${word}${number}个` : `${number} ${word.toLowerCase()}`]
  })
  return parts.length === 0 ? null : parts.join(lang === 'zh' ? '、' : ', ')
}

/** Units left out of a ratio because they gave no counts; null where there are none. */
export function unitsWithoutCountsWords(
  units: Pick<Units, 'withoutCounts'>,
  lang: Language,
): string | null {
  const n = units.withoutCounts
  if (n === 0) return null
  if (lang === 'zh') return `另有${n}个单位只报比率,未计入`
  return `${n} ${n === 1 ? 'unit' : 'units'} gave a rate without counts and ${n === 1 ? 'is' : 'are'} left out`
}

/** Why units are shown but not added: 27个单位中只有1个的数据,不作汇总; null where they are added. */
export function rollUpWords(
  rollUp: Pick<RollUpResource, 'made' | 'unitsHeld' | 'unitCount'>,
  lang: Language,
): string | null {
  if (rollUp.made) return null
  const { unitsHeld, unitCount } = rollUp
  return lang === 'zh'
    ? `${unitCount}个单位中只有${unitsHeld}个的数据,不作汇总`
    : `${unitsHeld} of ${unitCount} units held; not added up`
}

/** A rate claimed without numerator and denominator; null where counts are there. */
export function withoutCountsWords(
  figure: Pick<Progress, 'withoutCounts'>,
  lang: Language,
): string | null {
  if (!figure.withoutCounts) return null
  return lang === 'zh' ? '只报比率,未报件数' : 'Reported as a rate, without counts'
}

/** The counts behind a ratio: 40件中31件 as 31/40; null where there are none. */
export function countsWords(figure: Pick<Progress, 'counts'>, lang: Language): string | null {
  if (figure.counts === null) return null
  const numerator = formatNumber(figure.counts.numerator, 0, lang)
  const denominator = formatNumber(figure.counts.denominator, 0, lang)
  return lang === 'zh' ? `${numerator}/${denominator}` : `${numerator} of ${denominator}`
}

/**
 * Two reported numbers that contradict each other, both shown, and which one was used.
 *
 * @param areaName Of the unit the conflict is in, where that is not the area asked for.
 */
export function conflictWords(
  conflict: Conflict,
  indicator: UnitIndicator & Pick<Indicator, 'unitZh'>,
  lang: Language,
  areaName: string | null = null,
): string {
  const period = formatPeriodWords(conflict.period, lang)
  const whole = valueWithUnit(conflict.whole, conflict.wholeQualifier, indicator, lang)
  const parts = valueWithUnit(conflict.parts, conflict.partsQualifier, indicator, lang)
  const quarter = conflict.period.includes('Q')
  if (lang === 'zh') {
    const sum = conflict.partsComplete ? '各期合计' : '已报各期合计'
    return `${areaName ?? ''}${period}报${whole},${sum}${parts},两数不符;以${quarter ? '季度' : '全年'}数为准`
  }
  const sum = conflict.partsComplete ? 'its parts add up to' : 'the parts reported so far make'
  const used = `the ${quarter ? 'quarterly' : 'annual'} figure is used`
  return `${areaName ? `${areaName}, ` : ''}${period}: reported as ${whole}, but ${sum} ${parts}; ${used}`
}
