import { LONGEST_CODE } from '../domain/code.ts'
import { isDay } from '../domain/day.ts'
import { LARGEST } from '../domain/fifteen-digits.ts'
import type { Measure } from '../domain/indicator.ts'
import { LONGEST_TEXT } from '../domain/observation.ts'
import { FIRST_YEAR, LAST_YEAR, type Period, parseMonth, parsePeriod } from '../domain/period.ts'
import type { Qualifier } from '../domain/qualifier.ts'
import { TAG_SEPARATOR, tagsIn } from '../domain/register/check-row.ts'
import { spokenNumber } from '../domain/spoken-number.ts'
import { unescapeText } from '../domain/text-escape.ts'
import type { Column, ColumnKind } from './columns/column.ts'
import { meantDay, meantMonth, meantPeriod } from './dates.ts'
import { CELL_FAULTS } from './faults/cell-faults.ts'
import type { FlawMaker } from './faults/fault.ts'
import { nearestMeant } from './nearest.ts'
import { type NumberUse, readNumber } from './numbers.ts'

/** What reading a cell may depend on beside its text. */
export interface CellContext {
  /** What the row's indicator measures, once that is known. */
  readonly measure: Measure | null
  /** Periods read so far: the same text gives the same object. */
  readonly periods: Map<string, Period>
}

/** Reads a trimmed text that is not empty; a function is the flaw that was found. */
export type CellReader = (
  text: string,
  column: Column,
  context: CellContext,
) => string | number | Period | Amount | readonly string[] | FlawMaker

/** A number with what 余, 约 or 近 beside it say. */
export interface Amount {
  readonly value: number
  readonly qualifier: Qualifier
}

/** Codes of a cell: no area is split into more. */
const MOST_CODES = 20
const CODE = /^[0-9A-Za-z][0-9A-Za-z_-]*$/
// XML, and so a workbook, cannot carry them; neither can anyone read them.
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u
const PLAIN: NumberUse = { fraction: false, qualified: false }
const QUALIFIED: NumberUse = { fraction: false, qualified: true }
const FRACTION: NumberUse = { fraction: true, qualified: false }

/** How the cells of each kind of column are read. */
export const CELL_READERS: Readonly<Record<ColumnKind, CellReader>> = {
  code: (text) => flawOfCode(text) ?? text,

  // In code order, so that the same codes are the same cell.
  codes(text) {
    const codes = text.split(/[;；]/).flatMap((part) => part.trim() || [])
    if (codes.length > MOST_CODES) return () => CELL_FAULTS.tooManyCodes(MOST_CODES, codes.length)
    if (codes.length === 0) return CELL_FAULTS.badCode
    for (const code of codes) {
      const flaw = flawOfCode(code)
      if (flaw) return flaw
    }
    const again = codes.find((code, place) => codes.indexOf(code) !== place)
    return again === undefined ? codes.sort() : () => CELL_FAULTS.codeTwice(again)
  },

  // Line ends become `\n`.
  text(text) {
    if (UNREADABLE.test(text)) return CELL_FAULTS.badCharacters
    if (text.length > LONGEST_TEXT) return () => CELL_FAULTS.textTooLong(text.length)
    return unescapeText(text.replace(/\r\n?/g, '\n'))
  },

  // None twice.
  tags(text) {
    if (UNREADABLE.test(text)) return CELL_FAULTS.badCharacters
    const tags = tagsIn(unescapeText(text.replace(/\r\n?/g, '\n')))
    const { length } = tags.join(TAG_SEPARATOR)
    return length > LONGEST_TEXT ? () => CELL_FAULTS.textTooLong(length) : [...new Set(tags)]
  },

  choice,

  // In the order of the declaration, so that the same choices are the same cell.
  choices(text, column) {
    const chosen = new Set<string>()
    for (const part of text.split(/[;；、]/)) {
      if (part.trim() === '') continue
      const one = choice(part.trim(), column)
      if (typeof one === 'function') return one
      chosen.add(one)
    }
    return (column.choices ?? []).filter((one) => chosen.has(one))
  },

  number(text, { inUnit, qualified }, { measure }) {
    if (inUnit && measure === 'ratio') return fraction(text)
    return number(text, qualified ? QUALIFIED : PLAIN)
  },

  amount(text) {
    // Before it is judged as a plain number: advice costs more than reading.
    const spoken = /^[\d.]+$/.test(text) ? null : spokenNumber(text)
    if (!spoken || spoken.qualifier === 'exact' || spoken.share !== 1 || spoken.number > LARGEST) {
      return number(text, PLAIN)
    }
    return { value: spoken.number, qualifier: spoken.qualifier }
  },

  fraction,

  integer(text, { range: [least, most] = [0, LARGEST] }) {
    const read = number(text, PLAIN)
    if (typeof read === 'function') return read
    if (Number.isInteger(read) && read >= least && read <= most) return read
    return () => CELL_FAULTS.notInRange(least, most)
  },

  year(text) {
    const year = /^\d{4}$/.test(text) ? Number(text) : 0
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : CELL_FAULTS.badYear
  },

  month: (text) => (parseMonth(text) ? text : () => CELL_FAULTS.badMonth(meantMonth(text))),

  date(text, { inCells }) {
    if (isDay(text)) return text
    const meant = meantDay(text)
    // Sheets of an office show days their own way, row after row: 2026/6/3, the year first, is one day alone.
    const [day] = meant.texts
    if (inCells && day !== undefined && meant.texts.length === 1 && !meant.isRewritten) return day
    return () => CELL_FAULTS.badDate(meant)
  },

  period(text, _, { periods }) {
    const period = periods.get(text) ?? parsePeriod(text)
    if (!period) return () => CELL_FAULTS.badPeriod(meantPeriod(text))
    periods.set(text, period)
    return period
  },
}

function choice(text: string, { choices = [], words = [] }: Column): string | FlawMaker {
  const chosen = choices[words.indexOf(text)]
  if (chosen !== undefined || choices.includes(text)) return chosen ?? text
  return () => {
    const named = words.length > 0 ? words : choices
    return CELL_FAULTS.badChoice(named, nearestMeant(text, [...words, ...choices]))
  }
}

function flawOfCode(text: string): FlawMaker | null {
  if (!CODE.test(text)) return CELL_FAULTS.badCode
  return text.length > LONGEST_CODE ? () => CELL_FAULTS.codeTooLong(text.length) : null
}

function fraction(text: string): number | FlawMaker {
  const read = number(text, FRACTION)
  return typeof read === 'number' && read > 1 ? CELL_FAULTS.notAFraction : read
}

function number(text: string, use: NumberUse): number | FlawMaker {
  const read = readNumber(text, use)
  return typeof read === 'number' ? read : () => read
}
