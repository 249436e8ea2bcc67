/** The place of an indicator's card on the page, for links to it. */
export function cardId(indicatorId: string): string {
  return `indicator-${indicatorId}`
}
