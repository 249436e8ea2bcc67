import { type ImportCheck, LARGEST_UPLOAD } from '../../../contract/import-resources.ts'
import { operations } from '../../../contract/operations.ts'
import { type Access, instant } from '../access/access.ts'
import type { ImportAsked, Importing, ImportReply, Upload } from '../importing.ts'
import type { Operate } from '../operate.ts'
import { bytesUpTo } from '../parse-body.ts'
import { ApiProblem } from '../problem-response.ts'

/** What imports need to know. */
export interface ImportsDependencies {
  readonly access: Access
  readonly importing: Importing
  /** Epoch milliseconds of now. */
  readonly clock: () => number
}

/** As many uploads are held at a time, each of another account. */
const MOST_AT_ONCE = 3
/** An upload has arrived after so many milliseconds, or is given up. */
const LONGEST_UPLOAD = 120_000

/** Serves files that are given to the page: looked at, and stored. */
export function serveImports(
  operate: Operate,
  { access, importing, clock }: ImportsDependencies,
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
      return { resource: { check: checkIn(reply) } }
    })
  })
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
    case 'busy':
      throw busy()
    case 'too_slow':
      throw new ApiProblem('too_large', 'Reading the files took too long.')
    case 'failed':
      throw new ApiProblem('internal', 'The files could not be read to their end.')
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
