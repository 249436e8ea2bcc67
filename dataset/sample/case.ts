/** The figures a case is about: one indicator of one township. */
export interface Case {
  readonly areaCode: string
  readonly indicatorId: string
}

/** Whether a case is about this indicator of this township. */
export function matches(one: Case, areaCode: string, indicatorId: string): boolean {
  return one.areaCode === areaCode && one.indicatorId === indicatorId
}
