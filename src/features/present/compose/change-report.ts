import { yearToDateWords } from '../../../text/format-date.ts'
import { labelled, listWords } from '../../../text/punctuation.ts'
import type { DeckFile } from '../choices/deck-file.ts'
import { earlierOf } from '../choices/open-deck.ts'
import { presentWords } from '../words.ts'
import { changedFigures, changeLine, countChanges, type DeckNow } from './changed-figures.ts'
import { choiceName } from './choice-name.ts'
import { staleHeadlines } from './stale-headline.ts'

/**
 * What has become of a deck that is carried on to another month, in lines of text, for where there is no
 * start page to tell it.
 *
 * @param file As it was read; its texts are those of the language.
 * @returns Empty where the deck was made for this month, or for another area, and its headlines hold.
 */
export function changeReport(file: DeckFile, now: DeckNow): string[] {
  const { frozen, lang } = now
  const { rolled } = presentWords(lang)
  const place = { area: frozen.area.code, through: frozen.progress.through }
  const earlier = earlierOf(file, place)
  const headlines = staleHeadlines(file.texts[lang], now).flatMap(({ choice, stale }) => [
    labelled(choiceName(choice, frozen, lang), rolled.stale, lang),
    ...stale.map((figure) => `  ${changeLine(figure, lang)}`),
  ])
  if (!earlier) return headlines
  const period = yearToDateWords(earlier.through, lang)
  const changes = changedFigures(earlier.figures ?? {}, now)
  const { figures, slides } = countChanges(changes)
  const gone = changes.filter(({ state }) => state === 'gone').map(({ name }) => name)
  const listed = changes.flatMap((item) => [
    ...(item.state === 'unknown' ? [labelled(item.name, rolled.newSlide, lang)] : []),
    ...(item.figures.length > 0 ? [item.name] : []),
    ...item.figures.map((figure) => `  ${changeLine(figure, lang)}`),
  ])
  return [
    rolled.title(period),
    ...(earlier.figures ? [rolled.changes(figures, slides), ...listed] : [rolled.unknown(period)]),
    ...(gone.length > 0 ? [rolled.gone(listWords(gone, lang))] : []),
    ...headlines,
  ]
}
