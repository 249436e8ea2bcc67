import type { Problem, ProblemCode } from '../../contract/problem.ts'

const STATUS: Readonly<Record<ProblemCode, number>> = {
  invalid_query: 400,
  invalid_body: 400,
  unknown_area: 400,
  unknown_indicator: 400,
  unknown_account: 404,
  unknown_request: 404,
  unknown_import: 404,
  unknown_register: 404,
  unknown_row: 404,
  signed_out: 401,
  wrong_password: 401,
  not_allowed: 403,
  foreign_origin: 403,
  setup_closed: 403,
  too_large: 413,
  name_taken: 409,
  last_administrator: 409,
  conflict: 409,
  wrong_state: 409,
  preview_changed: 409,
  newer_figures: 409,
  invalid_cells: 422,
  import_refused: 422,
  reason_needed: 422,
  not_found: 404,
  method_not_allowed: 405,
  misdirected: 421,
  storage_unavailable: 503,
  busy: 503,
  too_many_requests: 429,
  too_many_attempts: 429,
  internal: 500,
}

const TITLE: Readonly<Record<ProblemCode, string>> = {
  invalid_query: 'The query is not valid',
  invalid_body: 'What was sent is not valid',
  unknown_area: 'No such area',
  unknown_indicator: 'No such indicator',
  unknown_account: 'No such account',
  unknown_import: 'No such import',
  unknown_register: 'No such register',
  unknown_row: 'No such row',
  unknown_request: 'Nothing of the kind was asked',
  signed_out: 'Nobody is signed in',
  wrong_password: 'Name or password is wrong',
  not_allowed: 'Not allowed to this account',
  foreign_origin: 'Asked for by a page of another site',
  setup_closed: 'The address for the first administrator is no longer good',
  too_large: 'Too large to be read',
  name_taken: 'Another account has this name',
  last_administrator: 'Nobody else could manage accounts',
  conflict: 'Others have changed this meanwhile',
  wrong_state: 'Not a step from the state the month is in',
  preview_changed: 'It would do something else than what was confirmed',
  import_refused: 'The files cannot be stored as they are',
  reason_needed: 'Submitted or closed months change with a reason',
  newer_figures: 'Some of the figures were changed since',
  invalid_cells: 'Some of the figures cannot be stored',
  not_found: 'No such resource',
  method_not_allowed: 'Not asked for in this way',
  misdirected: 'Asked under a name that is not allowed',
  storage_unavailable: 'The figures cannot be read at the moment',
  busy: 'Too much is being worked out',
  too_many_requests: 'Too many questions from one address',
  too_many_attempts: 'Too many wrong passwords',
  internal: 'The server failed',
}

const EXTRA_HEADERS: Readonly<Partial<Record<ProblemCode, Record<string, string>>>> = {
  storage_unavailable: { 'retry-after': '5' },
  busy: { 'retry-after': '2' },
  too_many_requests: { 'retry-after': '5' },
}

/** An error that a route throws to answer with a problem document. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly fields: Problem['fields'] = [],
    /** Headers of the answer besides those of every problem; default: those of the code. */
    readonly headers?: Readonly<Record<string, string>>,
    /** Members of the document besides those of every problem. */
    readonly more: object = {},
  ) {
    super(detail)
  }
}

/** The problem document (RFC 9457) for a code, with its HTTP status. */
export function problemResponse(
  code: ProblemCode,
  detail: string,
  fields: Problem['fields'] = [],
  extra: Readonly<Record<string, string>> | undefined = EXTRA_HEADERS[code],
  more: object = {},
): Response {
  const body: Problem = {
    type: `urn:problem:${code}`,
    title: TITLE[code],
    status: STATUS[code],
    code,
    detail,
    fields,
  }
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return new Response(JSON.stringify({ ...body, ...more }), {
    status: STATUS[code],
    headers: { ...headers, ...extra },
  })
}
