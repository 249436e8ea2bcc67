import type { Language } from '../../../text/language.ts'
import { labelled } from '../../../text/punctuation.ts'
import {
  type DeckFigures,
  type EarlierDeck,
  figuresKey,
  type SlideFigures,
} from '../choices/deck-figures.ts'
import { choiceKey, type SlideChoice } from '../choices/deck-options.ts'
import { type FrozenFigures, heldOf } from '../frozen/frozen-figures.ts'
import { presentWords } from '../words.ts'
import { choiceName } from './choice-name.ts'
import { deckFigures } from './shown-figures.ts'
import { shownWords } from './shown-words.ts'
import { draftsOf } from './slide-kinds.ts'
import { type SlideSource, slideSource } from './slide-source.ts'

/** A figure that is said otherwise than before; each with unit, 余 or the word of an absence. */
export interface ChangedFigure {
  readonly name: string
  readonly was: string
  readonly is: string
}

/** What has become of one item of a deck. */
export interface SlideChanges {
  /** Key of the choice. */
  readonly choice: string
  readonly name: string
  /**
   * `compared`: `figures` are those that changed. `unknown`: what it showed is not remembered. `gone`:
   * it cannot be made any more.
   */
  readonly state: 'compared' | 'unknown' | 'gone'
  readonly figures: readonly ChangedFigure[]
}

/** A deck as it is now. */
export interface DeckNow {
  readonly frozen: FrozenFigures
  readonly choices: readonly SlideChoice[]
  readonly lang: Language
}

/**
 * What has changed of a deck's figures, item by item in its order, to be told to the speaker.
 *
 * Figures are compared as they are said: what is printed alike has not changed. Items without figures
 * (cover, sources) are left out, unless they are gone.
 *
 * @param before What the deck's slides showed when it was kept.
 * @param now With all figures that its choices need (`needsOf`), and the language's words fetched.
 */
export function changedFigures(before: DeckFigures, now: DeckNow): SlideChanges[] {
  const { frozen, choices, lang } = now
  const source = slideSource(frozen, lang)
  const shown = deckFigures(frozen, choices)
  return choices.flatMap((choice): SlideChanges[] => {
    const item = { choice: choiceKey(choice), name: choiceName(choice, frozen, lang), figures: [] }
    const own = shown[figuresKey(choice)]
    if (!own || draftsOf(source, choice, choices).length === 0) return [{ ...item, state: 'gone' }]
    if (Object.keys(own.shown).length === 0) return []
    const earlier = heldOf(before, figuresKey(choice))
    if (!earlier) return [{ ...item, state: 'unknown' }]
    const figures = changesOf(source, choice, earlier, own)
    return [{ ...item, state: 'compared', figures }]
  })
}

/** Figures of which a slide lists as many as there are. */
const LISTED = /^(?:unit|value|completion|gap):/

/** The figures of one item that are said otherwise than before. */
export function changesOf(
  source: SlideSource,
  choice: SlideChoice,
  before: SlideFigures,
  now: SlideFigures,
): ChangedFigure[] {
  // What an earlier deck does not remember may have been there; of a list it remembers all.
  const known = Object.keys(now.shown).filter((key) => LISTED.test(key) || key in before.shown)
  const keys = new Set([...known, ...Object.keys(before.shown)])
  return [...keys].flatMap((key) => {
    const words = shownWords(source, choice, key)
    if (!words) return []
    const was = words.say(heldOf(before.shown, key))
    const is = words.say(heldOf(now.shown, key))
    return was === is ? [] : [{ name: words.name, was, is }]
  })
}

/** What has changed since the deck that this one goes on from; empty where none is, or it is not known. */
export function changesSince(earlier: EarlierDeck | null, now: DeckNow): SlideChanges[] {
  return earlier?.figures ? changedFigures(earlier.figures, now) : []
}

/** How many figures changed, and in how many items. */
export function countChanges(items: readonly SlideChanges[]): { figures: number; slides: number } {
  const changed = items.filter(({ figures }) => figures.length > 0)
  return { figures: changed.flatMap(({ figures }) => figures).length, slides: changed.length }
}

/** A changed figure in one line: 本年累计：30场次 → 35场次. */
export function changeLine({ name, was, is }: ChangedFigure, lang: Language): string {
  return labelled(name, presentWords(lang).rolled.was(was, is), lang)
}
