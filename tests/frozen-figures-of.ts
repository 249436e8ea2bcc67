import { endpoints } from '../contract/endpoints.ts'
import { operations } from '../contract/operations.ts'
import { nobodySignsIn } from '../server/api/access/nobody.ts'
import { createApi } from '../server/api/app.ts'
import type { Store } from '../server/api/store.ts'
import type { Ask } from '../src/data/api-client.ts'
import type { SlideChoice } from '../src/features/present/choices/deck-options.ts'
import { usualChoices } from '../src/features/present/choices/usual-deck.ts'
import { fetchFigures } from '../src/features/present/frozen/fetch-figures.ts'
import type { FrozenFigures } from '../src/features/present/frozen/frozen-figures.ts'
import { today } from './builders.ts'

/** When decks are prepared in tests, epoch milliseconds. */
const PREPARED_AT = Date.UTC(2026, 10, 6, 1, 30)

/** What a deck is prepared for in a test. */
export interface DeckAsked {
  readonly area: string
  /** `YYYY-MM` */
  readonly through: string
  /** Default: the usual ones. */
  readonly choices?: readonly SlideChoice[]
}

/** The figures that a browser would freeze, straight from the API's program over a store. */
export async function frozenFiguresOf(
  store: Store,
  { area, through, choices }: DeckAsked,
): Promise<FrozenFigures> {
  const signIn = nobodySignsIn(() => PREPARED_AT)
  const api = createApi({ store, programVersion: 'test', today, signIn })
  const ask: Ask = async (asked, path) => {
    const response = await api.request(path)
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    // biome-ignore lint/suspicious/noExplicitAny: held against the contract, as development does
    return { ...endpoints, ...operations }[asked].response?.parse(await response.json()) as any
  }
  return await fetchFigures(
    ask,
    { area, year: undefined, through },
    (figures) => choices ?? usualChoices(figures, []),
    () => PREPARED_AT,
    () => undefined,
  )
}
