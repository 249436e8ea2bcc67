import type * as z from 'zod/mini'
import { ApiProblem } from './problem-response.ts'

/**
 * The query of a request, checked against the contract.
 *
 * @throws {ApiProblem} `invalid_query` that names every field at fault: unknown, repeated, missing
 *   or malformed. The reader's fault, never a 500.
 */
export function parseQuery<S extends z.ZodMiniObject>(schema: S, url: string): z.infer<S> {
  const found: Record<string, string> = {}
  const fields: { field: string; found: string | null; expected: string }[] = []
  for (const [key, text] of new URL(url).searchParams) {
    if (Object.hasOwn(found, key)) {
      fields.push({ field: key, found: text, expected: 'the parameter once' })
    } else {
      Object.defineProperty(found, key, { value: text, enumerable: true })
    }
  }
  const known = Object.keys(schema.shape)
  const result = schema.safeParse(found)
  if (!result.success) {
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          fields.push({ field: key, found: found[key] ?? null, expected: knownWords(known) })
        }
        continue
      }
      const field = String(issue.path[0] ?? '')
      const text = Object.hasOwn(found, field) ? (found[field] ?? null) : null
      fields.push({ field, found: text, expected: text === null ? 'a value' : issue.message })
    }
  }
  if (fields.length > 0 || !result.success) throw invalidQuery(fields)
  return result.data
}

/** A refusal that names the fields at fault. */
export function invalidQuery(
  fields: readonly { field: string; found: string | null; expected: string }[],
): ApiProblem {
  const detail = fields
    .map(({ field, found, expected }) =>
      found === null
        ? `${field} is missing: expected ${expected}`
        : `${field} is "${found}": expected ${expected}`,
    )
    .join('; ')
  return new ApiProblem('invalid_query', detail, [...fields])
}

function knownWords(known: readonly string[]): string {
  return known.length === 0 ? 'no parameter' : `one of the parameters ${known.join(', ')}`
}
