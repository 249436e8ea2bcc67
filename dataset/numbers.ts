import { CELL_FAULTS } from './faults/cell-faults.ts'
import type { FaultCode } from './faults/fault.ts'
import type { Flaw } from './faults/flaw.ts'
import { fifteenDigits, LARGEST } from './fifteen-digits.ts'
import { plainNumber } from './plain-number.ts'

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
const NOTHING = /^(?:无|没有|未报|未填报|暂无|[-——－/／]+|n\/?a|null|none)$/i
const SPOKEN =
  /^(约|大约|近|接近|超过|超|逾|至少|不少于|≥|>=|>)?(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(余|多)?(万|亿)?(余|多|以上|\+|左右|上下)?(\p{Script=Han}{0,3}?)(以上|左右|上下)?(%|‰)?$/iu

/**
 * Reads a plain decimal number that is not negative: `1234` or `1234.5`, in ASCII digits, without
 * thousands separators, exponent, sign, unit, per cent sign or words. Fifteen digits of it are kept.
 *
 * @param text Trimmed and not empty.
 * @returns The number, or the flaw with advice what to write instead.
 * @example readNumber('200余', { fraction: false, qualified: true })
 *   // not_a_number: 200, and at_least in the qualifier column
 */
export function readNumber(text: string, use: NumberUse): number | Flaw<FaultCode> {
  if (PLAIN.test(text)) {
    const number = Number(text)
    return number <= LARGEST ? fifteenDigits(number) : CELL_FAULTS.tooLarge(number)
  }
  if (NOT_FINITE.test(text)) return CELL_FAULTS.notFinite()
  if (NEGATIVE.test(text)) return CELL_FAULTS.negative()
  return adviceFor(text, use)
}

function adviceFor(text: string, use: NumberUse): Flaw<FaultCode> {
  if (NOTHING.test(text)) return CELL_FAULTS.nothingWritten()
  const spoken = spokenNumber(text)
  if (!spoken) return CELL_FAULTS.noNumber()
  const { qualifier, share } = spoken
  const divisor = use.fraction ? share : 1
  const number = fifteenDigits(spoken.number / divisor)
  if (!Number.isFinite(number)) return CELL_FAULTS.endlessNumber()
  const written = plainNumber(number)
  if (qualifier !== null && use.qualified) return CELL_FAULTS.qualifiedNumber(written, qualifier)
  return divisor === 1 ? CELL_FAULTS.dressedNumber(written) : CELL_FAULTS.perCent(written)
}

/** A number as people write it. */
export interface SpokenNumber {
  /** With 万 and 亿 multiplied out, a per cent sign left aside. */
  readonly number: number
  /** What 余, 约, 近 and their like say; null for an exact number. */
  readonly qualifier: string | null
  /** What the number is to be divided by to be a fraction of 1: 100 for %, 1000 for ‰, else 1. */
  readonly share: 1 | 100 | 1000
}

/**
 * The number that a text says in words.
 *
 * @example spokenNumber('约1.2万人次') // { number: 12000, qualifier: 'about', share: 1 }
 */
export function spokenNumber(text: string): SpokenNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s'’_]/g, '')
    .replace(/^\+/, '')
  const match = SPOKEN.exec(plain)
  if (!match) return null
  const [, before, digits, more, scale, after, , last, percent] = match
  const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1
  return {
    number: fifteenDigits(Number(digits) * factor),
    qualifier: qualifierOf(before, more ?? after ?? last),
    share: percent === '%' ? 100 : percent === '‰' ? 1000 : 1,
  }
}

function qualifierOf(before: string | undefined, after: string | undefined): string | null {
  if (after === '左右' || after === '上下' || before === '约' || before === '大约') return 'about'
  if (before === '近' || before === '接近') return 'nearly'
  return before !== undefined || after !== undefined ? 'at_least' : null
}
