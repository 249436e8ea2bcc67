import type { Language } from '../text/language.ts'

/** The page where files come in: apart from `paths`, which every page carries. */
export function importAddress(lang: Language): string {
  return `/import?lang=${lang}`
}
