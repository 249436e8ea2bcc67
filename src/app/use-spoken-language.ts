import { useEffect, useState } from 'react'
import { LANGUAGES, type Language } from '../text/language.ts'
import { fetchWords, hasWords } from '../text/words-of.ts'

/** How long until words that could not be fetched are asked for again, in milliseconds. */
const AGAIN_MS = 3000

/**
 * The language asked for, once its words are there.
 *
 * @returns Null until words have arrived; while a reader changes the language, the one before. Where
 *   the words cannot be fetched, another language that is there: better than a blank page.
 */
export function useSpokenLanguage(lang: Language): Language | null {
  const [spoken, setSpoken] = useState<Language | null>(() => (hasWords(lang) ? lang : null))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const gone = new AbortController()
    const speak = (arrived: Language | undefined) => {
      if (arrived && !gone.signal.aborted) setSpoken(arrived)
    }
    const fetchThem = () =>
      fetchWords(lang).then(
        () => speak(lang),
        () => {
          speak(LANGUAGES.find(hasWords))
          if (!gone.signal.aborted) timer = setTimeout(fetchThem, AGAIN_MS)
        },
      )
    if (hasWords(lang)) speak(lang)
    else void fetchThem()
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [lang])
  return spoken
}
