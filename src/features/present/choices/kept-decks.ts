import { contentOfDeck, type DeckFile, deckOfContent, fileSchema } from './deck-file.ts'
import { LONGEST_NAME } from './deck-options.ts'
import { z } from './zod.ts'

/*
 * Decks are kept in the browser's localStorage, each under its name: they are a few thousand
 * characters of choices and texts, must be written before a tab that is being closed is gone, and
 * its `storage` event tells every other tab of a change at once.
 */
const PREFIX = 'deck:'

const keptSchema = z.extend(fileSchema, {
  name: z.string(),
  /** Another one after each change. */
  revision: z.string(),
  /** Epoch milliseconds. */
  savedAt: z.number(),
})

/** A deck as this browser keeps it. */
export interface KeptDeck extends DeckFile {
  readonly name: string
  readonly revision: string
  readonly savedAt: number
}

/** What became of a deck that was to be kept. */
export interface Keeping {
  readonly deck: KeptDeck
  /** It was kept under another name: that one holds what somebody else has written since. */
  readonly copied: boolean
}

/** The deck of a name; null where none is kept, or it cannot be read. */
export function keptDeck(name: string): KeptDeck | null {
  const text = read(name)
  if (text === null) return null
  const known = held.get(name)
  if (known?.text === text) return known.deck
  const deck = parseDeck(text)
  held.set(name, { text, deck })
  return deck
}

/** Every deck that this browser keeps and can read, the one changed last first. */
export function keptDecks(): KeptDeck[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => keptDeck(key.slice(PREFIX.length)) ?? [])
      .sort((a, b) => b.savedAt - a.savedAt)
  } catch {
    return []
  }
}

/** Whether the name is taken, also by something that cannot be read. */
export function isTaken(name: string): boolean {
  return read(name) !== null
}

/**
 * Keeps a deck under its name, or, where somebody else has written that one, under a free name: what
 * is kept is never overwritten unseen.
 *
 * @param base Revision that the change was made from; null = the deck is new.
 * @param now Epoch milliseconds.
 * @returns Null where the browser does not let the page keep anything, or has no room.
 */
export function keepDeck(
  name: string,
  deck: DeckFile,
  base: string | null,
  now: number,
): Keeping | null {
  const copied = isTaken(name) && keptDeck(name)?.revision !== (base ?? '')
  const kept: KeptDeck = {
    ...deck,
    name: copied ? freeName(name) : name,
    revision: `${now}-${Math.random().toString(36).slice(2, 10)}`,
    savedAt: now,
  }
  return write(kept) ? { deck: kept, copied } : null
}

/** Takes a deck out of the browser. */
export function removeDeck(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // Then there is none.
  }
  tell()
}

/** Puts a deck back as it was; one that has taken its name meanwhile stays. */
export function restoreDeck(deck: KeptDeck): void {
  write(isTaken(deck.name) ? { ...deck, name: freeName(deck.name) } : deck)
}

/** The name, or where it is taken the name with the next number that is free: 汇报 (2). */
export function freeName(name: string): string {
  if (!isTaken(name)) return name
  const stem = name.replace(/ \(\d+\)$/, '')
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`
    const candidate = stem.slice(0, LONGEST_NAME - end.length) + end
    if (!isTaken(candidate)) return candidate
  }
}

const listeners = new Set<() => void>()

/**
 * Calls back after every change of the decks, made in this tab or another.
 *
 * @returns Ends it.
 */
export function onDecksChanged(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function tell(): void {
  for (const listener of listeners) listener()
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Decks as they were last read: a list of all of them hears of every key that is typed. */
const held = new Map<string, { readonly text: string; readonly deck: KeptDeck | null }>()

function parseDeck(text: string): KeptDeck | null {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text))
    if (!parsed.success) return null
    const { name, revision, savedAt } = parsed.data
    return { ...deckOfContent(parsed.data), name, revision, savedAt }
  } catch {
    return null
  }
}

function write({ name, revision, savedAt, ...deck }: KeptDeck): boolean {
  try {
    const content = { ...contentOfDeck(deck), name, revision, savedAt }
    localStorage.setItem(PREFIX + name, JSON.stringify(content))
  } catch {
    return false
  }
  tell()
  return true
}
