/** The words of a course, already in the page's language. */
export interface CourseWords {
  /** Names of months 1..12. */
  readonly months: readonly string[]
  readonly asOf: string
  readonly notReported: string
  /** Beside the ends of the lines, e.g. 本年 12000余; null where the line is not there. */
  readonly thisEnd: string | null
  readonly lastEnd: string | null
  readonly targetEnd: string | null
  /** Numbers of the upright axis. */
  readonly format: (value: number) => string
}
