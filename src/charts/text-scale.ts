/**
 * How much larger text is than usual: readers and wide screens set the root's font size, and sizes
 * given in CSS pixels have to grow with it.
 *
 * @example textScale() // 1.25 where the root's font size is 20 px
 */
export function textScale(): number {
  if (typeof document === 'undefined') return 1
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return size > 0 ? size / 16 : 1
}
