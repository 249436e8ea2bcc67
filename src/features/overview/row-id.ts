/** The place of an indicator's row on the page, for links to it. */
export function rowId(indicatorId: string): string {
  return `indicator-${indicatorId}`
}
