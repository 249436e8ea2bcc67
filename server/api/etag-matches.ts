/**
 * Whether a reader has this version already (weak comparison).
 *
 * @param ifNoneMatch The reader's `If-None-Match`; null when it sent none.
 * @param etag Of the answer; null where it has none.
 * @example etagMatches('"a", W/"b"', 'W/"b"') // true
 */
export function etagMatches(ifNoneMatch: string | null, etag: string | null): boolean {
  if (!ifNoneMatch || !etag) return false
  const bare = etag.replace(/^W\//, '')
  return ifNoneMatch
    .split(',')
    .map((candidate) => candidate.trim().replace(/^W\//, ''))
    .some((candidate) => candidate === '*' || candidate === bare)
}
