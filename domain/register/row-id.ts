import type { RegisterRow } from './register.ts'

/**
 * The id of a row that was given none: rows that say the same have the same, whatever columns are added to their
 * register later. Thirteen characters of 64 bits.
 *
 * @example rowIdOf({ reference: null, note: null, cells: { held_on: '2026-03-02', kind: 'training' } })
 */
export function rowIdOf({
  reference,
  note,
  cells,
}: Pick<RegisterRow, 'reference' | 'note' | 'cells'>): string {
  const filled = Object.keys(cells)
    .filter((name) => cells[name] !== null)
    .sort()
    .flatMap((name) => [name, cells[name]])
  const [low, high] = mixed(JSON.stringify([reference, note, ...filled]))
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36).padStart(13, '0')
}

/** A whole number that tells texts apart: of 53 bits, so that it is held exactly. */
export function numberOf(text: string): number {
  const [low, high] = mixed(text)
  return (high & 0x1fffff) * 2 ** 32 + low
}

/** A text as two numbers of 32 bits that depend on all of its characters (cyrb53). */
function mixed(text: string): readonly [number, number] {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x9e3779b1)
    other = Math.imul(other ^ unit, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35)
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return [one >>> 0, other >>> 0]
}
