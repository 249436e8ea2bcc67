/** One dated version of an annual target (年度目标) for area x indicator x year. */
export interface Target {
  readonly areaCode: string
  readonly indicatorId: string
  readonly year: number
  /** In the indicator's unit; ratios as fractions. */
  readonly value: number
  /** Cumulative fractions of the target due by the end of Q1, Q2, Q3; null = evenly over the year. */
  readonly milestones: readonly [number, number, number] | null
  /** `YYYY-MM-DD`. The earliest version holds from 1 January whatever it says. */
  readonly effectiveFrom: string
  readonly document: string | null
  readonly reason: string | null
}
