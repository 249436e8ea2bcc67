import type { Actor } from '../../contract/access.ts'
import type { ImportCheck, ImportPreview } from '../../contract/import-resources.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { OfficeAnswers } from '../../domain/office-mapping.ts'
import type { Author } from '../api/history.ts'
import type { ImportReply } from '../api/importing.ts'
import type { DatasetWriter, RowKind, Store } from '../api/store.ts'
import type { DatasetSource } from './dataset-source.ts'
import { faultsInSheets } from './faulty-sheets.ts'
import { importDataset, type Storing } from './import-source.ts'
import { changesAnything, PreviewOf } from './preview.ts'
import { type NewAreas, Screen } from './screen.ts'
import type { Spool } from './spool.ts'

/** What is to be imported, and by whom. */
export interface FilesToImport {
  readonly source: DatasetSource
  /** As the one who gives them calls them. */
  readonly files: readonly string[]
  readonly actor: Actor
  readonly accountId: string | null
  /** UTC instant. */
  readonly now: string
  readonly timeZone: string
  /** The preview that was confirmed; null = only look, and store nothing. */
  readonly confirmed: string | null
  readonly reason: string | null
  /** What texts of an office's own sheets mean. */
  readonly answers: OfficeAnswers
  readonly spool?: () => Spool
  /** Called while rows are read; what it throws ends the reading. */
  readonly proceed?: () => void
}

/**
 * Imports files for somebody at a page: checked as the command checks them, and stored only as it was shown, all of
 * it or nothing, as one link of the history.
 *
 * Rows of figures and targets that the account may not change are left out; where areas or indicators are among
 * them nothing is stored.
 *
 * @throws {StorageUnavailable} Others keep changing what is stored.
 */
export async function importFiles(store: Store, asked: FilesToImport): Promise<ImportReply> {
  const { source, files, accountId, confirmed, reason } = asked
  let preview: ImportPreview | null = null
  let screen: Screen | null = null
  let id = ''
  const author: Author = { accountId, door: 'import', reason }
  const report = await importDataset(store, source, {
    now: asked.now,
    timeZone: asked.timeZone,
    author,
    answers: asked.answers,
    ...(asked.spool && { spool: asked.spool }),
    ...(asked.proceed && { onProgress: asked.proceed }),
    async review(putInto) {
      const newAreas = await newAreasOf(store, putInto)
      screen = await Screen.in(store, asked.actor, newAreas)
      const made = new PreviewOf(screen)
      await putInto(onlyPutting((kind, rows) => made.put(kind, rows)))
      preview = await made.told(store)
      return mayStore(preview, confirmed, reason)
    },
    async store(writer, putInto) {
      id = writer.revision
      await putInto(onlyPutting((kind, rows) => putScreened(writer, screen as Screen, kind, rows)))
    },
  })
  const check: ImportCheck = {
    files,
    faults: await faultsInSheets(source, report.faults, report.faultCount),
    notices: report.notices,
    exampleRows: report.exampleRows,
    mapping: report.mapping,
    preview,
  }
  if (report.stored) return { kind: 'stored', check, id }
  return { kind: confirmed === null ? 'checked' : whyNot(preview, confirmed), check }
}

function mayStore(preview: ImportPreview, confirmed: string | null, reason: string | null) {
  return (
    preview.fingerprint === confirmed &&
    preview.refused.count === 0 &&
    changesAnything(preview) &&
    (preview.settled.count === 0 || reason !== null)
  )
}

/** Why nothing was stored of what was to be. */
function whyNot(preview: ImportPreview | null, confirmed: string) {
  if (preview === null) return 'refused'
  if (preview.fingerprint !== confirmed) return 'other'
  return preview.refused.count > 0 || !changesAnything(preview) ? 'refused' : 'reason_needed'
}

/** Those of the file that are not stored yet, with what is above them. */
async function newAreasOf(
  store: Pick<Store, 'areas'>,
  putInto: (into: Storing) => Promise<void>,
): Promise<NewAreas> {
  const stored = new Set((await store.areas()).map(({ code }) => code))
  const found = new Map<string, string | null>()
  await putInto(
    onlyPutting(async (kind, rows) => {
      if (kind !== 'areas') return
      for (const row of rows) {
        if ('code' in row && !stored.has(row.code)) found.set(row.code, row.parentCode)
      }
    }),
  )
  return found
}

async function putScreened<Kind extends RowKind>(
  writer: DatasetWriter,
  screen: Screen,
  kind: Kind,
  rows: readonly RowOf[Kind][],
): Promise<void> {
  const screened = await screen.of(kind, rows)
  const news = screened.filter(({ verdict }) => verdict === 'added' || verdict === 'changed')
  await writer.put(
    kind,
    news.map(({ row }) => row),
  )
}

/** A page withdraws nothing. */
function onlyPutting(put: Storing['put']): Storing {
  return { put, withdraw: async () => undefined, removeSample: async () => undefined }
}
