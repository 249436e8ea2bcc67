import { LONGEST_CODE } from '../../../../domain/code.ts'
import type { PresentWords } from '../words.ts'
import {
  type DeckFigures,
  deckFiguresSchema,
  type EarlierDeck,
  earlierDeckSchema,
  monthSchema,
} from './deck-figures.ts'
import {
  choiceKey,
  LONGEST_NAME,
  parseChoice,
  parseDeckName,
  type SlideChoice,
  THEMES,
} from './deck-options.ts'
import { type AllDeckTexts, allTextsSchema } from './deck-texts.ts'
import { z } from './zod.ts'

const FORMAT = 'rule-of-law-deck'
const VERSION = 2
/** A deck holds at most some hundred short texts, and each slide's figures twice. */
export const LARGEST_FILE = 5_000_000

/** As much of an area's name as a deck holds: its code says which one it is. */
const LONGEST_AREA_NAME = 200

/** A deck as JSON, in a file as in the browser's storage. Version 1 remembered no figures. */
export const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal([1, VERSION]),
  area: z.string().check(z.maxLength(LONGEST_CODE)),
  areaName: z.string().check(z.maxLength(LONGEST_AREA_NAME)),
  through: monthSchema,
  slides: z.array(
    z.string().check(z.refine((text) => parseChoice(text) !== null, { error: 'unknown slide' })),
  ),
  theme: z.enum(THEMES),
  texts: allTextsSchema,
  figures: z._default(z.nullable(deckFiguresSchema), null),
  earlier: z._default(z.nullable(earlierDeckSchema), null),
})

type FileContent = z.infer<typeof fileSchema>

/**
 * A deck as a file: choices and the presenter's own texts. What is shown always comes from the server;
 * the figures remembered here only tell what has changed since.
 */
export interface DeckFile
  extends Readonly<
    Omit<FileContent, 'format' | 'version' | 'slides' | 'texts' | 'figures' | 'earlier'>
  > {
  readonly choices: readonly SlideChoice[]
  readonly texts: AllDeckTexts
  /** What its slides showed when it was kept; null = not known. */
  readonly figures: DeckFigures | null
  /** The deck of another month that it goes on from; null = none. */
  readonly earlier: EarlierDeck | null
}

/** A deck as it is written. */
export function contentOfDeck(deck: DeckFile): FileContent {
  const { area, through, choices, theme, texts, figures, earlier } = deck
  const slides = choices.map(choiceKey)
  const areaName = deck.areaName.slice(0, LONGEST_AREA_NAME)
  return {
    format: FORMAT,
    version: VERSION,
    area,
    areaName,
    through,
    slides,
    theme,
    texts,
    figures,
    earlier,
  }
}

/** The deck of something written; a slide given twice counts once. */
export function deckOfContent(content: FileContent): DeckFile {
  const { area, areaName, through, slides, theme, texts, figures, earlier } = content
  const choices = [...new Set(slides)].flatMap((slide) => parseChoice(slide) ?? [])
  return { area, areaName, through, choices, theme, texts, figures, earlier }
}

/** Writes a deck as the text of a file. */
export function writeDeckFile(deck: DeckFile): string {
  return `${JSON.stringify(contentOfDeck(deck), null, 2)}\n`
}

/** A deck, or every fault of the file in words. */
export type ReadDeckFile =
  | { readonly deck: DeckFile; readonly faults: null }
  | { readonly deck: null; readonly faults: readonly string[] }

/** Faults listed at most. */
const MOST_FAULTS = 10

/** Reads the text of a file; nothing of a faulty file is used. */
export function readDeckFile(text: string, words: PresentWords['file']): ReadDeckFile {
  const refuse = (...faults: string[]): ReadDeckFile => ({ deck: null, faults })
  if (text.length > LARGEST_FILE) return refuse(words.tooLarge)
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refuse(words.notJson)
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(content)
  if (!head.success) return refuse(words.notDeck)
  if (head.data.version > VERSION) return refuse(words.newer(head.data.version))
  const parsed = fileSchema.safeParse(content)
  if (!parsed.success) {
    return refuse(
      ...parsed.error.issues
        .slice(0, MOST_FAULTS)
        .map(({ path, message }) => words.fault(path.join('.') || '/', message)),
    )
  }
  return { deck: deckOfContent(parsed.data), faults: null }
}

/** What a deck from a file is called: the file's name, as far as it can be one. */
export function nameOfFile(file: string): string {
  const stem = file.replace(/\.json$/i, '').replace(/^deck-/, '')
  return parseDeckName(stem.slice(0, LONGEST_NAME)) ?? 'deck'
}
