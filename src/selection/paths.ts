import type { Language } from '../text/language.ts'
import { type CompareToWrite, writeCompare } from './compare-address.ts'
import { type PresentToWrite, writePresent } from './present-address.ts'
import { type SelectionToWrite, writeSelection } from './selection.ts'

interface AccountToWrite {
  readonly lang: Language
  readonly next?: string | undefined
}

/** Every link of the product is built here; always with the language. */
export const paths = {
  overview: (state: SelectionToWrite) => `/${writeSelection(state)}`,
  indicator: (id: string, state: SelectionToWrite) =>
    `/indicators/${encodeURIComponent(id)}${writeSelection(state)}`,
  compare: (state: CompareToWrite) => `/compare${writeCompare(state)}`,
  /** The sheet of a unit's month: `through`. */
  entry: (state: SelectionToWrite) => `/entry${writeSelection(state)}`,
  present: (state: PresentToWrite) => `/present${writePresent(state)}`,
  /** @param next Where to go on, as other paths here are built. */
  signIn: ({ lang, next }: AccountToWrite) =>
    `/sign-in?${new URLSearchParams({ lang, ...(next === undefined ? {} : { next }) })}`,
  account: ({ lang }: AccountToWrite) => `/account?lang=${lang}`,
  accounts: ({ lang }: AccountToWrite) => `/accounts?lang=${lang}`,
  /** Without a query: the pages of one deck keep that of its start page. */
  presentStart: '/present',
  wall: '/present/wall',
  speaker: '/present/speaker',
}
