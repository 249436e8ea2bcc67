import type { RowsView } from '../../contract/register-paths.ts'
import type { Language } from '../text/language.ts'

/** The page of a register's rows, those that a view asks for: apart from `paths`, which every page carries. */
export function rowsAddress(register: string, view: RowsView, lang: Language): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...view, lang })) {
    if (value !== undefined) params.set(name, String(value))
  }
  return `/registers/${register}?${params}`
}
