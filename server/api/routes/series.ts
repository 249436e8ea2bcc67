import { SERIES_YEARS } from '../../../contract/paths.ts'
import type { SeriesResource, Unsigned } from '../../../contract/resources.ts'
import { holdsSample } from '../../../domain/observation.ts'
import { yearSeries } from '../../../domain/series.ts'
import {
  type ApiReading,
  findIndicator,
  readAreaWindow,
  readFacts,
  refuseToCome,
  throughText,
} from '../area-view.ts'
import { readCorrections } from '../corrections.ts'
import { areasIn, namesOf } from '../names-of.ts'
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
  reading: ApiReading,
  dataset: DatasetIdentity,
  query: SeriesQuery,
): Promise<Unsigned<SeriesResource>> {
  const indicator = await findIndicator(reading.store, query.indicator)
  const asked = query.years?.split(',').map(Number)
  const last = asked && Math.max(...asked)
  const year = last === undefined ? undefined : String(last)
  refuseToCome(reading.today, { year }, 'years', query.years)
  if (last && query.through !== undefined && Number(query.through.slice(0, 4)) !== last) {
    throw invalidQuery([
      { field: 'through', found: query.through, expected: `a month of ${last}, the last year` },
    ])
  }
  const window = await readAreaWindow(reading, {
    area: query.area,
    through: query.through,
    year,
  })
  const { area, tree, through } = window
  const years = asked
    ? [...asked].sort((a, b) => a - b)
    : await yearsUpTo(reading.store, tree.closure(area.code), through.year)
  const read = [...new Set(years.flatMap((year) => [year - 1, year]))]
  const facts = await readFacts(reading, window, read, [indicator.id])
  const results = years.map((year) => yearSeries(facts, area, indicator, year, through.month))
  const corrections = await readCorrections(reading.store, window, [area], [indicator.id])
  return {
    dataset,
    areaCode: area.code,
    indicatorId: indicator.id,
    through: throughText(through),
    holdsSample: holdsSample(results.flatMap(({ observations }) => observations)),
    rollUp: rollUpOf(window),
    years: results.map(({ series }) => series),
    corrections,
    names: namesOf(tree, areasIn(corrections)),
  }
}

/** The year asked for and up to four before it, from the first that anything was reported. */
async function yearsUpTo(
  store: Store,
  codes: ReadonlySet<string>,
  last: number,
): Promise<number[]> {
  const activity = await store.activity()
  const reported = activity.filter((row) => codes.has(row.areaCode) && row.year <= last)
  const first = Math.max(
    Math.min(last, ...reported.map((row) => row.year)),
    last - SERIES_YEARS + 1,
  )
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
