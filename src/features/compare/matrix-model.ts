import type {
  ComparedIndicatorResource,
  ComparedUnitResource,
  ComparisonResource,
} from '../../../contract/comparison-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { figuresAt } from '../../data/compared-figures.ts'
import type { CompareOrder, CompareShow, CompareSort } from '../../selection/compare-address.ts'
import { rateDecimals, shownNumber } from '../../text/words-compared.ts'

/** One indicator as a column. */
export interface MatrixColumn {
  readonly indicator: Indicator
  readonly figures: ComparedIndicatorResource
  /** Decimals of figures per 1,000 residents. */
  readonly decimals: number
  /** Whether units with a figure state different counting rules, or some state one and others none. */
  readonly rulesDiffer: boolean
}

/** The matrix as it is drawn. */
export interface MatrixModel {
  readonly columns: readonly MatrixColumn[]
  /** Places of the units in the answer, in the order of the rows. */
  readonly rows: readonly number[]
}

/** What of the comparison a reader chose to see, and in which order. */
export interface MatrixChoice {
  /** Null = all. */
  readonly indicators: readonly string[] | null
  readonly show: CompareShow
  readonly sort: CompareSort | null
}

/**
 * Columns in catalogue order and rows in code order, unless the reader sorted by a column.
 *
 * Sorting by an indicator that is not among the columns leaves the code order.
 */
export function matrixModel(
  answer: Pick<ComparisonResource, 'units' | 'indicators'>,
  catalogue: readonly Indicator[],
  { indicators, show, sort }: MatrixChoice,
): MatrixModel {
  const columns = catalogue.flatMap((indicator): MatrixColumn[] => {
    const figures = answer.indicators.find((one) => one.indicatorId === indicator.id)
    if (!figures || (indicators && !indicators.includes(indicator.id))) return []
    return [matrixColumn(figures, indicator, answer.units)]
  })
  const sorted = sort && columns.find((column) => column.indicator.id === sort.indicator)
  return {
    columns,
    rows: sorted
      ? rowsBy(sorted, answer.units, show, sort.order)
      : answer.units.map((_, row) => row),
  }
}

/** A column with what its head has to say. */
export function matrixColumn(
  figures: ComparedIndicatorResource,
  indicator: Indicator,
  units: readonly Pick<ComparedUnitResource, 'hasUnits'>[],
): MatrixColumn {
  return {
    indicator,
    figures,
    decimals: rateDecimals(figures.spread.perThousand?.median ?? null),
    rulesDiffer: rulesIn(figures, units).length > 1,
  }
}

/**
 * The rows in the order of what is shown. Units without a figure stand last in either direction,
 * and units alike keep the code order.
 */
export function rowsBy(
  { figures, indicator }: Pick<MatrixColumn, 'figures' | 'indicator'>,
  units: readonly ComparedUnitResource[],
  show: CompareShow,
  order: CompareOrder,
): readonly number[] {
  const numbers = units.map((unit, row) =>
    shownNumber(figuresAt(figures, indicator, unit, row), show),
  )
  const sign = order === 'asc' ? 1 : -1
  return units
    .map((_, row) => row)
    .sort((a, b) => {
      const left = numbers[a] ?? null
      const right = numbers[b] ?? null
      if (left === null || right === null) {
        return Number(left === null) - Number(right === null) || a - b
      }
      return sign * (left - right) || a - b
    })
}

/** A counting rule with the units that follow it. */
export interface RuleGroup {
  /** Null = the units state none. */
  readonly rule: string | null
  /** Places of the units in the answer. */
  readonly rows: readonly number[]
}

/**
 * The counting rules (口径) of the units that have a figure, the most common first, those without
 * one last. More than one group means that the column compares different things. A unit that is
 * itself a roll-up stands with every rule of its own units.
 */
export function rulesIn(
  figures: Pick<ComparedIndicatorResource, 'rule' | 'rules' | 'value'>,
  units: readonly Pick<ComparedUnitResource, 'hasUnits'>[],
): readonly RuleGroup[] {
  const groups = new Map<string | null, number[]>()
  figures.value.forEach((value, row) => {
    if (value === null) return
    const joined = figures.rules[figures.rule[row] ?? -1] ?? null
    const stated = joined !== null && units[row]?.hasUnits ? joined.split(';') : [joined]
    for (const rule of stated) {
      const rows = groups.get(rule)
      if (rows) rows.push(row)
      else groups.set(rule, [row])
    }
  })
  return [...groups]
    .map(([rule, rows]) => ({ rule, rows }))
    .sort(
      (a, b) => Number(a.rule === null) - Number(b.rule === null) || b.rows.length - a.rows.length,
    )
}
