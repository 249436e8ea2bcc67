import type { Stretch } from './months-model.ts'

/** The words of single months. */
export interface MonthsWords {
  readonly months: readonly string[]
  readonly asOf: string
  readonly notReported: string
  /** January and February drawn as one. */
  readonly janFeb: string
  /** At 0 of 0, in short. */
  readonly nothingDue: string
  /** Numbers of the upright axis. */
  readonly ticks: readonly string[]
  /** A figure with its qualifier, in short. */
  readonly label: (stretch: Stretch) => string
  /** A year's figure, named as such. */
  readonly wholeYear: (stretch: Stretch) => string
}
