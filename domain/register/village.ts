/** A village or community (村、社区) of an area: a row of a reference table, no area of its own. */
export interface Village {
  readonly areaCode: string
  readonly code: string
  readonly name: string
  /** First month of existence, `YYYY-MM`; null = always. */
  readonly validFrom: string | null
  /** Last month of existence, `YYYY-MM`; null = still exists. */
  readonly validTo: string | null
}
