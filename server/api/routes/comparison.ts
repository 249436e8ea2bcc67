import type {
  ComparedIndicatorResource,
  ComparisonResource,
} from '../../../contract/comparison-resources.ts'
import { COMPARISON_PAGE } from '../../../contract/endpoints.ts'
import { type ComparedUnit, compareUnits } from '../../../domain/comparison.ts'
import { distributionOf } from '../../../domain/distribution.ts'
import type { AbsenceReason, Figure } from '../../../domain/figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { numberOf } from '../../../domain/pace.ts'
import { perThousand } from '../../../domain/per-thousand.ts'
import type { Change } from '../../../domain/progress.ts'
import { distinct } from '../../../domain/unit-progress.ts'
import { throughText } from '../area-facts.ts'
import {
  type ComparisonQuery,
  type ComparisonView,
  comparedUnit,
  readComparison,
} from '../comparison-view.ts'
import { invalidQuery } from '../parse-query.ts'
import type { DatasetIdentity, Store } from '../store.ts'
import { rollUpOf } from './progress.ts'

/** Puts the units of an area side by side. */
export async function answerComparison(
  store: Store,
  dataset: DatasetIdentity,
  query: ComparisonQuery & { readonly page?: string | undefined },
): Promise<ComparisonResource> {
  const view = await readComparison(store, query)
  const { area, tree, through, areas, level } = view
  const page = { number: Number(query.page ?? 1), size: COMPARISON_PAGE, total: areas.length }
  const from = (page.number - 1) * page.size
  if (page.number > 1 && from >= areas.length) {
    const pages = Math.max(1, Math.ceil(areas.length / page.size))
    throw invalidQuery([
      { field: 'page', found: query.page ?? null, expected: `a page from 1 to ${pages}` },
    ])
  }
  const indicators = compareAll(view, from)
  return {
    dataset,
    parentCode: area.code,
    year: through.year,
    through: throughText(through),
    elapsed: through.month / 12,
    level,
    holdsSample: indicators.some((one) => one.total.sourceKinds.includes('sample')),
    rollUp: rollUpOf(view) ?? { made: false, unitsHeld: 0, unitCount: 0, unitCodes: [] },
    units: areas.slice(from, from + page.size).map((unit) => comparedUnit(tree, unit)),
    page,
    indicators,
  }
}

function compareAll(view: ComparisonView, from: number): ComparedIndicatorResource[] {
  const { facts, area, areas, indicators, through } = view
  // Lines over the year of every unit and indicator would be most of the answer.
  const monthly = indicators.length === 1
  return indicators.map((indicator) => {
    const { total, units } = compareUnits(facts, area, areas, indicator, through, monthly)
    const page = units.slice(from, from + COMPARISON_PAGE)
    return {
      indicatorId: indicator.id,
      total,
      ...columnsOf(page, monthly),
      spread: spreadOf(indicator, units),
    }
  })
}

function columnsOf(
  units: readonly ComparedUnit[],
  monthly: boolean,
): Omit<ComparedIndicatorResource, 'indicatorId' | 'total' | 'spread'> {
  const figures = units.map((unit) => unit.progress)
  const ruleOf = (rules: readonly string[]) => rules.join(';') || null
  const rules = distinct(figures.flatMap((figure) => ruleOf(figure.countingRules) ?? []))
  const place = new Map(rules.map((rule, index) => [rule, index]))
  return {
    value: figures.map((figure) => six(numberOf(figure.value))),
    qualifier: figures.map(({ value }) => (value.kind === 'value' ? value.qualifier : null)),
    absentValue: figures.map((figure) => reasonOf(figure.value)),
    completion: figures.map((figure) => six(numberOf(figure.completion))),
    absentCompletion: figures.map((figure) => reasonOf(figure.completion)),
    expected: figures.map((figure) => six(figure.expected)),
    status: figures.map((figure) => figure.status),
    change: figures.map(({ change }) => (change.kind === 'value' ? six(change.value) : null)),
    changeExact: figures.map(({ change }) => (change.kind === 'value' ? change.exact : null)),
    absentChange: figures.map((figure) => reasonOf(figure.change)),
    monthsReported: figures.map((figure) => figure.monthsReported),
    monthsDue: figures.map((figure) => figure.monthsDue),
    shortBy: figures.map((figure) => figure.shortBy),
    catchUpMonths: figures.map((figure) => figure.catchUpMonths),
    withoutCounts: figures.map((figure) => figure.withoutCounts),
    rule: figures.map((figure) => place.get(ruleOf(figure.countingRules) ?? '') ?? null),
    rules,
    byStatus: figures.map((figure) => figure.units?.byStatus ?? null),
    monthly: monthly ? figures.map((figure) => figure.monthly.thisYear.map(six)) : null,
    due: monthly ? units.map((unit) => unit.due?.map((one) => six(one) ?? 0) ?? null) : null,
  }
}

function spreadOf(
  indicator: Indicator,
  units: readonly ComparedUnit[],
): ComparedIndicatorResource['spread'] {
  const over = (of: (unit: ComparedUnit) => number | null) => {
    const spread = distributionOf(units.map(of))
    return (
      spread && {
        n: spread.n,
        least: six(spread.least) ?? 0,
        median: six(spread.median) ?? 0,
        greatest: six(spread.greatest) ?? 0,
      }
    )
  }
  return {
    value: over(({ progress }) => numberOf(progress.value)),
    completion: over(({ progress }) => numberOf(progress.completion)),
    change: over(({ progress: { change } }) => (change.kind === 'value' ? change.value : null)),
    perThousand:
      indicator.measure === 'count'
        ? over(({ area, progress }) => numberOf(perThousand(progress.value, area.population)))
        : null,
  }
}

function reasonOf(figure: Figure | Change): AbsenceReason | null {
  return figure.kind === 'absent' ? figure.reason : null
}

/** Six significant digits: enough to print, a third of the bytes. */
function six(number: number | null): number | null {
  return number === null ? null : Number(number.toPrecision(6))
}
