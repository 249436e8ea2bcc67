import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../text/language.ts'
import { parseSelection } from './selection.ts'

const KEY = 'language'

/**
 * The language of the page: the address's, else the one last chosen, else the browser's, else
 * Chinese. A language in the address is remembered.
 */
export function usePageLanguage(): Language {
  const { search } = useLocation()
  const { lang } = parseSelection(new URLSearchParams(search))
  const asked = lang.kind === 'valid' ? lang.value : null
  const shown = asked ?? remembered() ?? browserLanguage(navigator.languages) ?? 'zh'

  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[shown]
  }, [shown])
  useEffect(() => {
    if (asked !== null) remember(asked)
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

// A browser may forbid storage altogether; then nothing is remembered.
function remembered(): Language | null {
  try {
    const stored = localStorage.getItem(KEY)
    return LANGUAGES.find((lang) => lang === stored) ?? null
  } catch {
    return null
  }
}

function remember(lang: Language): void {
  try {
    localStorage.setItem(KEY, lang)
  } catch {
    // Nothing to do: the address still holds the language.
  }
}
