import type { Period } from './period.ts'
import type { Qualifier } from './qualifier.ts'

export const SOURCE_KINDS = ['report', 'import', 'entry', 'sample', 'register'] as const
/** Where a figure came from: a published report, an import, typed in, invented as a sample, or counted from a register. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const OBSERVATION_ROLES = [
  'counted',
  'base',
  'superseded',
  'outside',
  'own_report',
  'beside',
] as const
/**
 * What part an observation plays in a figure: `counted` in the value, `base` of the change,
 * `superseded` by the figure of a longer period, `outside` the window, or `own_report` of an area
 * whose figure is the roll-up of its units, or `beside` what a register counts (both shown, never added).
 */
export type ObservationRole = (typeof OBSERVATION_ROLES)[number]

/** Longest source, counting rule or note, in UTF-16 units. */
export const LONGEST_TEXT = 2000

/** A reported value (填报值) for area x indicator x period. */
export interface Observation {
  readonly areaCode: string
  readonly indicatorId: string
  readonly period: Period
  /**
   * In the indicator's unit; ratios as fractions (0.25).
   * Null only for a ratio of 0 of 0: nothing was due.
   */
  readonly value: number | null
  /** Both given or both null; null for counts and for rates claimed without counts. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** How the number was printed; always `exact` for ratios. */
  readonly qualifier: Qualifier
  readonly sourceKind: SourceKind
  readonly sourceRef: string | null
  /** What the unit counted (口径). */
  readonly countingRule: string | null
  readonly note: string | null
}

/** From where observations came, each kind once, in order; sample rows of a register are both. */
export function sourceKindsOf(
  observations: Iterable<Pick<Observation, 'sourceKind' | 'sourceRef'>>,
): readonly SourceKind[] {
  const kinds = new Set<SourceKind>()
  for (const row of observations) {
    kinds.add(row.sourceKind)
    if (isSample(row)) kinds.add('sample')
  }
  return [...kinds].sort()
}

/** Whether any of the observations is sample data (示例数据). */
export function holdsSample(
  observations: Iterable<Pick<Observation, 'sourceKind' | 'sourceRef'>>,
): boolean {
  for (const row of observations) if (isSample(row)) return true
  return false
}

/** `sourceRef` of figures counted from a register whose rows are sample data. */
export const SAMPLE_ROWS = 'sample'

/** Whether a figure is sample data, or was counted from it. */
export function isSample({
  sourceKind,
  sourceRef,
}: Pick<Observation, 'sourceKind' | 'sourceRef'>): boolean {
  return sourceKind === 'sample' || (sourceKind === 'register' && sourceRef === SAMPLE_ROWS)
}
