import { createHash } from 'node:crypto'

/** A weak entity tag of these bytes: the same whatever encoding they travel in. */
export function etagOf(bytes: Uint8Array): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}
