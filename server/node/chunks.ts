/** Codes or rows per statement: well below every engine's limit of parameters. */
const PER_STATEMENT = 500

/** Splits codes or rows into lists that fit into one statement. */
export function* chunks<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let start = 0; start < all.length; start += PER_STATEMENT) {
    yield all.slice(start, start + PER_STATEMENT)
  }
}
