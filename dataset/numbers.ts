import { fifteenDigits, LARGEST } from '../domain/fifteen-digits.ts'
import { spokenNumber } from '../domain/spoken-number.ts'
import { CELL_FAULTS } from './faults/cell-faults.ts'
import type { FaultCode } from './faults/fault.ts'
import type { Flaw } from './faults/flaw.ts'
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
  if (qualifier !== 'exact' && use.qualified) return CELL_FAULTS.qualifiedNumber(written, qualifier)
  return divisor === 1 ? CELL_FAULTS.dressedNumber(written) : CELL_FAULTS.perCent(written)
}
