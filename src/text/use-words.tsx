import { createContext, type ReactNode, useContext } from 'react'
import { en } from './en.ts'
import type { Language } from './language.ts'
import { type Words, zhCn } from './zh-cn.ts'

const WORDS: Readonly<Record<Language, Words>> = { zh: zhCn, en }

const LanguageContext = createContext<Language>('zh')

/** Sets the language of everything inside. */
export function LanguageProvider({ lang, children }: { lang: Language; children: ReactNode }) {
  return <LanguageContext value={lang}>{children}</LanguageContext>
}

/** The language the page speaks. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The words of the page in its language. */
export function useWords(): Words {
  return WORDS[useLanguage()]
}
