import type { Area } from './area.ts'
import { areaProgress } from './area-progress.ts'
import { endedUnits } from './ended-units.ts'
import type { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { expectedShare, hasPace } from './pace.ts'
import { formatMonth } from './period.ts'
import type { Progress } from './progress.ts'
import { combineQualifiers, type Qualifier } from './qualifier.ts'
import type { Block } from './report.ts'
import { activeMonths, planMonths } from './succession.ts'
import { type TargetState, targetAt } from './target.ts'

/** One reported stretch, drawn as what it is: a quarter is never spread over its months. */
export interface SeriesPeriod {
  readonly from: number
  readonly to: number
  /** Null for 0 of 0. For areas with units the sum (or ratio of sums) of those that reported it. */
  readonly value: number | null
  readonly qualifier: Qualifier
  /** Units that reported this very stretch; null for an area without units. */
  readonly units: number | null
}

/** The plan as it was in one month. */
export interface PlanPoint {
  readonly month: number
  /** Null where no target was in force (or, for areas with units, none had one). */
  readonly target: number | null
  /** Cumulative value due by the end of the month; null where the indicator has no pace. */
  readonly due: number | null
}

/** One indicator of one area in one year. */
export interface YearSeries {
  readonly year: number
  /** The figures through the same month as asked for, so that years can be compared. */
  readonly samePeriod: Progress
  /** The figures of the whole year; equal to `samePeriod` when that is December. */
  readonly wholeYear: Progress
  readonly periods: readonly SeriesPeriod[]
  readonly plan: readonly PlanPoint[]
}

/** A year's series with the observations behind it. */
export interface YearSeriesResult {
  readonly series: YearSeries
  readonly observations: readonly Observation[]
}

/**
 * How one indicator developed in one year, ready to be drawn.
 *
 * @param month The month through which years are compared, 1..12.
 */
export function yearSeries(
  all: Facts,
  area: Area,
  indicator: Indicator,
  year: number,
  month: number,
): YearSeriesResult {
  const facts = all.at({ year, month: 12 })
  const same = areaProgress(all, area, indicator, { year, month })
  const whole = month === 12 ? same : areaProgress(all, area, indicator, { year, month: 12 })
  return {
    series: {
      year,
      samePeriod: same.progress,
      wholeYear: whole.progress,
      periods: periodsOf(facts, area, indicator, year),
      plan: planOf(facts, area, indicator, year),
    },
    observations: whole.observations,
  }
}

/** What the year's periods and plans are of: its units in December, and those that ended before. */
function unitsIn(facts: Facts, area: Area, year: number): readonly Area[] {
  const { tree } = facts
  const december = formatMonth(year, 12)
  if (!tree.hasUnits(area.code)) return [area]
  if (!tree.isWhole(area.code, december)) return []
  return [...tree.unitsAt(area.code, december), ...endedUnits(tree, area.code, december)]
}

function periodsOf(
  facts: Facts,
  area: Area,
  indicator: Indicator,
  year: number,
): readonly SeriesPeriod[] {
  const hasUnits = facts.tree.hasUnits(area.code)
  const byStretch = new Map<string, Block[]>()
  for (const unit of unitsIn(facts, area, year)) {
    const report = facts.report(unit, indicator, year)
    for (const block of [...report.months, ...report.quarters, report.annual]) {
      if (!block) continue
      const key = `${block.from}-${block.to}`
      const blocks = byStretch.get(key)
      if (blocks) blocks.push(block)
      else byStretch.set(key, [block])
    }
  }
  const periods = [...byStretch.values()].flatMap((blocks): SeriesPeriod[] => {
    const [first] = blocks
    if (!first) return []
    const value = sumOf(indicator, blocks)
    return [
      {
        from: first.from,
        to: first.to,
        value,
        qualifier: combineQualifiers(blocks.map((block) => block.qualifier)),
        units: hasUnits ? blocks.length : null,
      },
    ]
  })
  return periods.sort((a, b) => a.to - b.to || b.from - a.from)
}

function sumOf(indicator: Indicator, blocks: readonly Block[]): number | null {
  const [first] = blocks
  if (blocks.length === 1 && first) return first.value
  if (indicator.measure === 'count') {
    return blocks.reduce((sum, block) => sum + (block.value ?? 0), 0)
  }
  const counted = blocks.filter((block) => block.denominator !== null)
  const denominator = counted.reduce((sum, block) => sum + (block.denominator ?? 0), 0)
  const numerator = counted.reduce((sum, block) => sum + (block.numerator ?? 0), 0)
  return denominator > 0 ? numerator / denominator : null
}

/** A target in one month, with the share of it that is due by then. */
interface PlannedUnit {
  readonly state: TargetState
  readonly share: number
}

function planOf(
  facts: Facts,
  area: Area,
  indicator: Indicator,
  year: number,
): readonly PlanPoint[] {
  const plans = unitsIn(facts, area, year).map((unit) => ({
    active: activeMonths(facts.tree, unit, year),
    versions: facts.targets(unit, indicator, year),
  }))
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const planned = plans.flatMap(({ active, versions }): PlannedUnit[] => {
      const state = targetAt(versions, month)
      // A unit that has not begun has no plan yet; nothing is due of one after it has ended.
      if (!state || (active && month < active.from)) return []
      const due = Math.min(month, active?.to ?? 12)
      return [{ state, share: expectedShare(state.current.milestones, due, planMonths(active)) }]
    })
    const states = planned.map(({ state }) => state)
    return { month, target: targetOf(indicator, states), due: dueOf(indicator, planned) }
  })
}

function targetOf(indicator: Indicator, states: readonly TargetState[]): number | null {
  const [first] = states
  if (!first) return null
  if (indicator.measure === 'count') {
    return states.reduce((sum, state) => sum + state.current.value, 0)
  }
  // A ratio's target is drawn only where all units share it: a mean of targets would be invented.
  return states.every((state) => state.current.value === first.current.value)
    ? first.current.value
    : null
}

function dueOf(indicator: Indicator, planned: readonly PlannedUnit[]): number | null {
  if (planned.length === 0) return null
  if (!planned.every(({ state }) => hasPace(indicator, state.current.milestones))) return null
  if (indicator.measure === 'ratio' && planned.length > 1) return null
  return planned.reduce((sum, { state, share }) => sum + state.current.value * share, 0)
}
