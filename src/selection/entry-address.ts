import { isOfTargets, type SheetPlace } from '../data/drafts/unsent.ts'
import type { Language } from '../text/language.ts'
import { parseYear } from './address-reader.ts'
import { paths } from './paths.ts'
import type { SelectionToWrite } from './selection.ts'

/** Which sheet of a unit: figures of a month, or the targets of a year. */
export type EntryView =
  | { readonly kind: 'month' }
  | { readonly kind: 'plan'; readonly year: number }

/** Which sheet an address asks for; what is not understood asks for a month. */
export function entryViewOf(params: URLSearchParams): EntryView {
  const plan = parseYear(params.get('plan') ?? '')
  return plan === null ? { kind: 'month' } : { kind: 'plan', year: plan }
}

/** Address of the targets of a unit's year, which may be to come. */
export function planAddress({ area, lang }: SelectionToWrite, year: number): string {
  return `${paths.entry({ area, lang })}&plan=${year}`
}

/** Address of a sheet of which something is not stored yet. */
export function sheetAddress(place: Omit<SheetPlace, 'account'>, lang: Language): string {
  const { area, sheet } = place
  if (isOfTargets(place)) return planAddress({ area, lang }, Number(sheet))
  return paths.entry({ area, through: sheet, lang })
}
