import { useEffect, useState } from 'react'
import type { Language } from '../text/language.ts'
import { fetchWords, hasWords } from '../text/words-of.ts'

/** There from the start. */
const FALLBACK: Language = 'zh'

/**
 * The language asked for, once its words are there.
 *
 * @returns Null until words have arrived; while a reader changes the language, the one before.
 *   Chinese where the words cannot be fetched: better than a blank page.
 */
export function useSpokenLanguage(lang: Language): Language | null {
  const [spoken, setSpoken] = useState<Language | null>(() => (hasWords(lang) ? lang : null))
  useEffect(() => {
    let current = true
    const speak = (arrived: Language) => current && setSpoken(arrived)
    if (hasWords(lang)) speak(lang)
    else
      fetchWords(lang).then(
        () => speak(lang),
        () => speak(FALLBACK),
      )
    return () => {
      current = false
    }
  }, [lang])
  return spoken
}
