// Long on purpose: the whole of what a number format says, from its grammar to the kind it makes of a cell.

import { plainNumber } from '../../../../dataset/plain-number.ts'
import { fifteenDigits } from '../../../../domain/fifteen-digits.ts'
import { formatMonth } from '../../../../domain/period.ts'
import { dateOfSerial } from './day-number.ts'

/** A day that a cell holds: what a spreadsheet counts as a number and shows as a date. */
export interface ShownDate {
  readonly kind: 'date'
  /** `YYYY-MM-DD`; null for a number that is no day. */
  readonly day: string | null
  /** The number it is stored as; null where the file gives the day itself. */
  readonly serial: number | null
  /**
   * How much of it the cell shows: the year, the month, the day, or something that none of these is
   * (a quarter, a month without its year, a time).
   */
  readonly shows: 'year' | 'month' | 'day' | 'other'
  /** What the cell shows, spelt `2025`, `2025-07` or `2025-07-01` where it is one of these. */
  readonly text: string
}

/** A number that its cell shows with words, with zeros before it, or not at all. */
export interface ShownNumber {
  readonly kind: 'number'
  readonly number: number
  /** What the cell shows; empty where it shows nothing. */
  readonly text: string
  /** What it shows beside the digits of the number. */
  readonly words: string
}

/** A text that its cell shows otherwise. */
export interface ShownText {
  readonly kind: 'text'
  readonly stored: string
  readonly text: string
}

interface Piece {
  readonly is: 'words' | 'digits' | 'point' | 'general' | 'text' | 'percent' | 'date' | 'other'
  readonly text: string
}

interface Section {
  readonly condition: ((number: number) => boolean) | null
  readonly pieces: readonly Piece[]
  /** Each comma after the digits shows a thousandth. */
  readonly thousands: number
}

/**
 * A number format: it decides what a cell shows, and so which kind of thing its writer sees there: a
 * year, a quarter, 200余, nothing. It never decides the number: 12.34 shown as 12.3 is 12.34.
 */
export class NumberFormat {
  readonly #sections: readonly Section[]

  /** @param code Its pattern, as the workbook gives it: `0"余"`, `yyyy"年"m"月"`. */
  constructor(code: string) {
    this.#sections = sectionsOf(code)
  }

  /**
   * What a cell of this format makes of a number.
   *
   * @param from1904 Whether days are counted from 1904.
   * @returns The number itself where it is shown as a number and nothing else.
   */
  ofNumber(number: number, from1904: boolean): number | ShownDate | ShownNumber {
    const section = this.#sectionFor(number)
    if (!section) return number
    if (section.pieces.some(({ is }) => is === 'date')) {
      return shownDate(section.pieces, dateOfSerial(number, from1904), number)
    }
    // A number below 0 is a fault, however it is shown.
    return number < 0 ? number : shownNumber(section, number)
  }

  /** What a cell of this format makes of a day that the file gives as such. */
  ofDay(day: Date): ShownDate {
    const section = this.#sections[0]
    const pieces = section?.pieces.some(({ is }) => is === 'date') ? section.pieces : WHOLE_DAY
    return shownDate(pieces, day, null)
  }

  /** What a cell of this format makes of a text. */
  ofText(stored: string): string | ShownText {
    const section = this.#sections[3] ?? this.#sections.find(({ pieces }) => holdsText(pieces))
    if (!section) return stored
    const text = section.pieces.map(({ is, text }) => (is === 'text' ? stored : text)).join('')
    return text.trim() === stored.trim() ? stored : { kind: 'text', stored, text: text.trim() }
  }

  #sectionFor(number: number): Section | undefined {
    const sections = this.#sections.filter(
      ({ pieces }, place) => place < 3 && !(place > 0 && holdsText(pieces)),
    )
    if (sections.some(({ condition }) => condition)) {
      return sections.find(({ condition }) => condition === null || condition(number))
    }
    if (number < 0) return sections[1] ?? sections[0]
    return number === 0 ? (sections[2] ?? sections[0]) : sections[0]
  }
}

/**
 * The format of a number as the program knows it, by its number below 164: those that every language
 * has, and those that Chinese programs add (27-36, 50-58).
 */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

const YEAR_MONTH = 'yyyy"年"m"月"'
const MONTH_DAY = 'm"月"d"日"'
const TIME = 'h:mm:ss'
const ACCOUNTS = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"_ ;_ @_ '

const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: TIME,
  19: TIME,
  20: TIME,
  21: TIME,
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: TIME,
  33: TIME,
  34: TIME,
  35: TIME,
  36: YEAR_MONTH,
  41: ACCOUNTS,
  42: ACCOUNTS,
  43: ACCOUNTS,
  44: ACCOUNTS,
  45: TIME,
  46: TIME,
  47: TIME,
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: TIME,
  56: TIME,
  57: YEAR_MONTH,
  58: MONTH_DAY,
}

const PIECE =
  /"([^"]*)"?|[\\!]([\s\S])|_[\s\S]|\*[\s\S]|\[([^\]]*)\]|(general|g\/通用格式)|(@)|([0#?][0#?,]*)|(\.)|(%)|(e[+-]|\/(?=[?#\d]))|(y+|m+|d+|h+|s+|e+|a{3,4}|am\/pm|a\/p|上午\/下午)|([\s\S])/gi

function sectionsOf(code: string): Section[] {
  const sections: Section[] = []
  let pieces: Piece[] = []
  let condition: Section['condition'] = null
  let thousands = 0
  const end = () => {
    sections.push({ condition, pieces, thousands })
    pieces = []
    condition = null
    thousands = 0
  }
  const add = (is: Piece['is'], text: string) => pieces.push({ is, text })
  for (const match of code.matchAll(PIECE)) {
    const [, quoted, escaped, bracket, general, text, digits, point, percent, other, date, bare] =
      match
    if (bare === ';') end()
    else if (bracket !== undefined) {
      condition ??= conditionOf(bracket)
      if (/^(?:h+|m+|s+)$/i.test(bracket)) add('date', bracket)
      const currency = /^\$([^-]*)/.exec(bracket)?.[1]
      if (currency) add('words', currency)
    } else if (quoted !== undefined || escaped !== undefined || bare !== undefined) {
      add('words', quoted ?? escaped ?? bare ?? '')
    } else if (general) add('general', '')
    else if (text) add('text', '')
    else if (digits) {
      thousands += /,*$/.exec(digits)?.[0].length ?? 0
      add('digits', digits.replace(/,/g, ''))
    } else if (point) add('point', '.')
    else if (percent) add('percent', '%')
    else if (other) add('other', other)
    else if (date) add('date', date.toLowerCase())
  }
  end()
  return sections
}

function conditionOf(bracket: string): Section['condition'] {
  const match = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(bracket.trim())
  if (!match) return null
  const than = Number(match[2])
  switch (match[1]) {
    case '<=':
      return (number) => number <= than
    case '>=':
      return (number) => number >= than
    case '<>':
      return (number) => number !== than
    case '<':
      return (number) => number < than
    case '>':
      return (number) => number > than
    default:
      return (number) => number === than
  }
}

function holdsText(pieces: readonly Piece[]): boolean {
  return pieces.some(({ is }) => is === 'text')
}

function shownNumber({ pieces, thousands }: Section, number: number): number | ShownNumber {
  const words = pieces.flatMap(({ is, text }) => (is === 'words' ? text : [])).join('')
  const places = pieces.filter(({ is }) => is === 'digits').map(({ text }) => text)
  const isShown = places.length > 0 || pieces.some(({ is }) => is === 'general')
  // Exponents and fractions show the number alone.
  if (pieces.some(({ is }) => is === 'other')) return number
  if (pieces.some(({ is }) => is === 'percent')) {
    const text = `${plainNumber(fifteenDigits(number * 100))}%${words.trim()}`
    return { kind: 'number', number, text, words: `%${words.trim()}` }
  }
  if (!isShown) return { kind: 'number', number, text: words.trim(), words: words.trim() }
  const point = pieces.findIndex(({ is }) => is === 'point')
  const decimals = point < 0 ? 0 : lengthOf(pieces.slice(point))
  const shown = number / 1000 ** thousands
  const [whole = '', rest = ''] = shown.toFixed(Math.min(decimals, 20)).split('.')
  // # and ? show nothing of a zero.
  if (Number(`${whole}.${rest}`) === 0 && isShown && !places.join('').includes('0')) {
    const isGeneral = pieces.some(({ is }) => is === 'general')
    if (!isGeneral) return { kind: 'number', number, text: words.trim(), words: words.trim() }
  }
  const zeros = pieces
    .slice(0, point < 0 ? undefined : point)
    .flatMap(({ is, text }) => (is === 'digits' ? text : []))
    .join('')
    .replace(/^[#?]+/, '').length
  if (words.trim() === '' && zeros <= whole.length) return number
  let left = whole.padStart(zeros, '0')
  const wholePlaces = point < 0 ? lengthOf(pieces) : lengthOf(pieces.slice(0, point))
  let toGo = wholePlaces
  let right = rest
  let text = ''
  for (const [place, piece] of pieces.entries()) {
    if (piece.is === 'general') text += String(number)
    else if (piece.is === 'words' || piece.is === 'point') text += piece.text
    else if (piece.is === 'digits' && (point < 0 || place < point)) {
      // The places are filled from the right; what is too long goes before the first.
      toGo -= piece.text.length
      const cut = Math.max(0, left.length - toGo)
      text += left.slice(0, cut)
      left = left.slice(cut)
    } else if (piece.is === 'digits') {
      text += right.slice(0, piece.text.length)
      right = right.slice(piece.text.length)
    }
  }
  return { kind: 'number', number, text: text.trim(), words: words.trim() }
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { is, text }) => sum + (is === 'digits' ? text.length : 0), 0)
}

const WHOLE_DAY: readonly Piece[] = ['yyyy', 'm', 'd'].map((text) => ({ is: 'date', text }))
/** Words between the parts of a date that add nothing to it. */
const SEPARATORS = /^[年月日号时分秒点度,.\-/:：()（）\s]*$/
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function shownDate(pieces: readonly Piece[], date: Date, serial: number | null): ShownDate {
  if (Number.isNaN(date.getTime())) {
    return { kind: 'date', day: null, serial, shows: 'other', text: '#DATE' }
  }
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + 1
  const day = date.getUTCDate()
  const iso = `${formatMonth(year, month)}-${String(day).padStart(2, '0')}`
  const parts = pieces.map((piece, place) => ({ ...piece, part: partOf(pieces, place) }))
  const has = (part: string) => parts.some((one) => one.part === part)
  const plain = parts.every(({ is, text }) => is !== 'words' || SEPARATORS.test(text))
  const shown = (shows: ShownDate['shows'], text: string) =>
    ({ kind: 'date', day: iso, serial, shows, text }) as const
  if (plain && has('year')) {
    if (has('month') && has('day')) return shown('day', iso)
    if (has('month') && !has('time')) return shown('month', formatMonth(year, month))
    if (!has('month') && !has('day') && !has('time')) return shown('year', String(year))
  }
  const text = parts.map(({ is, text: code, part }) => {
    if (is === 'words') return code
    if (part === 'year') return String(year)
    if (part === 'month') return code.length >= 3 ? MONTH_NAMES[month - 1] : String(month)
    if (part === 'day') return String(day)
    if (part !== 'time') return ''
    if (code.startsWith('h')) return String(date.getUTCHours())
    const number = code.startsWith('s') ? date.getUTCSeconds() : date.getUTCMinutes()
    return String(number).padStart(2, '0')
  })
  return shown('other', text.join('').trim())
}

/** What a piece of a date shows; the letter m is a minute beside hours and seconds. */
function partOf(pieces: readonly Piece[], place: number): string | null {
  const piece = pieces[place]
  if (piece?.is !== 'date') return null
  const letter = piece.text[0] ?? ''
  if (letter === 'y' || letter === 'e') return 'year'
  if (letter === 'd') return piece.text.length <= 2 ? 'day' : 'weekday'
  if (letter === 'h' || letter === 's') return 'time'
  if (letter !== 'm') return 'weekday'
  const dates = (list: readonly Piece[]) => list.filter(({ is }) => is === 'date')
  const before = dates(pieces.slice(0, place)).at(-1)?.text[0]
  const after = dates(pieces.slice(place + 1))[0]?.text[0]
  return before === 'h' || after === 's' ? 'time' : 'month'
}
