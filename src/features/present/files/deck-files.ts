import { fetchSpokenWords } from '../../../text/words-of.ts'
import type { MakeFile } from './handed-deck.ts'

/** A kind of file that a deck can be made into; its maker is fetched when somebody asks for it. */
interface DeckFileKind {
  /** Of the file's name, without its first dot. */
  readonly ending: string
  readonly load: () => Promise<MakeFile>
}

/** Every kind, in the order in which they are offered. */
export const DECK_FILES = [
  {
    ending: 'pptx',
    load: () => import('./pptx/deck-pptx.ts').then((made) => made.deckPptx),
  },
  {
    // For older projectors.
    ending: '4x3.pptx',
    load: () => import('./pptx/deck-pptx.ts').then((made) => made.deckPptx43),
  },
  {
    ending: 'xlsx',
    load: () => import('./workbook/deck-workbook.ts').then((made) => made.deckWorkbook),
  },
  {
    ending: 'html',
    load: () => import('./copy/deck-copy.ts').then((made) => made.deckCopy),
  },
  {
    ending: 'zip',
    load: () => import('./pictures/deck-pictures.ts').then((made) => made.deckPictures),
  },
] as const satisfies readonly DeckFileKind[]

/** One of the kinds that there are. */
export type DeckEnding = (typeof DECK_FILES)[number]['ending']

/**
 * Fetches what makes one kind of file, and the words that it brings along.
 *
 * @param ending As asked for, where it is not known to be one of them.
 * @throws {RangeError} There is no such kind. Whatever fetching it throws.
 */
export async function fetchMaker(ending: string): Promise<MakeFile> {
  const kind = DECK_FILES.find((one) => one.ending === ending)
  if (!kind) throw new RangeError(`no kind of file ends with ${ending}`)
  const make = await kind.load()
  await fetchSpokenWords()
  return make
}
