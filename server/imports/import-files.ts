import type { Actor } from '../../contract/access.ts'
import type { ImportCheck, ImportPreview } from '../../contract/import-resources.ts'
import type { Area } from '../../domain/area.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import type { Observation } from '../../domain/observation.ts'
import type { OfficeAnswers } from '../../domain/office-mapping.ts'
import { isRegister } from '../../domain/register/registers.ts'
import type { Author } from '../api/history.ts'
import type { ImportReply } from '../api/importing.ts'
import { observationKey, type RowKind, type Store } from '../api/store.ts'
import type { DatasetSource } from './dataset-source.ts'
import { faultsInSheets } from './faulty-sheets.ts'
import { importDataset, type Storing } from './import-source.ts'
import { changesAnything, PreviewOf } from './preview.ts'
import { type NewAreas, Screen } from './screen.ts'
import { type PutNews, settledByRegisters } from './settled-by-registers.ts'
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
 * Rows that the account may not change are left out; where areas or indicators are among them nothing is stored.
 *
 * @throws {StorageUnavailable} Others keep changing what is stored.
 */
export async function importFiles(store: Store, asked: FilesToImport): Promise<ImportReply> {
  const { source, files, accountId, confirmed, reason, now } = asked
  let preview: ImportPreview | null = null
  let screen: Screen | null = null
  let id = ''
  const author: Author = { accountId, door: 'import', reason }
  const report = await importDataset(store, source, {
    now,
    timeZone: asked.timeZone,
    author,
    answers: asked.answers,
    home: 'areaCode' in asked.actor ? asked.actor.areaCode : null,
    ...(asked.spool && { spool: asked.spool }),
    ...(asked.proceed && { onProgress: asked.proceed }),
    async review(putInto) {
      const newAreas = await newAreasOf(store, putInto)
      screen = await Screen.in(store, asked.actor, newAreas)
      const made = new PreviewOf(screen)
      const registered = new Set<string>()
      await putInto(
        onlyPutting(async (kind, rows) => {
          if (kind === 'besides') return
          await made.put(kind, rows)
          if (kind !== 'villages' && kind !== 'feeds' && !isRegister(kind)) return
          for (const { areaCode } of rows as readonly { areaCode: string }[]) {
            registered.add(areaCode)
          }
        }),
      )
      const putNews: PutNews = (put) =>
        putInto(
          onlyPutting(async (kind, rows) => put(kind, await newsIn(screen as Screen, kind, rows))),
        )
      const figures = await settledByRegisters(store, now, author, [...registered], putNews)
      await made.settle(figures)
      preview = await made.told(store)
      return mayStore(preview, confirmed, reason)
    },
    async store(writer, putInto) {
      id = writer.revision
      const asked = new AskedAbout(await writer.followUps({ areaCodes: null, states: UNSETTLED }))
      await putInto(
        onlyPutting(async (kind, rows) => {
          const news = await newsIn(screen as Screen, kind, rows)
          await writer.put(kind, news)
          if (kind === 'observations') asked.answer(news as readonly Observation[])
        }),
      )
      await writer.putFollowUps(asked.closed(now, accountId))
      await writer.putImport({ id, files, takenBackBy: null })
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
      for (const { code, parentCode } of rows as readonly Area[]) {
        if (!stored.has(code)) found.set(code, parentCode)
      }
    }),
  )
  return found
}

/** The rows that are stored: those that change something, and that the account may change. */
async function newsIn<Kind extends RowKind>(
  screen: Screen,
  kind: Kind,
  rows: readonly RowOf[Kind][],
): Promise<readonly RowOf[Kind][]> {
  const screened = await screen.of(kind, rows)
  return screened.flatMap(({ verdict, row }) =>
    verdict === 'added' || verdict === 'changed' ? [row] : [],
  )
}

const UNSETTLED = ['open', 'answered'] as const

/** What was asked about figures, and is answered by their being others now. */
class AskedAbout {
  readonly #open: ReadonlyMap<string, readonly FollowUp[]>
  readonly #answered: FollowUp[] = []

  constructor(open: readonly FollowUp[]) {
    const byFigure = new Map<string, FollowUp[]>()
    for (const one of open) {
      const key = observationKey(one)
      byFigure.set(key, [...(byFigure.get(key) ?? []), one])
    }
    this.#open = byFigure
  }

  answer(rows: readonly Observation[]): void {
    if (this.#open.size === 0) return
    for (const row of rows) this.#answered.push(...(this.#open.get(observationKey(row)) ?? []))
  }

  closed(changedAt: string, changedBy: string | null): readonly FollowUp[] {
    return this.#answered.map((one) => ({ ...one, state: 'closed', changedAt, changedBy }))
  }
}

/** A page withdraws nothing. */
function onlyPutting(put: Storing['put']): Storing {
  const nothing = async () => undefined
  return {
    put,
    withdraw: nothing,
    removeSample: nothing,
    delete: nothing,
    registerRows: async () => [],
  }
}
