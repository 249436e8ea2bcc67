import type {
  ComparedIndicatorResource,
  ComparedUnitResource,
} from '../../contract/comparison-resources.ts'
import { type AbsenceReason, absent, type Figure, value } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { paceGap } from '../../domain/pace.ts'
import { LEAST_POPULATION, perThousand } from '../../domain/per-thousand.ts'
import type { Change } from '../../domain/progress.ts'
import { combineQualifiers, type Qualifier } from '../../domain/qualifier.ts'
import type { ComparedFigures } from '../text/words-compared.ts'

type Column = ComparedIndicatorResource
type Measured = Pick<Indicator, 'measure' | 'direction'>
type Residents = Pick<ComparedUnitResource, 'population'>

/**
 * The figures of one unit out of the columns of a comparison, with pace gap and value per 1,000
 * residents by the domain's own functions.
 *
 * @param row Place of the unit in the answer.
 */
export function figuresAt(
  column: Column,
  indicator: Measured,
  unit: Residents,
  row: number,
): ComparedFigures {
  const qualifier = column.qualifier[row] ?? 'exact'
  const figure = figureOf(column.value[row], column.absentValue[row], qualifier)
  const completion = figureOf(column.completion[row], column.absentCompletion[row], qualifier)
  const expected = column.expected[row] ?? null
  const rule = column.rule[row] ?? null
  return {
    value: figure,
    completion,
    expected,
    gap:
      completion.kind === 'value' && expected !== null
        ? withoutNoise(paceGap(indicator.direction, completion.value, expected))
        : null,
    change: changeAt(column, indicator, row),
    rate: indicator.measure === 'count' ? perThousand(figure, unit.population) : null,
    status: column.status[row] ?? null,
    monthsReported: column.monthsReported[row] ?? 0,
    monthsDue: column.monthsDue[row] ?? 0,
    shortBy: column.shortBy[row] ?? null,
    catchUpMonths: column.catchUpMonths[row] ?? null,
    withoutCounts: column.withoutCounts[row] ?? false,
    rule: rule === null ? null : (column.rules[rule] ?? null),
    byStatus: column.byStatus[row] ?? null,
  }
}

/**
 * The figures of the area above: the roll-up as the API gives it, and per 1,000 residents the sum
 * over the units that have both a value and residents, of which there may be fewer.
 */
export function totalFigures(
  column: Column,
  indicator: Measured,
  units: readonly Residents[],
): ComparedFigures {
  const { total } = column
  return {
    value: total.value,
    completion: total.completion,
    expected: total.expected,
    gap: total.paceGap,
    change: total.change,
    rate: indicator.measure === 'count' ? totalRate(column, units).rate : null,
    status: null,
    monthsReported: total.monthsReported,
    monthsDue: total.monthsDue,
    shortBy: total.shortBy,
    catchUpMonths: null,
    withoutCounts: false,
    rule: null,
    byStatus: total.units?.byStatus ?? {},
  }
}

/**
 * Sum of values over sum of residents (a ratio of sums, never a mean of rates) of the units that
 * have both.
 *
 * @returns `units` counts them. Absent with the reason of the roll-up where nothing is added up, and
 *   with `no_population` where no unit has both.
 */
export function totalRate(
  column: Pick<Column, 'value' | 'qualifier' | 'total'>,
  units: readonly Residents[],
): { readonly rate: Figure; readonly units: number } {
  if (column.total.value.kind === 'absent') return { rate: column.total.value, units: 0 }
  let sum = 0
  let residents = 0
  let count = 0
  const qualifiers: Qualifier[] = []
  units.forEach(({ population }, row) => {
    const done = column.value[row]
    if (typeof done !== 'number' || population === null || population < LEAST_POPULATION) return
    sum += done
    residents += population
    count += 1
    qualifiers.push(column.qualifier[row] ?? 'exact')
  })
  const rate = count === 0 ? null : residents
  return { rate: perThousand(value(sum, combineQualifiers(qualifiers)), rate), units: count }
}

/** Numbers travel with six digits: their difference must not miss -10 or -30 points by the seventh. */
function withoutNoise(gap: number): number {
  return Number(gap.toFixed(6))
}

function figureOf(
  number: number | null | undefined,
  reason: AbsenceReason | null | undefined,
  qualifier: Qualifier,
): Figure {
  return typeof number === 'number' ? value(number, qualifier) : absent(reason ?? 'not_reported')
}

function changeAt(column: Column, { measure }: Measured, row: number): Change {
  const change = column.change[row]
  if (typeof change !== 'number') {
    return { kind: 'absent', reason: column.absentChange[row] ?? 'no_base', side: 'last_year' }
  }
  return {
    kind: 'value',
    value: change,
    changeKind: measure === 'ratio' ? 'points' : 'percent',
    exact: column.changeExact[row] ?? true,
  }
}
