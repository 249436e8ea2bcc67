import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from './language.ts'
import { type Words, zhCn } from './zh-cn.ts'

/** A language with its words. */
export interface Speech {
  readonly lang: Language
  readonly words: Words
}

/** The language that is there from the start; others are fetched when they are asked for. */
export const CHINESE: Speech = { lang: 'zh', words: zhCn }

const SpeechContext = createContext<Speech>(CHINESE)

/** Sets the language of everything inside. */
export function SpeechProvider({ speech, children }: { speech: Speech; children: ReactNode }) {
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The language the page speaks. */
export function useLanguage(): Language {
  return useContext(SpeechContext).lang
}

/** The words of the page in its language. */
export function useWords(): Words {
  return useContext(SpeechContext).words
}
