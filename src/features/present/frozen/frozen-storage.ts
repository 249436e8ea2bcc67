import { type FrozenFigures, frozenSchema } from './frozen-figures.ts'

const PREFIX = 'present-figures:'

/**
 * Frozen figures kept for this window: a reload goes on with the same figures.
 *
 * @returns Null where nothing is kept, or what is kept is from another version of the program.
 */
export function storedFigures(key: string): FrozenFigures | null {
  try {
    const text = sessionStorage.getItem(PREFIX + key)
    if (text === null) return null
    const parsed = frozenSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps frozen figures; a full or forbidden storage only means that a reload fetches them again. */
export function storeFigures(key: string, frozen: FrozenFigures): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(frozen))
  } catch {
    // The figures stay in memory.
  }
}
