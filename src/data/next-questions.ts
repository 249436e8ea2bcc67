import type { QueryClient, QueryFunction } from '@tanstack/react-query'
import { type ComparisonView, PATHS, type View } from '../../contract/paths.ts'
import { formatMonth, parseMonth } from '../../domain/period.ts'
import { comparisonQuery } from './comparison-queries.ts'
import { areasQuery, coverageQuery, explainQuery, progressQuery, seriesQuery } from './queries.ts'

/** What an answer says of the view it is of. */
export interface AnsweredView {
  readonly year: number
  /** `YYYY-MM` */
  readonly through: string
}

/** What the reader can choose from. */
export interface Choices {
  /** The month that today is in, `YYYY-MM`; later ones are not offered. */
  readonly lastMonth: string
  /** Years that the area reported. */
  readonly years: readonly number[]
  /** Ids of all indicators in catalogue order. */
  readonly indicators: readonly string[]
  /** Code of the area above; null = none. */
  readonly above: string | null
}

/** A question, and the way to ask it before anything shows its answer. */
export interface Question {
  readonly path: string
  readonly ask: (client: QueryClient) => Promise<void>
}

/** One choice of the reader: what it changes of a view. */
export type Change = Partial<View & { readonly indicator: string }>

/**
 * What one press may change of a view, the likeliest first: the month before and after, last year and
 * next, the area above, the indicators nearest in the catalogue.
 *
 * @param indicator Id of the one shown; null where all are.
 */
export function nextChanges(
  { year, through }: AnsweredView,
  indicator: string | null,
  { lastMonth, years, indicators, above }: Choices,
): Change[] {
  const month = parseMonth(through)?.month ?? 12
  const months = [month - 1, month + 1]
    .filter((one) => one >= 1 && one <= 12)
    .map((one) => formatMonth(year, one))
    .filter((one) => one <= lastMonth)
  const at = indicators.indexOf(indicator ?? '')
  const nearest = indicators
    .map((id, place) => ({ id, way: Math.abs(place - at) }))
    .filter(({ way }) => at >= 0 && way > 0)
    .sort((a, b) => a.way - b.way)
  return [
    ...months.map((one) => ({ year, through: one })),
    ...[year - 1, year + 1].filter((one) => years.includes(one)).map((one) => ({ year: one })),
    ...(above === null ? [] : [{ area: above }]),
    ...nearest.map(({ id }) => ({ indicator: id })),
  ]
}

/**
 * The question that takes the place of another after a choice.
 *
 * @param path As `contract/paths.ts` spells it.
 * @returns Null where the choice does not change it, or a page would not ask it.
 */
export function nextQuestion(
  path: string,
  change: Change,
  { lastMonth }: Choices,
): Question | null {
  const [endpoint, query = ''] = path.split('?')
  const asked = new URLSearchParams(query)
  const text = (name: string) => asked.get(name) ?? undefined
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value))
  const before = {
    area: text('area') ?? '',
    parent: text('parent') ?? '',
    level: text('level'),
    indicator: text('indicator') ?? '',
    indicators: text('indicators')?.split(','),
    monthly: text('monthly') !== 'no',
    year: number(text('year') ?? text('years')?.split(',').at(-1)),
    through: text('through'),
  }
  // The same point of another year stays asked for, unless it has not begun.
  const moved = before.through === undefined ? '' : `${change.year}-${before.through.slice(5)}`
  const through = moved === '' || moved > lastMonth ? undefined : moved
  const view = { ...before, ...(change.year ? { through } : {}), ...change }
  const next = questionOf(endpoint, singled(view, change), change)
  return next?.path === path ? null : next
}

type AskedView = View & ComparisonView & { readonly indicator: string }

/** A comparison of a single indicator goes on with another one; one of all keeps all. */
function singled(view: AskedView, { indicator }: Change): AskedView {
  const single = indicator !== undefined && view.indicators?.length === 1
  return single ? { ...view, indicators: [indicator] } : view
}

function questionOf(
  endpoint: string | undefined,
  view: AskedView,
  { area }: Change,
): Question | null {
  switch (endpoint) {
    case PATHS.areas:
      return area === undefined ? null : question(areasQuery([area]))
    case PATHS.progress:
      return question(progressQuery(view))
    case PATHS.series:
      return question(seriesQuery(view))
    case PATHS.explain:
      return question(explainQuery(view))
    case PATHS.comparison:
      return question(comparisonQuery(view))
    case PATHS.coverage:
      return question(coverageQuery(view))
    default:
      return null
  }
}

interface Options<T> {
  readonly queryKey: readonly [path: string]
  readonly queryFn?: QueryFunction<T, readonly [path: string]> | undefined
}

function question<T>({ queryKey, queryFn }: Options<T>): Question | null {
  return queryFn
    ? { path: queryKey[0], ask: (client) => client.prefetchQuery({ queryKey, queryFn }) }
    : null
}
