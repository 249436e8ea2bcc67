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
