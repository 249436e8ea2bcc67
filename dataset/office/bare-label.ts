import { plainSigns } from '../../domain/spoken-number.ts'

const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2})*[.、)]|[①-⑳])+/

/**
 * A name as it is compared: without spaces, line breaks, numbering before it and signs behind it.
 *
 * @example bareLabel('（一）法治 讲座场次：') // '法治讲座场次'
 */
export function bareLabel(text: string): string {
  return plainSigns(text)
    .replace(/ /g, '')
    .toLowerCase()
    .replace(NUMBERING, '')
    .replace(/[:*#]+$/, '')
}

/** A name and what is in brackets behind it; null for a name without. */
export function bracketOf(label: string): readonly [name: string, inside: string] | null {
  const match = /^(.+)\(([^()]+)\)$/.exec(label) ?? /^(.+)\[([^[\]]+)\]$/.exec(label)
  return match ? [match[1] ?? '', (match[2] ?? '').replace(/^(?:计量)?单位:?/, '')] : null
}
