import { browserStore } from './kept-drafts.ts'

/** Whose draft, of which row of which register. */
export interface RowPlace {
  readonly account: string
  readonly register: string
  readonly area: string
  /** Id of the row; null = a new one. */
  readonly row: string | null
}

/** What was typed of a row and is not stored. */
export interface RowDraft {
  /** Of a new row: so that sending it again adds it once. */
  readonly id: string
  readonly typed: Readonly<Record<string, string>>
  /** The revision that was seen; null = a new row. */
  readonly revision: string | null
}

/** What this browser keeps of a row; null = nothing that can be read. */
export function takeRowDraft(place: RowPlace): RowDraft | null {
  try {
    return JSON.parse(browserStore().getItem(keyOf(place)) ?? 'null')
  } catch {
    return null
  }
}

/**
 * Keeps what was typed of a row until it is stored.
 *
 * @param draft Null = nothing is left to keep.
 * @returns False where the browser keeps nothing.
 */
export function keepRowDraft(place: RowPlace, draft: RowDraft | null): boolean {
  try {
    if (draft === null) browserStore().removeItem(keyOf(place))
    else browserStore().setItem(keyOf(place), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** An id for a new row. Not secret: `crypto.randomUUID` would need https. */
export function newRowId(): string {
  const part = () => Math.random().toString(36).slice(2, 10)
  return `r${part()}${part()}`
}

/** Drafts of another shape are kept under another name. */
function keyOf({ account, register, area, row }: RowPlace): string {
  return `row-draft-1|${account}|${register}|${area}|${row ?? ''}`
}
