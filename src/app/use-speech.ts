import { useEffect, useState } from 'react'
import { lazyPart } from '../components/lazy-part.ts'
import type { Language } from '../text/language.ts'
import { CHINESE, type Speech } from '../text/use-words.tsx'

const english = lazyPart<Speech>(async () => {
  const { en } = await import('../text/en.ts')
  return { lang: 'en', words: en }
})

/**
 * The words of the language asked for.
 *
 * @returns Null until words have arrived; while a reader changes the language, the one before.
 *   Chinese where the English words cannot be fetched: better than a blank page.
 */
export function useSpeech(lang: Language): Speech | null {
  const [spoken, setSpoken] = useState<Speech | null>(() =>
    lang === 'zh' ? CHINESE : english.get(),
  )
  useEffect(() => {
    let current = true
    const speak = (speech: Speech) => current && setSpoken(speech)
    if (lang === 'zh') speak(CHINESE)
    else english.load().then(speak, () => speak(CHINESE))
    return () => {
      current = false
    }
  }, [lang])
  return spoken
}
