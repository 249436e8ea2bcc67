import type { Comparison, DecodedIndicator } from '../../../contract/comparison-decoding.ts'
import { type Aspect, numberIn } from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { CompareOrder, CompareSort } from '../../selection/compare-address.ts'
import { rateDecimals } from '../../text/words-compared.ts'

/** One indicator as a column. */
export interface MatrixColumn {
  readonly indicator: Indicator
  readonly figures: DecodedIndicator
  /** Decimals of figures per 1,000 residents. */
  readonly decimals: number
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
  readonly show: Aspect
  readonly sort: CompareSort | null
}

/**
 * Columns in catalogue order and rows in code order, unless the reader sorted by a column.
 *
 * Sorting by an indicator that is not among the columns leaves the code order.
 */
export function matrixModel(
  answer: Pick<Comparison, 'units' | 'indicators'>,
  catalogue: readonly Indicator[],
  { indicators, show, sort }: MatrixChoice,
): MatrixModel {
  const columns = matrixColumns(answer, catalogue, indicators)
  return { columns, rows: matrixRows(answer, columns, { show, sort }) }
}

/** The columns of a matrix: the same while rows are sorted. */
export function matrixColumns(
  answer: Pick<Comparison, 'indicators'>,
  catalogue: readonly Indicator[],
  indicators: MatrixChoice['indicators'],
): readonly MatrixColumn[] {
  return catalogue.flatMap((indicator) => {
    const figures = answer.indicators.find((one) => one.indicatorId === indicator.id)
    if (!figures || (indicators && !indicators.includes(indicator.id))) return []
    return [matrixColumn(figures, indicator)]
  })
}

/** The rows of a matrix. */
export function matrixRows(
  answer: Pick<Comparison, 'units'>,
  columns: readonly MatrixColumn[],
  { show, sort }: Pick<MatrixChoice, 'show' | 'sort'>,
): readonly number[] {
  const sorted = sort && columns.find((column) => column.indicator.id === sort.indicator)
  return sorted ? rowsBy(sorted.figures, show, sort.order) : answer.units.map((_, row) => row)
}

/** A column with what its head has to say. */
export function matrixColumn(figures: DecodedIndicator, indicator: Indicator): MatrixColumn {
  return {
    indicator,
    figures,
    decimals: rateDecimals(figures.spread.rate?.median ?? null),
  }
}

/**
 * The rows in the order of what is shown. Units without a figure are last in either direction,
 * and units alike keep the code order.
 */
export function rowsBy(
  { rows }: Pick<DecodedIndicator, 'rows'>,
  show: Aspect,
  order: CompareOrder,
): readonly number[] {
  const numbers = rows.map((row) => numberIn(row, show))
  const sign = order === 'asc' ? 1 : -1
  return rows
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
