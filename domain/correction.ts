import type { Observation } from './observation.ts'

/** What a figure said: of a ratio both counts, 0 of 0 where nothing was due. */
export type SaidFigure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'qualifier'>

/** One change of a figure whose month had been submitted or closed (更正). */
export interface Correction {
  /** The area that reported it. */
  readonly areaCode: string
  /** `2026`, `2026-Q2` or `2026-07` */
  readonly period: string
  /** UTC instant. */
  readonly at: string
  /** Null = nothing was held. */
  readonly before: SaidFigure | null
  /** Null = it was removed. */
  readonly after: SaidFigure | null
  /** Why; null only where it came with a history that does not say so. */
  readonly reason: string | null
}

/** How many corrections there were in the units of one direct unit. */
export interface CorrectedBelow {
  /** The direct unit. */
  readonly areaCode: string
  /** At least one. */
  readonly count: number
  /** UTC instant of the last one. */
  readonly at: string
}

/** The corrections behind the year to date of one area and indicator; at least one. */
export interface CorrectedFigure {
  /** The area whose figure it is: the one that reported it, a successor, or one above. */
  readonly areaCode: string
  readonly indicatorId: string
  /** How many corrections there were, at every level. */
  readonly count: number
  /** Those of its own reports or of its direct units' made last, the latest first. */
  readonly latest: readonly Correction[]
  /** Those further down, counted by direct unit, in the order of units. */
  readonly below: readonly CorrectedBelow[]
}

/** When a figure was last corrected: UTC instant. */
export function lastCorrectedAt({ latest, below }: CorrectedFigure): string {
  const instants = [...latest, ...below].map(({ at }) => at)
  return instants.sort().at(-1) ?? ''
}

/** The corrections of one figure; undefined where it was never corrected. */
export function correctedFigure(
  corrected: readonly CorrectedFigure[] | undefined,
  areaCode: string,
  indicatorId: string,
): CorrectedFigure | undefined {
  return corrected?.find((one) => one.areaCode === areaCode && one.indicatorId === indicatorId)
}
