import type { AreaResource } from '../../contract/resources.ts'

const KEY = 'recent-areas'
const MOST = 5

/**
 * The areas chosen last in this browser, the latest first, at most five; without those that the
 * dataset no longer holds.
 */
export function recentAreas(areas: readonly AreaResource[]): readonly AreaResource[] {
  return recentCodes().flatMap((code) => areas.find((area) => area.code === code) ?? [])
}

/** Puts an area first among those chosen last. */
export function rememberChosen(code: string): void {
  const codes = [code, ...recentCodes().filter((other) => other !== code)].slice(0, MOST)
  try {
    localStorage.setItem(KEY, codes.join(' '))
  } catch {
    // A browser may forbid storage altogether; then the list stays as it was.
  }
}

/** Their codes, also of those that are held no longer. */
export function recentCodes(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean).slice(0, MOST)
  } catch {
    return []
  }
}
