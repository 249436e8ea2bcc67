import type { Language } from '../text/language.ts'
import { type CompareToWrite, writeCompare } from './compare-address.ts'
import { type PresentToWrite, writePresent } from './present-address.ts'
import { type SelectionToWrite, writeSelection } from './selection.ts'

interface AccountToWrite {
  readonly lang: Language
  readonly next?: string | undefined
}

interface ChangesToWrite {
  readonly lang: Language
  readonly area?: string | undefined
  readonly corrections?: boolean
}

/** Every link of the product is built here; always with the language. */
export const paths = {
  overview: (state: SelectionToWrite) => `/${writeSelection(state)}`,
  indicator: (id: string, state: SelectionToWrite) =>
    `/indicators/${encodeURIComponent(id)}${writeSelection(state)}`,
  compare: (state: CompareToWrite) => `/compare${writeCompare(state)}`,
  /** The sheet of a unit's month: `through`. */
  entry: (state: SelectionToWrite) => `/entry${writeSelection(state)}`,
  /** The first register (台账) of an area; others are in `register-address`. */
  registers: (state: SelectionToWrite) => `/registers${writeSelection(state)}`,
  /** What changed in the figures of an area and all below it. */
  changes: ({ lang, area, corrections }: ChangesToWrite) => {
    const params = new URLSearchParams(area === undefined ? {} : { area })
    if (corrections) params.set('corrections', '1')
    params.set('lang', lang)
    return `/changes?${params}`
  },
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
