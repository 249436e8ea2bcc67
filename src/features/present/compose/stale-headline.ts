import { numbersInText, saysNumber } from '../../../../domain/numbers-in-text.ts'
import { formatMonth } from '../../../text/format-date.ts'
import { figuresKey, type SlideFigures } from '../choices/deck-figures.ts'
import { choiceKey, type SlideChoice } from '../choices/deck-options.ts'
import type { DeckTexts } from '../choices/deck-texts.ts'
import { heldOf } from '../frozen/frozen-figures.ts'
import { type ChangedFigure, changesOf, type DeckNow } from './changed-figures.ts'
import { deckFigures } from './shown-figures.ts'
import { type SlideSource, slideSource } from './slide-source.ts'

/**
 * What a headline written by hand says that no longer holds: figures, words of status or absence, and
 * the month, which were so when it was written and are not now.
 *
 * A number counts as the figure that it was, whatever was meant by it: one look too many costs less than
 * one too few.
 *
 * @param before What the slide showed when the headline was written, or last checked.
 */
export function staleInHeadline(
  headline: string,
  source: SlideSource,
  choice: SlideChoice,
  before: SlideFigures,
  now: SlideFigures,
): ChangedFigure[] {
  const month = {
    name: source.words.rolled.through,
    was: formatMonth(before.through, source.lang),
    is: formatMonth(now.through, source.lang),
  }
  const changes = [
    ...(month.was === month.is ? [] : [month]),
    ...changesOf(source, choice, before, now),
  ]
  return changes.filter(({ was, is }) => isSaidIn(headline, was, is))
}

/** Whether a headline says what a figure was and not what it is. */
function isSaidIn(headline: string, was: string, is: string): boolean {
  const before = numbersInText(was)
  if (before.length === 0) return headline.includes(was) && !headline.includes(is)
  const now = numbersInText(is)
  return numbersInText(headline).some(
    (written) =>
      before.some((number) => saysNumber(written, number)) &&
      !now.some((number) => saysNumber(written, number)),
  )
}

/** The items of a deck whose headline, written by hand, says what no longer holds. */
export function staleHeadlines(
  texts: DeckTexts,
  { frozen, choices, lang }: DeckNow,
): { readonly choice: SlideChoice; readonly stale: readonly ChangedFigure[] }[] {
  const written = choices.filter((choice) => heldOf(texts.writtenWith, choiceKey(choice)))
  const source = slideSource(frozen, lang)
  const shown = deckFigures(frozen, written)
  return written.flatMap((choice) => {
    const headline = heldOf(texts.headlines, choiceKey(choice))
    const before = heldOf(texts.writtenWith, choiceKey(choice))
    const now = heldOf(shown, figuresKey(choice))
    if (headline === undefined || !before || !now) return []
    const stale = staleInHeadline(headline, source, choice, before, now)
    return stale.length === 0 ? [] : [{ choice, stale }]
  })
}
