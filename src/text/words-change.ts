import { TOLERANCE } from '../../domain/figure.ts'
import type { Change, MonthRun, Progress } from '../../domain/progress.ts'
import { formatChangePercent, formatPoints, type Size, signed } from './format.ts'
import { monthName, monthRunsWords } from './format-date.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'

type StatedChange = Extract<Change, { kind: 'value' }>
type AbsentChange = Extract<Change, { kind: 'absent' }>

/** Which way a change goes, for a mark that does not rest on colour; null where there is none. */
export function changeDirection(change: Change): 'up' | 'down' | 'level' | null {
  if (change.kind === 'absent') return null
  const { sign } = sizeOf(change, 'zh')
  return sign === 0 ? 'level' : sign > 0 ? 'up' : 'down'
}

/** ▲, ▼ or ＝ for `changeDirection`; empty where there is no change to state. */
export function changeMark(change: Change): string {
  const direction = changeDirection(change)
  return direction === null ? '' : { up: '▲', down: '▼', level: '＝' }[direction]
}

/** An inexact side leaves no decimals to state (docs/figures.md, Qualifiers). */
function sizeOf(change: StatedChange, lang: Language): Size {
  const decimals = change.exact ? 1 : 0
  return change.changeKind === 'percent'
    ? formatChangePercent(change.value, decimals, lang)
    : formatPoints(change.value, decimals, lang)
}

/** Null where the printed size is not zero; else how level it is. */
function levelWord(change: StatedChange, size: Size): 'level' | 'nearly' | 'roughly' | null {
  if (size.sign !== 0) return null
  if (!change.exact) return 'roughly'
  return Math.abs(change.value) <= TOLERANCE ? 'level' : 'nearly'
}

const LEVEL = {
  level: { zh: '持平', en: 'unchanged' },
  nearly: { zh: '基本持平', en: 'almost unchanged' },
  roughly: { zh: '大致持平', en: 'roughly unchanged' },
} as const

/**
 * The change as a phrase without its comparison, to build sentences from: 增长10.0%,
 * 提高5.0个百分点, 约增长8%, 持平; in English up 10.0%, down 5.0 points, unchanged.
 */
export function changePhrase(
  change: StatedChange,
  lang: Language,
): { readonly text: string; readonly level: boolean } {
  const size = sizeOf(change, lang)
  const level = levelWord(change, size)
  if (level) return { text: LEVEL[level][lang], level: true }
  const percent = change.changeKind === 'percent'
  if (lang === 'en') {
    const about = change.exact ? '' : 'about '
    const unit = percent ? '' : /^1(\.0)?$/.test(size.text) ? ' point' : ' points'
    return { text: `${size.sign > 0 ? 'up' : 'down'} ${about}${size.text}${unit}`, level: false }
  }
  const about = change.exact ? '' : '约'
  const verb = percent ? (size.sign > 0 ? '增长' : '下降') : size.sign > 0 ? '提高' : '下降'
  return { text: `${about}${verb}${size.text}${percent ? '' : '个百分点'}`, level: false }
}

/**
 * The change against the same months of last year (同比) in words, or why there is none.
 *
 * @example changeWords(figure.change, 'zh') // '同比增长10.0%', '上年为0,不计算增幅'
 */
export function changeWords(change: Change, lang: Language): string {
  if (change.kind === 'absent') return changeAbsenceWords(change, lang)
  const { text } = changePhrase(change, lang)
  return lang === 'zh' ? `同比${text}` : `${text[0]?.toUpperCase()}${text.slice(1)} year on year`
}

/** In short, for cards: +10.0%, 约+8%, -3.2个百分点, 持平; the word of an absence. */
export function changeShort(change: Change, lang: Language): string {
  if (change.kind === 'absent') return absenceWord(change.reason, lang)
  const size = sizeOf(change, lang)
  const level = levelWord(change, size)
  if (level) return LEVEL[level][lang]
  const about = change.exact ? '' : lang === 'zh' ? '约' : 'about '
  const unit = change.changeKind === 'percent' ? '' : lang === 'zh' ? '个百分点' : ' pts'
  return `${about}${signed(size)}${unit}`
}

const SIDES = {
  this_year: { zh: '本年', en: 'this year' },
  last_year: { zh: '上年', en: 'last year' },
  common_months: { zh: '可比月份', en: 'in the months compared' },
} as const

function changeAbsenceWords({ reason, side: whose }: AbsentChange, lang: Language): string {
  const word = absenceWord(reason, lang)
  const side = SIDES[whose][lang]
  switch (reason) {
    case 'zero_base':
      return lang === 'zh' ? `${word},不计算增幅` : `${word}: no rate of change`
    case 'annual_only':
    case 'nothing_due':
    case 'counts_missing':
      return lang === 'zh' ? `${side}${word}` : `${word} ${side}`
    case 'not_reported':
      return lang === 'zh' ? `本年${word}` : `${word} this year`
    case 'units_missing':
      return lang === 'zh' ? `${word},不作汇总` : `${word}: no roll-up`
    default:
      return word
  }
}

/**
 * The months that a change compares (docs/figures.md, Year on year), holes listed.
 *
 * @returns 2025年1–7月 比 2024年1–7月 / Jan–Jul 2025 vs Jan–Jul 2024; a whole year as such; a
 *   word where units were compared over different months.
 */
export function windowWords(window: NonNullable<Progress['window']>, lang: Language): string {
  if (window.months === null) {
    return lang === 'zh' ? '各单位可比月份不同' : 'Months compared differ between units'
  }
  const side = (year: number) => sideWords(year, window.months ?? [], lang)
  return lang === 'zh'
    ? `${side(window.year)} 比 ${side(window.baseYear)}`
    : `${side(window.year)} vs ${side(window.baseYear)}`
}

function sideWords(year: number, runs: readonly MonthRun[], lang: Language): string {
  const [first] = runs
  if (first && first.from === 1 && first.to === 12) {
    return lang === 'zh' ? `${year}年全年` : `full year ${year}`
  }
  const months = windowMonths(runs, lang)
  return lang === 'zh' ? `${year}年${months}` : `${months} ${year}`
}

/** Months of a window without their year: 1–7月; with holes 1、2、4月, longer runs as 1–3、5月. */
export function windowMonths(runs: readonly MonthRun[], lang: Language): string {
  if (runs.length < 2) return monthRunsWords(runs, lang)
  const parts = runs.flatMap(({ from, to }) =>
    to - from === 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  )
  const named = parts.map(([from = 0, to = 0]) => {
    if (lang === 'zh') return from === to ? String(from) : `${from}–${to}`
    const start = monthName(from, lang, { short: true })
    return from === to ? start : `${start}–${monthName(to, lang, { short: true })}`
  })
  return lang === 'zh' ? `${named.join('、')}月` : named.join(', ')
}
