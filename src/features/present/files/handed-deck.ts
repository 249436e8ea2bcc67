import type { Language } from '../../../text/language.ts'
import type { SlideChoice, Theme } from '../choices/deck-options.ts'
import type { DeckTexts } from '../choices/deck-texts.ts'
import type { Slide } from '../deck/slide.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'

/** A deck as it is made into files: plain data, the same from the page and from the command. */
export interface HandedDeck {
  /** Place, period, and what its presenter calls it: the file's name without ending. */
  readonly name: string
  readonly slides: readonly Slide[]
  readonly frozen: FrozenFigures
  readonly choices: readonly SlideChoice[]
  readonly texts: DeckTexts
  readonly theme: Theme
  readonly lang: Language
}

/** Work that takes long: told how far it is, and given up when asked. */
export interface Making {
  readonly signal: AbortSignal
  /** Slides done, and all of them. */
  readonly onStep: (done: number, of: number) => void
}

/**
 * Makes one file of a deck, in the browser as in Node: without a DOM, or as its maker says. The words of the
 * deck's language must have been fetched.
 *
 * @throws {DOMException} `AbortError`, once `making.signal` has been given up.
 */
export type MakeFile = (deck: HandedDeck, making: Making) => Promise<Blob>

/** @throws {DOMException} `AbortError`, once the work has been given up. */
export function stopIfGivenUp({ signal }: Pick<Making, 'signal'>): void {
  // `throwIfAborted` is newer than the oldest browsers.
  if (signal.aborted) throw new DOMException('aborted', 'AbortError')
}

/**
 * Between two slides: tells how far the work is and lets everything else have its turn.
 *
 * @param done Slides done so far.
 * @throws {DOMException} `AbortError`, once the work has been given up.
 */
export async function nextStep(making: Making, done: number, of: number): Promise<void> {
  making.onStep(done, of)
  await new Promise((resolve) => setTimeout(resolve))
  stopIfGivenUp(making)
}
