import { total } from './add-figures.ts'
import type { Area, Level } from './area.ts'
import { rollUpRows, statedIf } from './area-progress.ts'
import type { AreaTree } from './area-tree.ts'
import { type Aspect, type ComparedFigure, comparedFigure, numberIn } from './compared-figure.ts'
import { ruleGroups } from './counting-rules.ts'
import { type Distribution, distributionOf } from './distribution.ts'
import type { Facts } from './facts.ts'
import { absent, type Figure, value } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { isFolded } from './overview-counts.ts'
import { perThousand } from './per-thousand.ts'
import { formatMonth, type Through } from './period.ts'
import type { MonthRun, Progress } from './progress.ts'
import { combineQualifiers } from './qualifier.ts'
import { progressOf } from './roll-up.ts'
import { partialOf, type RollUpPartial } from './roll-up-partial.ts'
import { addRows } from './roll-up-parts.ts'
import { monthlyFigures, unitProgress } from './unit-progress.ts'

/** One indicator over the areas put side by side. */
export interface IndicatorComparison {
  /**
   * The roll-up of all units, or every figure absent with `units_missing`. Its rate is the sum of
   * values over the sum of residents (a ratio of sums) of the rows that have both; absent with the
   * roll-up's reason, or `no_population` where no row has both.
   */
  readonly total: ComparedFigure
  /** How many rows have both a value and residents. */
  readonly unitsInRate: number
  /** In the order of the areas asked for. */
  readonly rows: readonly ComparedFigure[]
  /** What the total holds besides: units that ended earlier in the year, compared with nobody. */
  readonly ended: readonly EndedUnit[]
  /** Range and median of each aspect over all rows; null where none has a figure. */
  readonly spread: Readonly<Record<Aspect, Distribution | null>>
  /** Whether rows with a figure state different counting rules (口径), or some state one and others none. */
  readonly rulesDiffer: boolean
}

/** A unit that ended earlier in the year: a row of its own in a roll-up (原…，1—6月). */
export interface EndedUnit {
  readonly areaCode: string
  /** The months of the year in which it existed. */
  readonly months: MonthRun
  readonly figure: Progress
}

/** Which areas are put side by side: direct units, or all descendants of one level. */
export type RowLevel = Level | 'direct'

/**
 * The areas to compare below a parent at a month, in code order: no ranking
 * (docs/figures.md, Fair comparison).
 *
 * @param level `direct` for the parent's own units; a level name for all descendants of it.
 */
export function areasAtLevel(
  tree: AreaTree,
  parent: Area,
  level: RowLevel,
  month: string,
): readonly Area[] {
  const direct = tree.childrenAt(parent.code, month)
  if (level === 'direct') return direct
  return direct.flatMap((area) =>
    area.level === level ? [area] : areasAtLevel(tree, area, level, month),
  )
}

/**
 * One indicator of all units side by side. Every leaf is worked out once and serves its own row,
 * the rows of the areas above it and the total alike.
 *
 * @param monthly Whether the lines over the year are wanted.
 */
export function compareUnits(
  all: Facts,
  parent: Area,
  areas: readonly Area[],
  indicator: Indicator,
  through: Through,
  monthly: boolean,
): IndicatorComparison {
  const facts = all.at(through)
  const { tree } = facts
  const month = formatMonth(through.year, through.month)
  const leaves = new Map(
    rollUpRows(tree, parent, indicator, through).map((leaf) => {
      const unit = unitProgress(facts, leaf, indicator, through, { monthly })
      return [leaf.code, { unit, partial: partialOf(indicator, unit) }]
    }),
  )
  const sumOf = (area: Area): Progress => {
    const partial = addRows(tree, area.code, month, (row) => leaves.get(row.code)?.partial)
    const summed = progressOf(indicator, partial, through.year)
    return statedIf(tree.lacking(area.code, month), summed)
  }
  return sideBySide(indicator, areas, {
    figures: areas.map((area) => leaves.get(area.code)?.unit.progress ?? sumOf(area)),
    whole: sumOf(parent),
    ended: [...leaves.values()].flatMap(({ unit: { area, ended: months, progress } }) =>
      months && !isFolded(progress) ? [{ areaCode: area.code, months, figure: progress }] : [],
    ),
  })
}

/**
 * One indicator of areas side by side that are roll-ups themselves, from what each of them and the parent are
 * stated from. It equals `compareUnits` where no unit ended earlier in the year as a row of its own
 * (`endedUnits`).
 *
 * @param tree As it is at the month (`AreaTree.asOf`).
 * @param partialOf The sum of an area's units, without what is open.
 */
export function compareRollUps(
  tree: AreaTree,
  parent: Area,
  areas: readonly Area[],
  indicator: Indicator,
  through: Through,
  monthly: boolean,
  partialOf: (area: Area) => RollUpPartial,
): IndicatorComparison {
  const month = formatMonth(through.year, through.month)
  const sumOf = (area: Area): Progress => {
    const summed = progressOf(indicator, partialOf(area), through.year)
    const shown = monthly ? summed : { ...summed, ...monthlyFigures([], []) }
    return statedIf(tree.lacking(area.code, month), shown)
  }
  return sideBySide(indicator, areas, {
    figures: areas.map(sumOf),
    whole: sumOf(parent),
    ended: [],
  })
}

interface Compared extends Pick<IndicatorComparison, 'ended'> {
  /** Of each area. */
  readonly figures: readonly Progress[]
  readonly whole: Progress
}

function sideBySide(
  indicator: Indicator,
  areas: readonly Area[],
  { figures, whole, ended }: Compared,
): IndicatorComparison {
  const rows = areas.flatMap((area, place) => {
    const progress = figures[place]
    return progress ? [comparedFigure(indicator, area, progress)] : []
  })
  return {
    total: { progress: whole, rate: wholeRate(indicator, whole, areas, rows), due: null },
    unitsInRate: rows.filter(({ rate }) => rate?.kind === 'value').length,
    rows,
    ended,
    spread: spreadOf(rows),
    rulesDiffer: ruleGroups(rows).length > 1,
  }
}

function wholeRate(
  indicator: Indicator,
  whole: Progress,
  areas: readonly Area[],
  rows: readonly ComparedFigure[],
): Figure | null {
  if (indicator.measure === 'ratio') return null
  if (whole.value.kind === 'absent') return whole.value
  const counted = rows.flatMap(({ progress, rate }, place) =>
    rate?.kind === 'value' && progress.value.kind === 'value'
      ? [{ ...progress.value, residents: areas[place]?.population ?? 0 }]
      : [],
  )
  if (counted.length === 0) return absent('no_population')
  const done = value(
    total(counted, (one) => one.value),
    combineQualifiers(counted.map((one) => one.qualifier)),
  )
  return perThousand(
    done,
    total(counted, (one) => one.residents),
  )
}

function spreadOf(rows: readonly ComparedFigure[]): IndicatorComparison['spread'] {
  const over = (aspect: Aspect) => distributionOf(rows.map((row) => numberIn(row, aspect)))
  return {
    value: over('value'),
    completion: over('completion'),
    gap: over('gap'),
    change: over('change'),
    rate: over('rate'),
  }
}
