/**
 * How far a view must move along one axis until a stretch is inside it; all in the same pixels.
 *
 * @returns 0 where it is inside already. Where not all of it has room, its start is what is seen.
 * @example wayInto({ start: 700, end: 744 }, { from: 120, to: 720 }) // 24
 */
export function wayInto(
  { start, end }: { readonly start: number; readonly end: number },
  { from, to }: { readonly from: number; readonly to: number },
): number {
  if (start < from) return start - from
  return Math.min(Math.max(end - to, 0), start - from)
}
