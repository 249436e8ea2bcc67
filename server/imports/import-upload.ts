import { MOST_FILES, UPLOAD } from '../../contract/import-resources.ts'
import { officeAnswersSchema } from '../../contract/office-resources.ts'
import { type OfficeAnswers, QUESTION_KINDS } from '../../domain/office-mapping.ts'
import type { ImportAsked, ImportReply } from '../api/importing.ts'
import type { Store } from '../api/store.ts'
import type { DatasetSource } from './dataset-source.ts'
import { importFiles } from './import-files.ts'
import type { Spool } from './spool.ts'

/** Files that are ready to be read. */
export interface OpenedFiles {
  readonly source: DatasetSource
  /** Gives back what they take. */
  discard(): Promise<void>
}

/** What an import needs of the runtime that it is done in. */
export interface Surroundings {
  /** Makes files ready to be read: this is where other kinds of sheets come in. */
  readonly open: (files: readonly File[]) => Promise<OpenedFiles>
  readonly timeZone: string
  readonly spool?: () => Spool
  /** Called while rows are read; what it throws ends the reading. */
  readonly proceed?: () => void
}

const EXPECTED = `multipart/form-data with at most ${MOST_FILES} parts "${UPLOAD.file}", to store them "${UPLOAD.preview}" as the check answered it, and "${UPLOAD.reason}" where one is needed`

const ANSWERS = `"${UPLOAD.answers}" as JSON: answers by ${QUESTION_KINDS.join(', ')}, then by text`

/** Looks at files that were sent, or stores what was shown of them. */
export async function importUpload(
  store: Store,
  { upload, check, ...asked }: ImportAsked,
  { open, ...surroundings }: Surroundings,
): Promise<ImportReply> {
  const form = await formOf(upload)
  const files = (form?.getAll(UPLOAD.file) ?? []).filter((part) => typeof part !== 'string')
  const confirmed = check ? null : textIn(form, UPLOAD.preview)
  if (files.length === 0 || files.length > MOST_FILES || (!check && confirmed === null)) {
    return { kind: 'unreadable', expected: EXPECTED }
  }
  const answers = answersIn(textIn(form, UPLOAD.answers))
  if (!answers) return { kind: 'unreadable', expected: ANSWERS }
  const opened = await open(files)
  try {
    return await importFiles(store, {
      ...asked,
      ...surroundings,
      source: opened.source,
      files: files.map(({ name }) => name),
      confirmed,
      reason: textIn(form, UPLOAD.reason),
      answers,
    })
  } finally {
    await opened.discard()
  }
}

/** Null for a text that holds no answers. */
function answersIn(text: string | null): OfficeAnswers | null {
  try {
    return officeAnswersSchema.parse(JSON.parse(text ?? '{}'))
  } catch {
    return null
  }
}

async function formOf({ contentType, bytes }: ImportAsked['upload']): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  } catch {
    return null
  }
}

function textIn(form: FormData | null, name: string): string | null {
  const text = form?.get(name)
  return typeof text === 'string' ? text.trim() || null : null
}
