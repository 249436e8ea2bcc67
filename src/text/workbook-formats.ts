import { type Aspect, type ComparedFigure, numberIn } from '../../domain/compared-figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Change, Progress } from '../../domain/progress.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import { formatCompletion, formatPercent } from './format.ts'
import type { Language } from './language.ts'
import type { ComparedIndicator } from './words-compared.ts'
import { wordsOf } from './words-of.ts'
import { en } from './workbook-formats.en.ts'
import { zh } from './workbook-formats.zh.ts'

const formats = wordsOf({ zh, en })

/** A figure as a spreadsheet holds it: a number that can be reckoned with, and how it is shown. */
export interface WorkbookNumber {
  readonly value: number
  /** A number format in the spreadsheet's own language. */
  readonly format: string
}

/**
 * What is shown as a number for a spreadsheet; null where there is none and the word of
 * `shownText` stands. 余 and 约 are part of the format, so that the cell stays a number. Per cent
 * are fractions with a per cent format; percentage points are points.
 *
 * @param decimals Of figures per 1,000 residents.
 */
export function workbookNumber(
  row: ComparedFigure,
  aspect: Aspect,
  indicator: ComparedIndicator,
  lang: Language,
  decimals: number,
): WorkbookNumber | null {
  const number = numberIn(row, aspect)
  if (number === null) return null
  const { progress } = row
  switch (aspect) {
    case 'value':
      return enteredNumber(number, qualifierOf(progress), indicator, lang)
    case 'completion':
      return {
        value: number,
        format: qualified(
          percentFormat(formatCompletion(progress.completion, lang)),
          qualifierOf(progress),
          lang,
        ),
      }
    case 'gap':
      return { value: number * 100, format: '+0.0;-0.0;0.0' }
    case 'change':
      return changeNumber(progress.change, number, lang)
    case 'rate':
      return {
        value: number,
        format: qualified(`0${fraction(decimals)}`, qualifierOf(progress), lang),
      }
  }
}

/**
 * A count as it was entered, or a rate that was claimed without counts, for a spreadsheet.
 *
 * @param value In the indicator's unit; a rate as a fraction.
 */
export function enteredNumber(
  value: number,
  qualifier: Qualifier,
  { measure, decimals }: Pick<Indicator, 'measure' | 'decimals'>,
  lang: Language,
): WorkbookNumber {
  const plain =
    measure === 'ratio'
      ? percentFormat(formatPercent(value, decimals ?? 1, lang))
      : `${formats(lang).whole}${fraction(decimals ?? 0)}`
  return { value, format: qualified(plain, qualifier, lang) }
}

const DAY = 86_400_000
/** The spreadsheet's number of 1 January 1970. */
const EPOCH = 25_569

/**
 * An instant on the reader's own clock, as a date of the spreadsheet.
 *
 * @param instant Epoch milliseconds.
 */
export function workbookInstant(instant: number, lang: Language): WorkbookNumber {
  const local = instant - new Date(instant).getTimezoneOffset() * 60_000
  return { value: local / DAY + EPOCH, format: formats(lang).instant }
}

function qualifierOf({ value }: Progress): Qualifier {
  return value.kind === 'value' ? value.qualifier : 'exact'
}

function fraction(decimals: number): string {
  return decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
}

/** As many decimals as the printed text has: 99.96 % must not become 100.0 % in the spreadsheet. */
function percentFormat(printed: string): string {
  const digits = /\.(\d+)%/.exec(printed)?.[1] ?? ''
  return `0${fraction(digits.length)}%`
}

function qualified(format: string, qualifier: Qualifier, lang: Language): string {
  const words = formats(lang)
  switch (qualifier) {
    case 'exact':
      return format
    case 'at_least':
      return words.atLeast(format)
    case 'about':
      return `${words.about}${format}`
    case 'nearly':
      return `${words.nearly}${format}`
  }
}

function changeNumber(change: Change, number: number, lang: Language): WorkbookNumber {
  const points = change.kind === 'value' && change.changeKind === 'points'
  const exact = change.kind === 'value' && change.exact
  const words = formats(lang)
  const about = exact ? '' : words.about
  const unit = points ? words.points : '%'
  const size = `${exact ? '0.0' : '0'}${unit}`
  return {
    value: points ? number * 100 : number,
    format: `${about}+${size};${about}-${size};${size}`,
  }
}
