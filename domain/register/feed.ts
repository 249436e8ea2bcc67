/** From when on a register feeds an indicator of an area: its figures are counted from rows, not typed. */
export interface Feed {
  readonly areaCode: string
  readonly indicatorId: string
  /** Id of the register. */
  readonly register: string
  /** First month, `YYYY-MM`. */
  readonly from: string
}

/** Whether a figure of these months is counted from a register: all of them are fed. */
export function isFed(
  { from: since }: Pick<Feed, 'from'>,
  period: { readonly year: number; readonly from: number },
): boolean {
  return `${period.year}-${String(period.from).padStart(2, '0')}` >= since
}
