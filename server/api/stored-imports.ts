import type { ChangedPlace, ChangedRow } from './history.ts'

/** Files that somebody gave to the page, as they were stored: one write of the history. */
export interface StoredImport {
  /** What the figures that it changed are known by (`DatasetWriter.revision`). */
  readonly id: string
  /** UTC instant. */
  readonly at: string
  readonly accountId: string | null
  readonly reason: string | null
  /** As the one who gave them called them. */
  readonly files: readonly string[]
  /** Rows, of all kinds. */
  readonly added: number
  readonly changed: number
  /** Areas that it changed something of, in code order; '' = the catalogue. */
  readonly areaCodes: readonly string[]
  /** Null = it stands. */
  readonly takenBack: { readonly at: string; readonly accountId: string | null } | null
}

/** What is noted of an import beside its changes. */
export interface ImportNote extends Pick<StoredImport, 'id' | 'files'> {
  /** Revision of the write that took it back; null = none did. */
  readonly takenBackBy: string | null
}

/** An import with all that it changed, for who takes it back. */
export interface ImportedRows {
  readonly note: ImportNote
  readonly rows: readonly ChangedRow[]
  /** What was changed since, of the same places; of areas and indicators that it added, whatever is about them. */
  readonly newer: readonly ChangedPlace[]
}

/** As many newer changes are named. */
export const NEWER_NAMED = 10
