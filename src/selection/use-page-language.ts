import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'
import { addressParameters } from '../../contract/page-address.ts'
import { visitLanguages } from '../data/visit.ts'
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../text/language.ts'
import { remember, useRemembered } from './remembered.ts'
import { parseSelection } from './selection.ts'

/**
 * The language of the page: the address's, else the one last chosen, else the browser's, else
 * Chinese. A language in the address is remembered.
 */
export function usePageLanguage(): Language {
  const { search } = useLocation()
  const { lang } = parseSelection(addressParameters(search))
  const asked = lang.kind === 'valid' ? lang.value : null
  const before = useRemembered('language')
  const remembered = LANGUAGES.find((one) => one === before)
  const shown = asked ?? remembered ?? browserLanguage(visitLanguages()) ?? 'zh'

  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[shown]
  }, [shown])
  useEffect(() => {
    if (asked !== null) remember('language', asked)
  }, [asked])
  return shown
}

/** The first of the browser's languages that the product speaks; null when there is none. */
export function browserLanguage(preferred: readonly string[]): Language | null {
  for (const tag of preferred) {
    const found = LANGUAGES.find((lang) => tag.toLowerCase().split('-')[0] === lang)
    if (found) return found
  }
  return null
}
