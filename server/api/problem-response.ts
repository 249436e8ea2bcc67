import type { Problem, ProblemCode } from '../../contract/problem.ts'

const STATUS: Readonly<Record<ProblemCode, number>> = {
  invalid_query: 400,
  invalid_body: 400,
  unknown_area: 400,
  unknown_indicator: 400,
  not_found: 404,
  method_not_allowed: 405,
  misdirected: 421,
  storage_unavailable: 503,
  busy: 503,
  too_many_requests: 429,
  internal: 500,
}

const TITLE: Readonly<Record<ProblemCode, string>> = {
  invalid_query: 'The query is not valid',
  invalid_body: 'What was sent is not valid',
  unknown_area: 'No such area',
  unknown_indicator: 'No such indicator',
  not_found: 'No such resource',
  method_not_allowed: 'The API is read with GET',
  misdirected: 'Asked under a name that is not allowed',
  storage_unavailable: 'The figures cannot be read at the moment',
  busy: 'Too much is being worked out',
  too_many_requests: 'Too many questions from one address',
  internal: 'The server failed',
}

const EXTRA_HEADERS: Readonly<Partial<Record<ProblemCode, Record<string, string>>>> = {
  method_not_allowed: { allow: 'GET, HEAD' },
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
  ) {
    super(detail)
  }
}

/** The problem document (RFC 9457) for a code, with its HTTP status. */
export function problemResponse(
  code: ProblemCode,
  detail: string,
  fields: Problem['fields'] = [],
  extra: Readonly<Record<string, string>> = EXTRA_HEADERS[code] ?? {},
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
  return new Response(JSON.stringify(body), {
    status: STATUS[code],
    headers: { ...headers, ...extra },
  })
}
