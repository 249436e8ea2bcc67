import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from './language.ts'

const LanguageContext = createContext<Language>('zh')

/** Sets the language of everything inside; its words must have been fetched. */
export function LanguageProvider({ lang, children }: { lang: Language; children: ReactNode }) {
  return <LanguageContext value={lang}>{children}</LanguageContext>
}

/** The language the page speaks. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
