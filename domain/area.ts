/** Administrative levels, from the widest to the narrowest. */
export const LEVELS = ['province', 'city', 'county', 'township'] as const
export type Level = (typeof LEVELS)[number]

/** An administrative unit (行政区划). Names repeat between counties: only the code identifies. */
export interface Area {
  /** Official code as a string: 6 digits for counties, 9 for townships. */
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly parentCode: string | null
  /** Residents; null when unknown. Never guessed. */
  readonly population: number | null
  readonly populationYear: number | null
  readonly villageCount: number | null
  /** How many direct units the area really has; null = as many as are listed. */
  readonly unitCount: number | null
  /** Days from issue within which normative documents are filed; null = as above it, else {@link FILING_DAYS}. */
  readonly filingDays: number | null
  /** First month of existence, `YYYY-MM`; null = always. */
  readonly validFrom: string | null
  /** Last month of existence, `YYYY-MM`, inclusive; null = still exists. */
  readonly validTo: string | null
  /**
   * The areas that took this one over, in code order: one whose series continues this one's, or
   * several among which it was split. Empty = none.
   */
  readonly successorCodes: readonly string[]
}

/**
 * Whether an area is a roll-up: it has units listed, or says that it has some.
 *
 * @param listed How many areas name it as the one they belong to.
 */
export function hasUnits({ unitCount }: Pick<Area, 'unitCount'>, listed: number): boolean {
  return listed > 0 || (unitCount ?? 0) > 0
}

/** Days from issue to filing where no area says otherwise. */
const FILING_DAYS = 30

/**
 * Days from issue within which normative documents of an area are filed, as it or the nearest area above it says.
 *
 * @param areaOf An area by its code; null or undefined = none is known.
 */
export function filingDaysOf(
  code: string,
  areaOf: (code: string) => Pick<Area, 'filingDays' | 'parentCode'> | null | undefined,
): number {
  const seen = new Set<string>()
  for (let at: string | null = code; at !== null && !seen.has(at); ) {
    seen.add(at)
    const area = areaOf(at)
    if (area && area.filingDays !== null) return area.filingDays
    at = area?.parentCode ?? null
  }
  return FILING_DAYS
}
