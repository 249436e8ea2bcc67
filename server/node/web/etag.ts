import { createHash } from 'node:crypto'

/** Whether a reader that sent `If-None-Match` has this version already (weak comparison). */
export function hasAlready(ifNoneMatch: string | null, etag: string | null): boolean {
  if (!ifNoneMatch || !etag) return false
  const bare = etag.replace(/^W\//, '')
  return ifNoneMatch
    .split(',')
    .map((candidate) => candidate.trim().replace(/^W\//, ''))
    .some((candidate) => candidate === '*' || candidate === bare)
}

/** A weak entity tag of these bytes: the same whatever encoding they travel in. */
export function etagOf(bytes: Uint8Array): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}
