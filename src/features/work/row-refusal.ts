import type { WorkRegister } from '../../../domain/register/work.ts'
import type { RowRefusal } from '../../data/register-requests.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/punctuation.ts'
import { workWords } from './words.ts'
import { titleOf } from './work-model.ts'

/** Why a row was not stored, in words. */
export function rowRefusalWords(
  { code, cells, held }: RowRefusal,
  register: WorkRegister,
  lang: Language,
): string {
  const { move, refusals } = workWords(lang)
  if (cells.length > 0) {
    const columns = new Set(cells.map(({ column }) => titleOf(register, column, lang)))
    return refusals.cells(listWords([...columns], lang))
  }
  switch (code) {
    case 'conflict':
      return held === null ? refusals.gone : refusals.conflict
    case 'reason_needed':
      return move.reasonNeeded
    case 'signed_out':
    case 'not_allowed':
      return refusals[code]
    default:
      return refusals.other
  }
}
