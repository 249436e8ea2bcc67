/**
 * An English count with its noun.
 *
 * @param more Where the plural is not the noun with an s.
 * @example plural(2, 'unit') // '2 units'
 */
export function plural(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`
}
