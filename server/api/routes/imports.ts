import type { Actor } from '../../../contract/access.ts'
import {
  type ImportCheck,
  LARGEST_UPLOAD,
  type ListedImport,
} from '../../../contract/import-resources.ts'
import { operations } from '../../../contract/operations.ts'
import { formatPeriod } from '../../../domain/period.ts'
import { type Access, instant, rightsFor } from '../access/access.ts'
import { may } from '../access/rights.ts'
import type { ChangedPlace } from '../history.ts'
import type { ImportAsked, Importing, ImportReply, TakeBackReply, Upload } from '../importing.ts'
import type { Operate } from '../operate.ts'
import { bytesUpTo } from '../parse-body.ts'
import { ApiProblem } from '../problem-response.ts'
import type { Store } from '../store.ts'
import type { StoredImport } from '../stored-imports.ts'
import { treeOf } from '../tree-of.ts'
import { importTemplate } from './import-template.ts'
import type { SheetReader } from './sheet-reader.ts'

/** What imports need to know. */
export interface ImportsDependencies {
  readonly access: Access
  readonly importing: Importing
  readonly store: Store
  /** Who accounts are, asked anew for each answer. */
  readonly authors: () => SheetReader['author']
  /** Epoch milliseconds of now. */
  readonly clock: () => number
}

/** As many imports are listed. */
const LISTED = 30
/** As many areas of each are named. */
const NAMED = 3
/** As many uploads are held at a time, each of another account. */
const MOST_AT_ONCE = 3
/** An upload has arrived after so many milliseconds, or is given up. */
const LONGEST_UPLOAD = 120_000

/** Serves files that are given to the page: looked at, and stored. */
export function serveImports(
  operate: Operate,
  { access, importing, store, authors, clock }: ImportsDependencies,
): void {
  const uploading = new Set<string>()

  /** Each upload lies in memory until it is answered: few may at a time, and one of each account. */
  async function inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    if (uploading.has(accountId) || uploading.size >= MOST_AT_ONCE) throw busy()
    uploading.add(accountId)
    try {
      return await work()
    } finally {
      uploading.delete(accountId)
    }
  }

  operate(operations.importFiles, async ({ request, query }) => {
    const { account, actor } = await access.demandSomewhere(request, 'import')
    return inTurn(account.id, async () => {
      const asked: ImportAsked = {
        upload: await uploadOf(request),
        actor,
        accountId: account.id,
        now: instant(clock()),
        check: query.check !== undefined,
      }
      const reply = await importing.importFiles(asked, request.signal)
      const check = checkIn(reply)
      const stored = reply.kind === 'stored' ? await store.imports({ limit: 1, id: reply.id }) : []
      const [one = null] = await listed(stored, actor)
      return { resource: { check, import: one } }
    })
  })

  operate(operations.imports, async ({ request }) => {
    const { actor } = await access.demandSomewhere(request, 'import')
    return {
      resource: {
        imports: await listed(await store.imports({ limit: LISTED }), actor),
        largest: LARGEST_UPLOAD,
        workbooks: importing.workbooks,
      },
    }
  })

  operate(operations.importTemplate, async ({ query }) => ({
    text: await importTemplate(store, query),
  }))

  operate(operations.takeBackImport, async ({ request, named: [id = ''], body }) => {
    const { account, actor } = await access.demandSomewhere(request, 'take_back_import')
    return inTurn(account.id, async () => {
      const now = instant(clock())
      const reason = body.reason?.trim() || null
      const asked = { id, actor, accountId: account.id, now, reason }
      judge(await importing.takeBack(asked, request.signal))
      return {}
    })
  })

  /** Imports as somebody sees them, the areas and rights that they are about asked for once. */
  async function listed(
    imports: readonly StoredImport[],
    actor: Actor,
  ): Promise<readonly ListedImport[]> {
    const author = authors()
    const rights = await rightsFor(store, actor)
    const tree = treeOf(await store.areas())
    const mayUndo = (code: string) =>
      code === ''
        ? may(actor, 'change_catalogue', null, rights)
        : may(actor, 'take_back_import', code, rights)
    return Promise.all(
      imports.map(async (one) => {
        const { id, at, accountId, reason, files, added, changed, areaCodes, takenBack } = one
        const codes = areaCodes.filter((code) => code !== '')
        const first = codes.slice(0, NAMED).map((code) => tree.get(code)?.name ?? code)
        return {
          ...{ id, at, reason, files, added, changed },
          by: await author(accountId),
          areas: { count: codes.length, first },
          takenBack: takenBack && { at: takenBack.at, by: await author(takenBack.accountId) },
          mayBeTakenBack: takenBack === null && areaCodes.every(mayUndo),
        }
      }),
    )
  }
}

/** @throws {ApiProblem} Why an import was not taken back. */
function judge(reply: TakeBackReply): void {
  switch (reply.kind) {
    case 'done':
      return
    case 'unknown':
      throw new ApiProblem('unknown_import', 'There is no import of this id.')
    case 'taken_back':
      throw new ApiProblem('wrong_state', 'It was taken back before.')
    case 'not_allowed':
      throw new ApiProblem('not_allowed', 'This account may not change all that it changed.')
    case 'newer': {
      const places = reply.places.map(placeOf)
      const named = places.map((one) => Object.values(one).join(' ').trim()).join('; ')
      const detail = `Changed since: ${named}.`
      throw new ApiProblem('newer_figures', detail, [], undefined, { places })
    }
    case 'reason_needed':
      throw new ApiProblem('reason_needed', `${reply.months.join(', ')}: give a reason.`)
    default:
      throw notDone(reply.kind)
  }
}

/** As an answer names what was changed since. */
function placeOf({ areaCode, indicatorId, year, firstMonth, lastMonth }: ChangedPlace) {
  const period =
    firstMonth > 0 ? formatPeriod({ year, from: firstMonth, to: lastMonth }) : year ? `${year}` : ''
  return { area: areaCode, indicator: indicatorId, period }
}

function notDone(kind: 'busy' | 'too_slow' | 'failed'): ApiProblem {
  switch (kind) {
    case 'busy':
      return busy()
    case 'too_slow':
      return new ApiProblem('too_large', 'It took too long.')
    case 'failed':
      return new ApiProblem('internal', 'It could not be done; nothing was stored.')
  }
}

/** @throws {ApiProblem} `too_large`, `invalid_body`. */
async function uploadOf(request: Request): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    throw new ApiProblem('invalid_body', 'Sent as multipart/form-data, nothing else is read.')
  }
  const bytes = await bytesUpTo(request, LARGEST_UPLOAD, LONGEST_UPLOAD)
  if (!bytes) throw new ApiProblem('too_large', `At most ${LARGEST_UPLOAD} bytes are read.`)
  return { contentType, bytes }
}

/** @throws {ApiProblem} Why nothing was done; where files were looked at with what was found (`check`). */
function checkIn(reply: ImportReply): ImportCheck {
  switch (reply.kind) {
    case 'checked':
    case 'stored':
      return reply.check
    case 'other':
      throw problemWith('preview_changed', 'What would change is not what was confirmed.', reply)
    case 'refused':
      throw problemWith('import_refused', 'The files cannot be stored as they are.', reply)
    case 'reason_needed':
      throw problemWith('reason_needed', 'Submitted or closed months change with a reason.', reply)
    case 'unreadable':
      throw new ApiProblem('invalid_body', `Expected ${reply.expected}.`)
    default:
      throw notDone(reply.kind)
  }
}

function problemWith(
  code: 'preview_changed' | 'import_refused' | 'reason_needed',
  detail: string,
  { check }: { readonly check: ImportCheck },
): ApiProblem {
  return new ApiProblem(code, detail, [], undefined, { check })
}

function busy(): ApiProblem {
  return new ApiProblem('busy', 'Other files are being looked at: send them again in some seconds.')
}
