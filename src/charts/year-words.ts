/** The words of one year. */
export interface YearWords {
  /** Below the axis: the year, or the part of it that has passed. */
  readonly name: string
  /** Below the name: the change against the year before, in short. */
  readonly change: string
  /** Above the bar. */
  readonly whole: string
  /** Inside the part of the same months. */
  readonly same: string
  /** In place of a bar. */
  readonly absent: string
}
