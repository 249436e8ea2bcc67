import { fifteenDigits, LARGEST } from './fifteen-digits.ts'
import type { Indicator } from './indicator.ts'
import type { Qualifier } from './qualifier.ts'
import { plainSigns, spokenNumber } from './spoken-number.ts'

/** What a cell of the sheet takes. */
export type TypedUse =
  | {
      readonly kind: 'count'
      readonly decimals: number
      /** The indicator's unit, as it may be written behind the number. */
      readonly units: readonly string[]
    }
  /** Numerator or denominator: exact and whole. */
  | { readonly kind: 'part' }
  /** A ratio claimed without counts, written as per cent. */
  | { readonly kind: 'rate' }

/** Why a text is no figure. Numbers are in the unit of the cell; a rate's are fractions. */
export type Refusal =
  | {
      readonly why:
        | 'no_number'
        /** 三百: Arabic digits are asked for. */
        | 'spelt_out'
        /** 200-300, 2/3, a date, several numbers. */
        | 'several_numbers'
        /** -5, and (5) as accounts write it. */
        | 'negative'
        /** 无, 未报, —: blank, 0 or 0 of 0, which only the writer knows. */
        | 'nothing_said'
        /** =A1, #REF!, ####: a sheet's formula, error or column too narrow. */
        | 'sheet_error'
        /** 1.2E+05: the sheet has rounded it. */
        | 'rounded_by_sheet'
        /** 不超过50 sets a limit and tells no number. */
        | 'upper_limit'
        | 'per_cent'
        | 'not_exact'
        | 'above_whole'
        /** A second number where one is asked for. */
        | 'one_number'
        | 'too_large'
    }
  | { readonly why: 'two_readings'; readonly readings: readonly [number, number] }
  | { readonly why: 'other_unit'; readonly found: string; readonly unit: string | null }
  | { readonly why: 'too_many_decimals'; readonly decimals: number }

/** What was typed: nothing, a number, or a text that is none. */
export type TypedNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number; readonly qualifier: Qualifier }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const NOTHING = /^(?:无|没有|未报|未填报|暂无|[-—–/]+|n\/?a|null|none|nil)$/i
const SPELT = /^\D*[零〇一二三四五六七八九十百千万亿两几数半壹贰叁肆伍陆柒捌玖拾佰仟]\D*$/
const UPPER = /^(?:≤|<=?|不超过|不多于|最多|至多|up to|at most)|(?:以下|以内)$/i

/** What a cell of an indicator's value takes. */
export function typedUseOf({
  measure,
  decimals,
  unitZh,
  unitEn,
}: Pick<Indicator, 'measure' | 'decimals' | 'unitZh' | 'unitEn'>): TypedUse {
  if (measure === 'ratio') return { kind: 'rate' }
  return { kind: 'count', decimals: decimals ?? 0, units: unitEn ? [unitZh, unitEn] : [unitZh] }
}

/**
 * Reads what a person typed or pasted into a cell, by one rule whatever the language: a comma sets
 * thousands apart, a point begins decimals.
 *
 * @returns The number in the cell's unit (a rate as a fraction) with its qualifier; or why the text
 *   is none. Never a number that the text might not mean.
 * @example readTyped('1.2万余', { kind: 'count', decimals: 0, units: ['份'] })
 *   // { kind: 'number', number: 12000, qualifier: 'at_least' }
 */
export function readTyped(typed: string, use: TypedUse): TypedNumber {
  // A spreadsheet's apostrophe says that text follows.
  const text = plainSigns(typed).replace(/^'/, '').trim()
  if (text === '') return { kind: 'blank' }
  const named = refusalOf(text)
  if (named !== null) return refused({ why: named })
  const readings = commaReadings(text)
  if (readings) return refused({ why: 'two_readings', readings })
  const spoken = spokenNumber(withoutUnit(text, use))
  if (spoken === null) return refused({ why: unreadable(text) })
  const { number, qualifier, share, word, scaled } = spoken
  if (number > LARGEST) return refused({ why: 'too_large' })
  if (word !== null && !isUnit(word, use)) return refused(otherUnit(word, use))
  if (use.kind !== 'count' && qualifier !== 'exact') return refused({ why: 'not_exact' })
  if (use.kind === 'rate') return rate(number, share)
  if (share !== 1) return refused({ why: 'per_cent' })
  const scale = scaleOf(use)
  // 12万 where 万元 are counted may be 12 or 120000 of them.
  if (scaled && scale !== null)
    return refused({ why: 'two_readings', readings: [number / scale, number] })
  const decimals = use.kind === 'count' ? use.decimals : 0
  if (fifteenDigits(number) !== Number(number.toFixed(decimals))) {
    return refused({ why: 'too_many_decimals', decimals })
  }
  return { kind: 'number', number, qualifier }
}

function refused(refusal: Refusal): TypedNumber {
  return { kind: 'refused', refusal }
}

/** What is wrong with a text that can be told by its look. */
function refusalOf(text: string) {
  if (NOTHING.test(text)) return 'nothing_said'
  if (/^[=#]|^(?:nan|-?inf(?:inity)?|∞)$/i.test(text)) return 'sheet_error'
  if (/\d[eE][+-]?\d/.test(text)) return 'rounded_by_sheet'
  if (/^\(.*\d.*\)$/.test(text)) return 'negative'
  if (/^[¥$€£]? ?- ?[¥$€£]?[\d.]|\d-$|^负/.test(text)) return 'negative'
  return UPPER.test(text) ? 'upper_limit' : null
}

function unreadable(text: string) {
  if (SPELT.test(text)) return 'spelt_out'
  return /\d[^\d]+\d/.test(text) ? 'several_numbers' : 'no_number'
}

/** Both numbers that a text with one comma may mean: its comma is a decimal point, or astray. */
function commaReadings(text: string): readonly [number, number] | null {
  const match = /(?:^|[^\d.,])(\d+),(\d+)(?![\d.,])/.exec(text)
  const [, before = '', after = ''] = match ?? []
  if (!match || (after.length === 3 && before.length <= 3 && !/^0/.test(before))) return null
  return [Number(`${before}.${after}`), Number(before + after)]
}

function rate(number: number, share: number): TypedNumber {
  // Without a sign 0.97 may be 0.97 % or 97 %; above 1 only a per cent is left.
  if (share === 1 && number > 0 && number <= 1) {
    return refused({ why: 'two_readings', readings: [fifteenDigits(number / 100), number] })
  }
  const fraction = fifteenDigits(number / (share === 1 ? 100 : share))
  if (fraction > 1) return refused({ why: 'above_whole' })
  return { kind: 'number', number: fraction, qualifier: 'exact' }
}

function unitsOf(use: TypedUse): readonly string[] {
  return use.kind === 'count' ? use.units : []
}

/** Leaves the unit away: 12万元 are 12 where 万元 are counted. */
function withoutUnit(text: string, use: TypedUse): string {
  const unit = unitsOf(use).find((one) => text.toLowerCase().endsWith(one.toLowerCase()))
  return unit === undefined ? text : text.slice(0, text.length - unit.length).trim()
}

/** Whether a word is a unit of the cell, also as it is said for short. */
export function isUnit(word: string, use: TypedUse): boolean {
  return unitsOf(use).some((unit) => spellings(unit).includes(word.toLowerCase()))
}

/** 场 is said for 场次, session for sessions; but 人 are not 人次. */
function spellings(unit: string): readonly string[] {
  const whole = unit.toLowerCase()
  const short = whole.replace(/^(.*[^人])次$|^(.*[a-z])s$/, '$1$2')
  return [whole, short]
}

function otherUnit(found: string, use: TypedUse): Refusal {
  return { why: 'other_unit', found, unit: unitsOf(use)[0] ?? null }
}

/** How much of a thing one unit is: 10,000 for 万元; null for a plain unit. */
function scaleOf(use: TypedUse): number | null {
  const scale = /^[百千万亿]/.exec(unitsOf(use)[0] ?? '')?.[0]
  return scale === undefined ? null : (spokenNumber(`1${scale}`)?.number ?? null)
}
