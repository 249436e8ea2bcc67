import type { Language } from '../../../text/language.ts'
import type { PresenterTexts } from '../compose/compose-slides.ts'
import { type SlideFigures, slideFiguresSchema } from './deck-figures.ts'
import { z } from './zod.ts'

/** Longest headline and notes a deck keeps, in characters. */
export const LONGEST_HEADLINE = 160
export const LONGEST_NOTES = 4_000

const texts = (longest: number) =>
  z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(longest)))

/** One language's texts, by key of the choice. */
export const textsSchema = z.object({
  headlines: texts(LONGEST_HEADLINE),
  notes: texts(LONGEST_NOTES),
  /** The figures that a headline was written with, or checked against since; of some it is not known. */
  writtenWith: z._default(z.record(z.string().check(z.maxLength(200)), slideFiguresSchema), {}),
})
export const allTextsSchema = z.object({ zh: textsSchema, en: textsSchema })

export type DeckTexts = z.infer<typeof textsSchema> & PresenterTexts
export type AllDeckTexts = Readonly<Record<Language, DeckTexts>>

const NONE: DeckTexts = { headlines: {}, notes: {}, writtenWith: {} }
export const NO_TEXTS: AllDeckTexts = { zh: NONE, en: NONE }

/**
 * The texts that an earlier version of the program has kept for an area and month, without their
 * slides; none where storage is forbidden or damaged.
 */
export function earlierTexts(name: string): AllDeckTexts {
  try {
    const kept = localStorage.getItem(`deck-texts:${name}`)
    const parsed = kept === null ? null : allTextsSchema.safeParse(JSON.parse(kept))
    return parsed?.success ? parsed.data : NO_TEXTS
  } catch {
    return NO_TEXTS
  }
}

/** The texts after a headline was written with figures in sight; empty = automatic again. */
export function withHeadline(
  texts: DeckTexts,
  key: string,
  headline: string,
  figures: SlideFigures,
): DeckTexts {
  const headlines = { ...texts.headlines }
  const writtenWith = { ...texts.writtenWith }
  if (headline.trim() === '') {
    delete headlines[key]
    delete writtenWith[key]
  } else {
    headlines[key] = headline.slice(0, LONGEST_HEADLINE)
    writtenWith[key] = figures
  }
  return { ...texts, headlines, writtenWith }
}

/** The texts after notes were written; empty = none. */
export function withNotes(texts: DeckTexts, key: string, notes: string): DeckTexts {
  const all = { ...texts.notes }
  if (notes.trim() === '') delete all[key]
  else all[key] = notes.slice(0, LONGEST_NOTES)
  return { ...texts, notes: all }
}

/** The texts after a choice has changed its key (another kind of chart): they go along. */
export function withMovedKey(texts: DeckTexts, from: string, to: string): DeckTexts {
  const move = <Text>(record: Readonly<Record<string, Text>>) => {
    const { [from]: moved, ...rest } = record
    return moved === undefined ? rest : { ...rest, [to]: moved }
  }
  return {
    headlines: move(texts.headlines),
    notes: move(texts.notes),
    writtenWith: move(texts.writtenWith),
  }
}
