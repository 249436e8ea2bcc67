import type { FaultCode, Words } from './fault.ts'
import { plainNumber } from './plain-number.ts'

/** What a number cell says, or why it says nothing usable. */
export type NumberReading =
  | { readonly value: number }
  | { readonly code: FaultCode; readonly expected: Words }

/** What a number cell may hold, so that the advice fits. */
export interface NumberUse {
  /** The number is a fraction of 1, not a per cent. */
  readonly fraction: boolean
  /** The row has a `qualifier` column for 余, 约 and 近. */
  readonly qualified: boolean
}

const PLAIN = /^\d+(?:\.\d+)?$/
const NEGATIVE = /^[-−－﹣]\s*[\d０-９.]/
const NOT_FINITE = /^[-+−]?(?:nan|inf(?:inity)?|∞|#\S*)$/i
const NOTHING = /^(?:无|没有|未报|未填报|暂无|[-—–－/／]+|n\/?a|null|none)$/i
const SPOKEN =
  /^(约|大约|近|接近|超过|超|逾|至少|不少于|≥|>=|>)?(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(余|多)?(万|亿)?(余|多|以上|\+|左右|上下)?(\p{Script=Han}{0,3}?)(以上|左右|上下)?(%|‰)?$/iu

/**
 * Reads a plain decimal number that is not negative: `1234` or `1234.5`, in ASCII digits, without
 * thousands separators, exponent, sign, unit, per cent sign or words.
 *
 * @param text Trimmed and not empty.
 * @returns The number, or the fault with advice what to write instead.
 * @example readNumber('200余', { fraction: false, qualified: true })
 *   // not_a_number: 200, and at_least in the qualifier column
 */
export function readNumber(text: string, use: NumberUse): NumberReading {
  if (PLAIN.test(text)) {
    const value = Number(text)
    if (value <= Number.MAX_SAFE_INTEGER) return { value }
    return {
      code: Number.isFinite(value) ? 'out_of_range' : 'not_finite',
      expected: {
        zh: `不大于${Number.MAX_SAFE_INTEGER}的数`,
        en: `a number up to ${Number.MAX_SAFE_INTEGER}`,
      },
    }
  }
  if (NOT_FINITE.test(text)) {
    return {
      code: 'not_finite',
      expected: { zh: '一个有限的数,如 1234.5', en: 'a finite number such as 1234.5' },
    }
  }
  if (NEGATIVE.test(text)) {
    return { code: 'negative', expected: { zh: '不小于0的数', en: 'a number not below 0' } }
  }
  return { code: 'not_a_number', expected: adviceFor(text, use) }
}

function adviceFor(text: string, use: NumberUse): Words {
  if (NOTHING.test(text)) {
    return {
      zh: '数字;没有填报的请删去该行或留空,0只用于确实为0的情况',
      en: 'a number; where nothing was reported leave the row out or the cell empty, 0 is for a real zero',
    }
  }
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s'’_]/g, '')
    .replace(/^\+/, '')
  const match = SPOKEN.exec(plain)
  if (!match) {
    return {
      zh: '只含数字和小数点的数,如 1234.5',
      en: 'digits and at most a decimal point, such as 1234.5',
    }
  }
  const [, before, digits, more, scale, after, , last, percent] = match
  const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1
  const divisor = percent === '%' && use.fraction ? 100 : percent === '‰' && use.fraction ? 1000 : 1
  const number = Number(((Number(digits) * factor) / divisor).toPrecision(15))
  if (!Number.isFinite(number)) return { zh: '一个有限的数', en: 'a finite number' }
  const written = plainNumber(number)
  const qualifier = qualifierOf(before, more ?? after ?? last)
  if (qualifier !== null && use.qualified) {
    return {
      zh: `${written},并在 qualifier 列填 ${qualifier}`,
      en: `${written}, with ${qualifier} in the qualifier column`,
    }
  }
  if (divisor !== 1) {
    return { zh: `${written}(小数,不用百分号)`, en: `${written} (a fraction, no per cent sign)` }
  }
  return {
    zh: `${written}(只写数字,不带单位、分隔符、百分号和文字)`,
    en: `${written} (digits only: no unit, separator, per cent sign or words)`,
  }
}

function qualifierOf(before: string | undefined, after: string | undefined): string | null {
  if (after === '左右' || after === '上下' || before === '约' || before === '大约') return 'about'
  if (before === '近' || before === '接近') return 'nearly'
  return before !== undefined || after !== undefined ? 'at_least' : null
}
