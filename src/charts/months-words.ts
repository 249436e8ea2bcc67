import type { Stretch } from './months-model.ts'

/** The words of single months. */
export interface MonthsWords {
  readonly months: readonly string[]
  readonly asOf: string
  readonly notReported: string
  /** Where months are too narrow for names and January stands with February. */
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
