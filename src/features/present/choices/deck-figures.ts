import { changeSchema, figureSchema, statusSchema } from '../../../../contract/resources.ts'
import { choiceKey, type SlideChoice } from './deck-options.ts'
import { z } from './zod.ts'

/**
 * One figure of a slide as a deck remembers it: unrounded and without words, so that it can be said in
 * either language. Null is a light on which no statement is made.
 */
const shownSchema = z.nullable(z.union([changeSchema, figureSchema, statusSchema]))
export type Shown = z.infer<typeof shownSchema>

export const monthSchema = z.string().check(z.regex(/^\d{4}-\d{2}$/))

/** What a slide showed: through which month, and its figures by their key (`compose/shown-figures.ts`). */
export const slideFiguresSchema = z.object({
  through: monthSchema,
  shown: z.record(z.string(), shownSchema),
})
export type SlideFigures = Readonly<z.infer<typeof slideFiguresSchema>>

/** What a deck's slides showed, by `figuresKey`. */
export const deckFiguresSchema = z.record(z.string(), slideFiguresSchema)
export type DeckFigures = Readonly<z.infer<typeof deckFiguresSchema>>

/** The deck that another one goes on from. */
export const earlierDeckSchema = z.object({
  through: monthSchema,
  /** Null where it was kept by a version of the program that remembered no figures. */
  figures: z.nullable(deckFiguresSchema),
})
export type EarlierDeck = Readonly<z.infer<typeof earlierDeckSchema>>

/** Under which a slide's figures are remembered: all pictures of an indicator show the same ones, work of any day too. */
export function figuresKey(choice: SlideChoice): string {
  switch (choice.kind) {
    case 'indicator':
      return `i:${choice.indicator}`
    case 'work':
      return choiceKey({ ...choice, since: null })
    default:
      return choiceKey(choice)
  }
}
