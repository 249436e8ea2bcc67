import type { Indicator } from '../../domain/indicator.ts'
import { BEHIND_FROM, ON_PACE_FROM, TOO_EARLY_THROUGH } from '../../domain/pace.ts'
import type { Progress, Status } from '../../domain/progress.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import { formatGapPoints, formatNumber, formatPercent } from './format.ts'
import type { Bilingual, Language } from './language.ts'

const WORDS: Readonly<Record<Status, Bilingual>> = {
  met: { zh: '已达标', en: 'Met' },
  on_pace: { zh: '跟上进度', en: 'On pace' },
  behind: { zh: '落后', en: 'Behind' },
  far_behind: { zh: '明显落后', en: 'Far behind' },
  short: { zh: '未达标', en: 'Short' },
  over_limit: { zh: '超过上限', en: 'Over the limit' },
  too_early: { zh: '暂不评判', en: 'Too early' },
}

/** The word that goes with the light; null is an indicator on which no statement is made. */
export function statusWord(status: Status | null, lang: Language): string {
  if (status === null) return lang === 'zh' ? '不作评判' : 'No status'
  return WORDS[status][lang]
}

/**
 * The rule by which the light was given, to stand next to it.
 *
 * @param indicator Where given, the rule is worded for its direction.
 */
export function statusRule(
  status: Status,
  lang: Language,
  indicator?: Pick<Indicator, 'direction'>,
): string {
  const near = formatNumber(-ON_PACE_FROM * 100, 0, lang)
  const far = formatNumber(-BEHIND_FROM * 100, 0, lang)
  const zh = lang === 'zh'
  switch (status) {
    case 'met':
      if (indicator?.direction === 'full') return zh ? '已达100%' : '100% reached'
      if (indicator?.direction === 'down') {
        return zh ? '全年各月已报,未超过年度上限' : 'All months are in and the limit was kept'
      }
      return zh ? '完成率达到100%' : 'Completion has reached 100%'
    case 'on_pace':
      return zh
        ? `比时序进度慢不超过${near}个百分点`
        : `No more than ${near} points behind the expected pace`
    case 'behind':
      return zh
        ? `比时序进度慢超过${near}个、不超过${far}个百分点`
        : `More than ${near}, but no more than ${far} points behind the expected pace`
    case 'far_behind':
      return zh
        ? `比时序进度慢超过${far}个百分点`
        : `More than ${far} points behind the expected pace`
    case 'short':
      if (indicator?.direction === 'full') return zh ? '未达100%' : 'Below 100%'
      return zh ? '未达到年度目标' : 'Below the annual target'
    case 'over_limit':
      return zh ? '累计值已超过年度上限' : 'The year to date is above the annual limit'
    case 'too_early':
      return zh
        ? `1–${TOO_EARLY_THROUGH}月不作评判`
        : 'No judgement is made in January and February'
  }
}

/** How sure a pace gap is, out of the value's qualifier and the indicator's direction. */
export type GapBound = 'exact' | 'at_least' | 'at_most' | 'about'

/** More of a value than stated means more ahead, or for direction `down` less. */
export function gapBound(qualifier: Qualifier, direction: Indicator['direction']): GapBound {
  if (qualifier === 'exact') return 'exact'
  if (qualifier === 'at_least') return direction === 'down' ? 'at_most' : 'at_least'
  return 'about'
}

/**
 * The pace gap (进度差) in words: 快12.7个百分点以上, 慢8.3个百分点; 12.7 points ahead.
 *
 * @param gap A fraction; positive is good. Printed with further digits rather than moved onto 0,
 *   -10 or -30.
 * @example gapWords(-0.0833, 'en') // '8.3 points behind'
 */
export function gapWords(gap: number, lang: Language, bound: GapBound = 'exact'): string {
  const { text, sign } = formatGapPoints(gap, bound === 'about' ? 0 : 1, lang)
  if (sign === 0) return levelGap(lang, bound)
  // At least -8.3 is at most 8.3 behind.
  const limit =
    bound === 'exact' || bound === 'about'
      ? bound
      : (bound === 'at_least') === sign > 0
        ? 'more'
        : 'less'
  if (lang === 'en') {
    const before = { exact: '', about: 'about ', more: 'at least ', less: 'at most ' }[limit]
    const unit = /^1(\.0)?$/.test(text) ? 'point' : 'points'
    return `${before}${text} ${unit} ${sign > 0 ? 'ahead' : 'behind'}`
  }
  const after = { exact: '', about: '', more: '以上', less: '以内' }[limit]
  return `${sign > 0 ? '快' : '慢'}${limit === 'about' ? '约' : ''}${text}个百分点${after}`
}

function levelGap(lang: Language, bound: GapBound): string {
  if (lang === 'en') {
    return {
      exact: 'level',
      at_least: 'level or ahead',
      at_most: 'level or behind',
      about: 'about level',
    }[bound]
  }
  return { exact: '持平', at_least: '持平或更快', at_most: '持平或更慢', about: '大致持平' }[bound]
}

/**
 * The pace gap as a clause: 比时序进度快12.7个百分点以上, 与时序进度持平; 8.3 points behind the
 * expected pace.
 */
export function gapClause(gap: number, lang: Language, bound: GapBound = 'exact'): string {
  const words = gapWords(gap, lang, bound)
  if (lang === 'zh') return `${/^[快慢]/.test(words) ? '比' : '与'}时序进度${words}`
  if (words.endsWith('behind') && !words.startsWith('level')) return `${words} the expected pace`
  if (words.endsWith('ahead') && !words.startsWith('level')) return `${words} of the expected pace`
  return `${words.replace('level', 'level with').replace(/ahead$/, 'ahead of')} the expected pace`
}

/**
 * Whether the months not yet reported may account for the lag: 有2个月未报,或已跟上.
 *
 * @returns Null where they do not (`catchUpMonths` null).
 */
export function catchUpWords(
  figure: Pick<Progress, 'catchUpMonths'>,
  lang: Language,
): string | null {
  const months = figure.catchUpMonths
  if (months === null) return null
  if (lang === 'zh') return `有${months}个月未报,或已跟上`
  return `${months} ${months === 1 ? 'month' : 'months'} not reported: may have caught up`
}

/**
 * What is missing to 100 %, in numbers: 1件未报备.
 *
 * The noun and verb come from the indicator's own definition (已报备÷应报备), as indicators are
 * data; where it does not give one, 1件未达标.
 *
 * @returns Null where it cannot be counted (`shortBy` null) or nothing is missing.
 */
export function shortByWords(
  figure: Pick<Progress, 'shortBy'>,
  indicator: Pick<Indicator, 'nameZh' | 'definitionZh' | 'definitionEn'>,
  lang: Language,
): string | null {
  if (figure.shortBy === null || figure.shortBy === 0) return null
  const missing = formatNumber(figure.shortBy, 0, lang)
  return lang === 'zh'
    ? `${missing}${counterZh(indicator)}${failureZh(indicator.definitionZh)}`
    : `${missing} ${failureEn(indicator.definitionEn)}`
}

function counterZh({ nameZh, definitionZh }: Pick<Indicator, 'nameZh' | 'definitionZh'>) {
  const part = numerator(definitionZh)
  if (/村|社区/.test(part) || /村|社区/.test(nameZh)) return '个村'
  return /任务|问题/.test(nameZh) ? '项' : '件'
}

/** The part of `a÷b` before the sign; empty where the definition is no quotient. */
function numerator(definition: string | null): string {
  const [part = '', rest] = (definition ?? '').split(/[÷/]/)
  return rest === undefined ? '' : part.trim()
}

function failureZh(definition: string | null): string {
  const part = numerator(definition)
  const plain = /^已(\p{Script=Han}{1,6})$/u.exec(part)
  if (plain) return `未${plain[1]}`
  const negated = /^未(被?\p{Script=Han}{1,8})$/u.exec(part)
  if (negated) return negated[1] ?? '未达标'
  const timed = /^(\p{Script=Han}{1,6}(?:期限内|前))已?(\p{Script=Han}{1,6})$/u.exec(part)
  const inTime = timed ?? /^(期限内)(\p{Script=Han}{1,6})$/u.exec(part)
  return inTime ? `未在${inTime[1]}${inTime[2]}` : '未达标'
}

const FALLBACK_EN = `short of ${formatPercent(1, 0, 'en')}`

function failureEn(definition: string | null): string {
  const match = /^(.*?)\b(\w+ed\b.*)$/.exec(numerator(definition).replace(/^\w+/, ''))
  const before = match?.[1] ?? ''
  if (!match || /\b(with|where|who|of)\b/.test(before)) return FALLBACK_EN
  return /\bnot $/.test(before) ? (match[2] ?? FALLBACK_EN) : `not ${match[2]}`
}
