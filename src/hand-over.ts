import type { DeckOrder, HandingOver, Prepared } from '../contract/handing-over.ts'
import type { Ask } from './data/api-client.ts'
import { type DeckFile, nameOfFile, readDeckFile } from './features/present/choices/deck-file.ts'
import { choiceKey, type SlideChoice } from './features/present/choices/deck-options.ts'
import { NO_TEXTS } from './features/present/choices/deck-texts.ts'
import { type DeckPlace, nameFor, usualName } from './features/present/choices/open-deck.ts'
import { usualChoices } from './features/present/choices/usual-deck.ts'
import { changeReport } from './features/present/compose/change-report.ts'
import { composeSlides } from './features/present/compose/compose-slides.ts'
import { DECK_FILES, fetchMaker } from './features/present/files/deck-files.ts'
import type { HandedDeck } from './features/present/files/handed-deck.ts'
import { handedName } from './features/present/files/handed-name.ts'
import { fileWords } from './features/present/files/words.ts'
import { fetchFigures, MixedDatasets } from './features/present/frozen/fetch-figures.ts'
import { presentWords } from './features/present/words.ts'
import { LANGUAGES } from './text/language.ts'
import { fetchWords } from './text/words-of.ts'

for (const lang of LANGUAGES) await fetchWords(lang)

export const endings: HandingOver['endings'] = DECK_FILES.map(({ ending }) => ending)

export const prepareDeck: HandingOver['prepareDeck'] = async (order, given) => {
  const { lang, now } = order
  const words = presentWords(lang)
  const read = order.file === null ? null : readDeckFile(order.file.text, words.file)
  if (read?.faults) return refused(read.faults)
  const file = read?.deck ?? null
  const area = order.area ?? file?.area
  if (area === undefined) return refused([fileWords(lang).noArea])
  // biome-ignore lint/suspicious/noExplicitAny: an answer becomes what its endpoint promises here, once
  const ask: Ask = async (_, path) => (await given(path)) as any
  const query = { area, year: order.year, through: order.through }
  const frozen = await fetchFigures(
    ask,
    query,
    (figures) => file?.choices ?? usualChoices(figures, []),
    () => now,
    () => undefined,
  ).catch((cause) => {
    if (cause instanceof MixedDatasets) return null
    throw cause
  })
  if (!frozen) return refused([fileWords(lang).mixed])
  const choices = file?.choices ?? usualChoices(frozen, [])
  const unknown = choices.filter(
    (choice) =>
      'indicator' in choice && !frozen.indicators.some(({ id }) => id === choice.indicator),
  )
  // One that is carried on to another month leaves out what is gone since, and says so.
  const carriedOn = file !== null && file.through !== frozen.progress.through
  if (unknown.length > 0 && !carriedOn)
    return refused(unknown.map((choice) => unknownWords(choice, order)))
  const texts = (file?.texts ?? NO_TEXTS)[lang]
  const slides = composeSlides(frozen, choices, texts, lang)
  if (slides.length === 0) return refused([words.start.empty])
  const place = { area, areaName: frozen.area.name, through: frozen.progress.through }
  const deck: HandedDeck = {
    name: handedName({ ...place, name: calledIn(order, file, place) }, frozen, lang),
    slides,
    frozen,
    choices,
    texts,
    theme: order.theme ?? file?.theme ?? 'light',
    lang,
  }
  const report = file ? changeReport(file, { frozen, choices, lang }) : []
  const { name } = deck
  const page = async () => {
    const { deckPage } = await import('./features/present/files/copy/deck-copy.ts')
    return deckPage(deck)
  }
  return { deck: { name, slides: slides.length, report, make: makerOf(deck), page }, faults: null }
}

function refused(faults: readonly string[]): Prepared {
  return { deck: null, faults }
}

/** What the browser would call the deck. */
function calledIn({ file: given }: DeckOrder, file: DeckFile | null, place: DeckPlace): string {
  if (!given || !file) return usualName(place, [])
  return nameFor({ ...file, name: nameOfFile(given.name) }, place)
}

function unknownWords(choice: SlideChoice, { lang }: DeckOrder): string {
  const { file, slides } = presentWords(lang)
  const indicator = 'indicator' in choice ? choice.indicator : ''
  return file.fault(`slides ${choiceKey(choice)}`, slides.notHeld(indicator))
}

/** Nobody waits at a button here: it is never given up. */
function makerOf(deck: HandedDeck) {
  return async (ending: string): Promise<Blob> => {
    const make = await fetchMaker(ending)
    return await make(deck, { signal: new AbortController().signal, onStep: () => undefined })
  }
}
