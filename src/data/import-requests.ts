import { IMPORT_PATHS, importPath } from '../../contract/import-paths.ts'
import { type ImportAnswer, type ImportCheck, UPLOAD } from '../../contract/import-resources.ts'
import type { Problem } from '../../contract/problem.ts'
import type { OfficeAnswers } from '../../domain/office-mapping.ts'
import { ApiError } from './api-client.ts'
import { operationQuery, tell } from './operations.ts'

/** The last imports. */
export const importsQuery = () => operationQuery('imports', IMPORT_PATHS.imports)

/** Files with all that is said about them. */
export interface FilesToSend {
  readonly files: readonly File[]
  /** What texts of an office's own sheets mean. */
  readonly answers: OfficeAnswers
  /** The preview that is confirmed; null = only look. */
  readonly preview: string | null
  readonly reason: string
}

/** What became of files that were sent. */
export interface SentFiles {
  /** What was found in them; null where they were not looked at. */
  readonly check: ImportCheck | null
  /** Null where nothing was stored. */
  readonly stored: ImportAnswer['import']
  /** Why nothing was done; null where all was. */
  readonly refused: ImportRefusal | null
}

/** Why the server did not do what it was told. */
export interface ImportRefusal {
  readonly code: Problem['code'] | 'unreachable'
  /** What was changed since. */
  readonly places: readonly NewerPlace[]
}

interface NewerPlace {
  readonly area: string
  readonly indicator: string
  readonly period: string
}

/** Has files looked at, or stored. */
export async function sendFiles({
  files,
  answers,
  preview,
  reason,
}: FilesToSend): Promise<SentFiles> {
  const form = new FormData()
  for (const file of files) form.append(UPLOAD.file, file, file.name)
  form.append(UPLOAD.answers, JSON.stringify(answers))
  if (preview !== null) form.append(UPLOAD.preview, preview)
  if (reason !== '') form.append(UPLOAD.reason, reason)
  const path = preview === null ? `${IMPORT_PATHS.imports}?check=1` : IMPORT_PATHS.imports
  const { status, body } = await told('POST', path, form)
  // What our own server answers has been proved where it is made.
  const { check = null, import: stored = null } = Object(body) as Partial<ImportAnswer>
  return { check, stored, refused: status < 300 ? null : refusalOf(body) }
}

/** Takes an import back; returns why not, or null where that was done. */
export async function takeBackImport(id: string, reason: string): Promise<ImportRefusal | null> {
  const path = importPath(id)
  const { status, body } = await told('DELETE', path, reason === '' ? {} : { reason })
  return status < 300 ? null : refusalOf(body)
}

async function told(method: 'POST' | 'DELETE', path: string, what: object) {
  try {
    return await tell(method, path, what)
  } catch (error) {
    if (error instanceof ApiError) return LOST
    throw error
  }
}

/** Nobody knows whether it was heard. */
const LOST = { status: 599, body: null }

function refusalOf(body: unknown): ImportRefusal {
  const { code = 'unreachable', places = [] } = Object(body) as Partial<ImportRefusal>
  return { code, places }
}
