/** Codes per `in (...)`: well below every engine's limit of parameters. */
const CODES_PER_QUERY = 500

/** Splits codes into lists that fit into one statement. */
export function* chunks<Code extends string>(codes: readonly Code[]): Generator<readonly Code[]> {
  for (let start = 0; start < codes.length; start += CODES_PER_QUERY) {
    yield codes.slice(start, start + CODES_PER_QUERY)
  }
}
