import { PATHS, pathOf } from './paths.ts'

/** Path of the sheet of a unit's month, `YYYY-MM`. */
export function entryPath(area: string, month: string): string {
  return pathOf(PATHS.entry, [
    ['area', area],
    ['month', month],
  ])
}

/** Path of how far a unit is with a month, `YYYY-MM`. */
export function monthPath(area: string, month: string): string {
  return `${PATHS.months}/${encodeURIComponent(area)}/${month}`
}
