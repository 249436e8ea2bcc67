import { total } from './add-figures.ts'
import type { Area } from './area.ts'
import { type AreaProgress, areaProgress } from './area-progress.ts'
import type { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Observation, ObservationRole } from './observation.ts'
import { isFolded } from './overview-counts.ts'
import { comparePeriods, formatPeriod, type Period, type Through } from './period.ts'
import type { MonthRun, Progress } from './progress.ts'
import { combineQualifiers, type Qualifier } from './qualifier.ts'
import { continuedBy } from './succession.ts'
import { type Target, targetAt } from './target.ts'
import { reachable } from './walk.ts'

/** An observation with the part it plays. */
export interface ExplainedObservation {
  readonly observation: Observation
  readonly role: ObservationRole
}

/** A target version with whether it is the one in force. */
export interface ExplainedTarget {
  readonly target: Target
  readonly inForce: boolean
}

/** What one period adds to a sum. */
export interface ValueTerm {
  readonly period: Period
  /** Of a merged area, all its parts together. */
  readonly value: number
  readonly qualifier: Qualifier
}

/** A unit's part of a roll-up. */
export interface ExplainedUnit {
  readonly area: Area
  readonly progress: Progress
  /** Of a unit that ended earlier in the year the months it existed in; else null. */
  readonly ended: MonthRun | null
}

/** Where a figure comes from. */
export interface Explanation {
  readonly progress: Progress
  /** Of the area and its predecessors, this year's and last year's, in order of period. */
  readonly observations: readonly ExplainedObservation[]
  /** What adds up to the value, in order; empty unless several periods of a unit do. */
  readonly terms: readonly ValueTerm[]
  /** Versions of the year, in order of their day. */
  readonly targets: readonly ExplainedTarget[]
  /** For an area with units: the figures of each row that it adds up (`AreaProgress.units`). */
  readonly units: readonly ExplainedUnit[]
}

/** Takes a figure apart into the facts behind it. */
export function explain(
  all: Facts,
  area: Area,
  indicator: Indicator,
  through: Through,
): Explanation {
  const facts = all.at(through)
  const whole = areaProgress(facts, area, indicator, through)
  const observations = observationsOf(facts, area, indicator, through, whole)
  return {
    progress: whole.progress,
    observations,
    terms: indicator.aggregation === 'sum' ? termsOf(observations) : [],
    targets: targetsOf(facts, area, indicator, through, whole),
    units: whole.units
      .filter(({ ended, progress }) => ended === null || !isFolded(progress))
      .map(({ area: unit, progress, ended }) => ({ area: unit, progress, ended })),
  }
}

function observationsOf(
  facts: Facts,
  area: Area,
  indicator: Indicator,
  through: Through,
  whole: AreaProgress,
): readonly ExplainedObservation[] {
  const used = new Set(whole.observations)
  const isRollUp = facts.tree.hasUnits(area.code)
  const rows = isRollUp
    ? ownRows(facts, [area.code], indicator, through.year)
    : ownRows(facts, lineage(facts, area), indicator, through.year)
  const besides = isRollUp
    ? []
    : [through.year, through.year - 1].flatMap((year) =>
        facts.ownBesides(area.code, indicator.id, year),
      )
  const explained: ExplainedObservation[] = besides.map((observation) => ({
    observation,
    role: 'beside',
  }))
  for (const observation of rows) {
    explained.push({
      observation,
      role: isRollUp ? 'own_report' : roleOf(observation, used, through),
    })
  }
  return explained.sort((a, b) => comparePeriods(b.observation.period, a.observation.period))
}

function termsOf(observations: readonly ExplainedObservation[]): readonly ValueTerm[] {
  const byPeriod = new Map<string, Observation[]>()
  for (const { observation, role } of observations) {
    if (role !== 'counted') continue
    const key = formatPeriod(observation.period)
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), observation])
  }
  if (byPeriod.size < 2) return []
  return [...byPeriod.values()].reverse().flatMap((rows): ValueTerm[] => {
    const [first] = rows
    if (!first) return []
    return [
      {
        period: first.period,
        value: total(rows, (row) => row.value ?? 0),
        qualifier: combineQualifiers(rows.map((row) => row.qualifier)),
      },
    ]
  })
}

function roleOf(
  observation: Observation,
  used: ReadonlySet<Observation>,
  through: Through,
): ObservationRole {
  const { year, to } = observation.period
  if (used.has(observation)) return year === through.year ? 'counted' : 'base'
  if (to > through.month || year !== through.year) return 'outside'
  return 'superseded'
}

function ownRows(
  facts: Facts,
  codes: readonly string[],
  indicator: Indicator,
  year: number,
): Observation[] {
  return codes.flatMap((code) =>
    [year, year - 1].flatMap((y) => facts.ownObservations(code, indicator.id, y)),
  )
}

/** An area and all that its series continues. */
function lineage({ tree }: Facts, area: Area): readonly string[] {
  return [...reachable([area], (one) => continuedBy(tree, one))].map(({ code }) => code)
}

function targetsOf(
  facts: Facts,
  area: Area,
  indicator: Indicator,
  through: Through,
  whole: AreaProgress,
): readonly ExplainedTarget[] {
  const holders = facts.tree.hasUnits(area.code) ? whole.units.map((unit) => unit.area) : [area]
  // A county's plan is the sum of many; its units' pages show theirs.
  const changed = holders.length > 1
  return holders.flatMap((holder) => {
    const versions = facts.targets(holder, indicator, through.year)
    if (changed && versions.length < 2) return []
    const current = targetAt(versions, through.month)?.current
    return [...versions]
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
      .map((target) => ({ target, inForce: target === current }))
  })
}
