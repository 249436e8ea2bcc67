import { TOLERANCE } from '../../domain/figure.ts'
import type { Change, MonthRun, Progress } from '../../domain/progress.ts'
import { formatChangePercent, formatPoints, type Size, signed } from './format.ts'
import { monthRunsWords, monthsOfYearWords } from './format-date.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { fetchedWordsOf } from './words-of.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./words-change.zh.ts')).zh,
  en: async () => (await import('./words-change.en.ts')).en,
})

type StatedChange = Extract<Change, { kind: 'value' }>
type AbsentChange = Extract<Change, { kind: 'absent' }>

const MARKS = { [-1]: '▼', 0: '＝', 1: '▲' } as const

/** Which way a change goes, as a mark that does not rest on colour; empty where there is none. */
export function changeMark(change: Change, lang: Language): string {
  return change.kind === 'absent' ? '' : MARKS[sizeOf(change, lang).sign]
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

/**
 * The change as a phrase without its comparison, to build sentences from: 增长10.0%,
 * 提高5.0个百分点, 约增长8%, 持平; in English up 10.0%, down 5.0 points, unchanged.
 */
export function changePhrase(
  change: StatedChange,
  lang: Language,
): { readonly text: string; readonly level: boolean } {
  const words = phrases(lang)
  const size = sizeOf(change, lang)
  const level = levelWord(change, size)
  if (level) return { text: words.level[level], level: true }
  const manner = { kind: change.changeKind, up: size.sign > 0, exact: change.exact }
  return { text: words.change(size.text, manner), level: false }
}

/**
 * The change against the same months of last year (同比) in words, or why there is none.
 *
 * @example changeWords(figure.change, 'zh') // '同比增长10.0%', '上年为0，不计算增幅'
 */
export function changeWords(change: Change, lang: Language): string {
  if (change.kind === 'absent') return changeAbsenceWords(change, lang)
  return phrases(lang).yearOnYear(changePhrase(change, lang).text)
}

/** In short, for cells: +10.0%, 约+8%, −3.2个百分点, 持平; the word of an absence. */
export function changeShort(change: Change, lang: Language): string {
  if (change.kind === 'absent') return absenceWord(change.reason, lang)
  const words = phrases(lang)
  const size = sizeOf(change, lang)
  const level = levelWord(change, size)
  if (level) return words.level[level]
  return words.short(signed(size), { kind: change.changeKind, exact: change.exact })
}

function changeAbsenceWords({ reason, side }: AbsentChange, lang: Language): string {
  const words = phrases(lang)
  const word = absenceWord(reason, lang)
  switch (reason) {
    case 'zero_base':
      return words.noRate(word)
    case 'annual_only':
    case 'nothing_due':
    case 'counts_missing':
      return words.absentOn(word, words.sides[side])
    case 'not_reported':
      return words.absentOn(word, words.sides.this_year)
    case 'units_missing':
      return words.noRollUp(word)
    default:
      return word
  }
}

/**
 * The months that a change compares (docs/figures.md, Year on year), holes listed.
 *
 * @returns 2025年1—7月 比 2024年1—7月 / Jan–Jul 2025 vs Jan–Jul 2024; a whole year as such; a
 *   word where units were compared over different months.
 */
export function windowWords(window: NonNullable<Progress['window']>, lang: Language): string {
  const words = phrases(lang)
  const { months } = window
  if (months === null) return words.windowsDiffer
  const side = (year: number) => monthsOfYearWords(months, year, lang, windowMonths(months, lang))
  return words.versus(side(window.year), side(window.baseYear))
}

/** Months of a window without their year: 1—7月; with holes 1、2、4月, longer runs as 1—3、5月. */
function windowMonths(runs: readonly MonthRun[], lang: Language): string {
  if (runs.length < 2) return monthRunsWords(runs, lang)
  const parts = runs.flatMap(({ from, to }) =>
    to - from === 1
      ? [
          { from, to: from },
          { from: to, to },
        ]
      : [{ from, to }],
  )
  return phrases(lang).holedMonths(parts)
}
