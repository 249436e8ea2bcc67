import { useQuery } from '@tanstack/react-query'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { WORK_REGISTERS } from '../../../domain/register/registers.ts'
import type { WorkRegister } from '../../../domain/register/work.ts'
import { rowsQuery } from '../../data/register-requests.ts'
import { textIn } from './work-model.ts'

/** Rows of another register that those of one lead to. */
export interface LinkedRows {
  readonly register: WorkRegister
  /** The column that holds the id of the other row. */
  readonly column: string
  /** The column of the other register that leads back; null where none does. */
  readonly back: string | null
  readonly of: (row: RegisterRowResource) => RegisterRowResource | null
}

/** Most of them that are looked through. */
const MOST_ROWS = 1000

/** The rows that those of a register lead to, or that lead to them; null where it names no other register. */
export function useLinkedRows(register: WorkRegister, area: string): LinkedRows | null {
  const { other, column, back } = linkOf(register)
  const { data } = useQuery({
    ...rowsQuery(other?.id ?? '', { area, sort: `-${other?.work.due}`, limit: MOST_ROWS }),
    enabled: other !== null,
  })
  if (!other || column === null) return null
  const of = (row: RegisterRowResource) =>
    data?.rows.find(
      (one) =>
        one.areaCode === row.areaCode &&
        (one.id === textIn(row, column) || (back !== null && textIn(one, back) === row.id)),
    ) ?? null
  return { register: other, column, back, of }
}

function linkOf(register: WorkRegister) {
  for (const { name, refersTo } of register.columns) {
    const other = WORK_REGISTERS.find(({ id }) => id === refersTo)
    if (!other) continue
    const back = other.columns.find((one) => one.refersTo === register.id)?.name ?? null
    return { other, column: name, back }
  }
  return { other: null, column: null, back: null }
}
