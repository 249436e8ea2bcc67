import { SERIES_YEARS } from '../../../contract/paths.ts'
import type { SeriesResource, Unsigned } from '../../../contract/resources.ts'
import { Facts } from '../../../domain/facts.ts'
import { yearSeries } from '../../../domain/series.ts'
import { findIndicator, readAreaView, throughText } from '../area-facts.ts'
import { invalidQuery } from '../parse-query.ts'
import type { DatasetIdentity, Store } from '../store.ts'
import { rollUpOf } from './progress.ts'

/** What a reader of a series asked for. */
export interface SeriesQuery {
  readonly area: string
  readonly indicator: string
  readonly years?: string | undefined
  readonly through?: string | undefined
}

/** How one indicator developed over the years asked for. */
export async function answerSeries(
  store: Store,
  dataset: DatasetIdentity,
  query: SeriesQuery,
): Promise<Unsigned<SeriesResource>> {
  const indicator = await findIndicator(store, query.indicator)
  const asked = query.years?.split(',').map(Number)
  const last = asked && Math.max(...asked)
  if (last && query.through !== undefined && Number(query.through.slice(0, 4)) !== last) {
    throw invalidQuery([
      { field: 'through', found: query.through, expected: `a month of ${last}, the last year` },
    ])
  }
  const view = await readAreaView(store, {
    area: query.area,
    through: query.through,
    year: last === undefined ? undefined : String(last),
  })
  const { area, tree, through } = view
  const codes = [...tree.closure(area.code)]
  const years = asked
    ? [...asked].sort((a, b) => a - b)
    : await yearsUpTo(store, codes, through.year)
  const selection = {
    areaCodes: codes,
    years: [...new Set(years.flatMap((year) => [year - 1, year]))],
    indicatorIds: [indicator.id],
  }
  const [observations, targets] = await Promise.all([
    store.observations(selection),
    store.targets(selection),
  ])
  const facts = new Facts(tree, observations, targets)
  const results = years.map((year) => yearSeries(facts, area, indicator, year, through.month))
  return {
    dataset,
    areaCode: area.code,
    indicatorId: indicator.id,
    through: throughText(through),
    holdsSample: results.some((result) =>
      result.observations.some((row) => row.sourceKind === 'sample'),
    ),
    rollUp: rollUpOf(view),
    years: results.map(({ series }) => ({
      year: series.year,
      samePeriod: series.samePeriod,
      wholeYear: series.wholeYear,
      periods: series.periods.map((period) => ({ ...period })),
      plan: series.plan.map((point) => ({ ...point })),
    })),
  }
}

/** The year asked for and up to four before it, from the first that anything was reported. */
async function yearsUpTo(store: Store, codes: readonly string[], last: number): Promise<number[]> {
  const known = new Set(codes)
  const activity = await store.activity()
  const reported = activity.filter((row) => known.has(row.areaCode) && row.year <= last)
  const first = Math.max(
    Math.min(last, ...reported.map((row) => row.year)),
    last - SERIES_YEARS + 1,
  )
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
