import { isOfTargets, type SheetPlace } from '../data/drafts/unsent.ts'
import type { Language } from '../text/language.ts'
import { parseYear } from './address-reader.ts'
import { paths } from './paths.ts'
import type { SelectionToWrite } from './selection.ts'

/** Which sheet of a unit: figures of a month, one indicator over a year, or the targets of a year. */
export type EntryView =
  | { readonly kind: 'month' }
  | { readonly kind: 'year'; readonly indicator: string }
  | { readonly kind: 'plan'; readonly year: number }

/** Which sheet an address asks for; what is not understood asks for a month. */
export function entryViewOf(params: URLSearchParams): EntryView {
  const plan = parseYear(params.get('plan') ?? '')
  if (plan !== null) return { kind: 'plan', year: plan }
  const indicator = params.get('indicator')
  return indicator ? { kind: 'year', indicator } : { kind: 'month' }
}

/** Address of the sheet of one indicator over a unit's year. */
export function yearAddress(
  { area, lang }: SelectionToWrite,
  year: number,
  indicator: string,
): string {
  return `${paths.entry({ area, year, lang })}&indicator=${encodeURIComponent(indicator)}`
}

/** Address of the targets of a unit's year, which may be to come. */
export function planAddress({ area, lang }: SelectionToWrite, year: number): string {
  return `${paths.entry({ area, lang })}&plan=${year}`
}

/** Address of a sheet of which something is not stored yet. */
export function sheetAddress(place: Omit<SheetPlace, 'account'>, lang: Language): string {
  const { area, sheet } = place
  if (isOfTargets(place)) return planAddress({ area, lang }, Number(sheet))
  const [period = '', indicator] = sheet.split('|')
  if (indicator !== undefined) return yearAddress({ area, lang }, Number(period), indicator)
  return paths.entry({ area, through: sheet, lang })
}
