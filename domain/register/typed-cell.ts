import { isDay } from '../day.ts'
import type { Qualifier } from '../qualifier.ts'
import { type Refusal, readTyped } from '../typed-number.ts'
import { tagsIn } from './check-row.ts'
import type { RegisterCell, RegisterColumn } from './register.ts'
import type { Village } from './village.ts'

/** What was typed or pasted into a cell of a register: what it holds, or why it holds nothing. */
export type ReadRegisterCell =
  | {
      readonly kind: 'cell'
      /** Null = empty. */
      readonly cell: RegisterCell
      /** Of a number that is not exact. */
      readonly qualifier?: Qualifier
    }
  | { readonly kind: 'refused'; readonly why: 'not_a_day' | 'not_a_choice' | 'unknown_village' }
  | { readonly kind: 'refused'; readonly why: 'not_a_number'; readonly refusal: Refusal }

/** Money and hours have them; people have none, which nobody needs to be told. */
const DECIMALS = 2

const EMPTY: ReadRegisterCell = { kind: 'cell', cell: null }

/**
 * Reads a cell of a register as a person writes it: choices by id or word, several of them between `;`, `；` or `、`,
 * tags too (with a `;` anywhere `、` is part of a tag), numbers as 200余 and 1.2万, days also as 2026/3/5 and
 * 2026年3月5日, villages by code or name.
 *
 * @param villages Those of the area.
 * @example readRegisterCell(attendances, '200余', []) // { kind: 'cell', cell: 200, qualifier: 'at_least' }
 */
export function readRegisterCell(
  column: Pick<RegisterColumn, 'kind' | 'choices'>,
  typed: string,
  villages: readonly Pick<Village, 'code' | 'name'>[],
): ReadRegisterCell {
  const text = typed.trim()
  if (text === '') return EMPTY
  switch (column.kind) {
    case 'text':
    case 'person':
      return { kind: 'cell', cell: text }
    case 'day': {
      const cell = readDay(text)
      return cell === null ? { kind: 'refused', why: 'not_a_day' } : { kind: 'cell', cell }
    }
    case 'choice': {
      const cell = choiceIn(column, text)
      return cell === null ? { kind: 'refused', why: 'not_a_choice' } : { kind: 'cell', cell }
    }
    case 'choices': {
      const named = listed(text).map((one) => choiceIn(column, one))
      if (named.includes(null)) return { kind: 'refused', why: 'not_a_choice' }
      const all = (column.choices ?? []).map(({ id }) => id)
      return { kind: 'cell', cell: all.filter((id) => named.includes(id)) }
    }
    case 'tags': {
      const tags = /[;；]/.test(text) ? tagsIn(text) : listed(text)
      return { kind: 'cell', cell: [...new Set(tags)] }
    }
    case 'number': {
      const read = readTyped(text, { kind: 'count', decimals: DECIMALS, units: [] })
      if (read.kind === 'refused') return { ...read, why: 'not_a_number' }
      if (read.kind === 'blank') return EMPTY
      const { number, qualifier } = read
      return { kind: 'cell', cell: number, ...(qualifier !== 'exact' && { qualifier }) }
    }
    case 'village': {
      const found = villages.find(({ code, name }) => code === text || name === text)
      if (!found) return { kind: 'refused', why: 'unknown_village' }
      return { kind: 'cell', cell: found.code }
    }
  }
}

function listed(text: string): readonly string[] {
  const parts = text.split(/[;；、]/).map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

function choiceIn({ choices = [] }: Pick<RegisterColumn, 'choices'>, text: string): string | null {
  const word = text.toLowerCase()
  const found = choices.find(({ id, zh, en }) =>
    [id, zh, en].some((one) => one.toLowerCase() === word),
  )
  return found?.id ?? null
}

/** A day of the calendar with its year, as `YYYY-MM-DD`; null where a text is none. */
function readDay(text: string): string | null {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: 0{1,2}:00(?::00)?)?$/.exec(text) ??
    /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const spelt = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(spelt) ? spelt : null
}
