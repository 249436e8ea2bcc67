/**
 * How codes, days and instants sort as texts: by their characters, the same in every language and on every
 * database.
 *
 * @returns Below 0 where `a` comes first, 0 where they are equal.
 * @example ['500231102', '500231101'].sort(compareTexts) // 101 before 102
 */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
