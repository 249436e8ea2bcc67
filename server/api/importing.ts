import type { Actor } from '../../contract/access.ts'
import type { ImportCheck } from '../../contract/import-resources.ts'
import type { ChangedPlace } from './history.ts'

/** Files that were sent, as they came: a body of several parts (`multipart/form-data`). */
export interface Upload {
  readonly contentType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Who gives the files, and what is to be done with them. */
export interface ImportAsked {
  readonly upload: Upload
  readonly actor: Actor
  /** Null = nobody's. */
  readonly accountId: string | null
  /** UTC instant. */
  readonly now: string
  /** Look at them, and store nothing. */
  readonly check: boolean
}

/** What became of it. */
export type ImportReply =
  /** Nothing was stored, because nothing was to be. */
  | { readonly kind: 'checked'; readonly check: ImportCheck }
  | { readonly kind: 'stored'; readonly check: ImportCheck; readonly id: string }
  /** Nothing was stored: it would do something else than what was confirmed. */
  | { readonly kind: 'other'; readonly check: ImportCheck }
  /** Nothing was stored: faults, rows that the account may not change, or nothing that would change. */
  | { readonly kind: 'refused'; readonly check: ImportCheck }
  /** Nothing was stored: figures of submitted or closed months would change without a reason. */
  | { readonly kind: 'reason_needed'; readonly check: ImportCheck }
  /** Not files as they are asked for; `expected` says what is. */
  | { readonly kind: 'unreadable'; readonly expected: string }
  /** It could not be looked at: others are, or it took too long, or more memory than is set aside. */
  | { readonly kind: 'busy' | 'too_slow' | 'failed' }

/** An import that is to be taken back, by whom and why. */
export interface TakeBackAsked {
  readonly id: string
  readonly actor: Actor
  readonly accountId: string | null
  /** UTC instant. */
  readonly now: string
  readonly reason: string | null
}

/** What became of it. */
export type TakeBackReply =
  | { readonly kind: 'done' }
  /** There is none of this id. */
  | { readonly kind: 'unknown' }
  /** It was taken back before. */
  | { readonly kind: 'taken_back' }
  | { readonly kind: 'not_allowed' }
  /** These are others since; at least one. */
  | { readonly kind: 'newer'; readonly places: readonly ChangedPlace[] }
  /** These months, `YYYY-MM`, were submitted or closed. */
  | { readonly kind: 'reason_needed'; readonly months: readonly string[] }
  | { readonly kind: 'busy' | 'too_slow' | 'failed' }

/** Where files are read, checked and stored: in Node on a thread of its own. */
export interface Importing {
  /** Whether workbooks can be read, or CSV files alone. */
  readonly workbooks: boolean
  /** @param left Tells that nobody waits any more: between two steps it is given up. */
  importFiles(asked: ImportAsked, left: AbortSignal): Promise<ImportReply>
  takeBack(asked: TakeBackAsked, left: AbortSignal): Promise<TakeBackReply>
}
