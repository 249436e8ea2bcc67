import type { FollowUpState } from '../domain/follow-up.ts'
import { PATHS, pathOf } from './paths.ts'

/** Path of the sheet of a unit's month, `YYYY-MM`. */
export function entryPath(area: string, month: string): string {
  return pathOf(PATHS.entry, [
    ['area', area],
    ['month', month],
  ])
}

/** Path of the sheet of one indicator over a unit's year. */
export function yearEntryPath(area: string, year: number, indicator: string): string {
  return pathOf(PATHS.entry, [
    ['area', area],
    ['year', year],
    ['indicator', indicator],
  ])
}

/** Path of the targets of a unit's year. */
export function targetsPath(area: string, year: number): string {
  return pathOf(PATHS.targets, [
    ['area', area],
    ['year', year],
  ])
}

/** Path of how far a unit is with a month, `YYYY-MM`. */
export function monthPath(area: string, month: string): string {
  return `${PATHS.months}/${encodeURIComponent(area)}/${month}`
}

/** Path of how far the units of an area are with a month, `YYYY-MM`. */
export function unitMonthsPath(area: string, month: string): string {
  return pathOf(PATHS.months, [
    ['area', area],
    ['month', month],
  ])
}

/** Which of what is asked about figures. */
export interface FollowUpsView {
  /** With all below it. */
  readonly area: string
  readonly indicator?: string | undefined
  readonly year?: number | undefined
  readonly state?: FollowUpState | undefined
}

/** Path of what is asked about figures. */
export function followUpsPath({ area, indicator, year, state }: FollowUpsView): string {
  return pathOf(PATHS.requests, [
    ['area', area],
    ['indicator', indicator],
    ['year', year],
    ['state', state],
  ])
}
