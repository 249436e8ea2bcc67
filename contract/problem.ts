import * as z from 'zod/mini'

/** Stable codes of everything the API refuses or fails at. */
export const PROBLEM_CODES = [
  'invalid_query',
  'invalid_body',
  'unknown_area',
  'unknown_indicator',
  'unknown_account',
  'unknown_request',
  'unknown_import',
  'unknown_register',
  'unknown_row',
  'signed_out',
  'wrong_password',
  'not_allowed',
  'foreign_origin',
  'setup_closed',
  'too_large',
  'name_taken',
  'last_administrator',
  'conflict',
  'wrong_state',
  'preview_changed',
  'newer_figures',
  'invalid_cells',
  'import_refused',
  'reason_needed',
  'not_found',
  'method_not_allowed',
  'misdirected',
  'storage_unavailable',
  'busy',
  'too_many_requests',
  'too_many_attempts',
  'internal',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Error body (`application/problem+json`, RFC 9457) with the offending fields. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string(),
  fields: z.array(
    z.object({
      field: z.string(),
      /** What was found, as text; null when the parameter was missing. */
      found: z.nullable(z.string()),
      expected: z.string(),
    }),
  ),
})
export type Problem = z.infer<typeof problemSchema>
