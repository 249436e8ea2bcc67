import type { QueryClient } from '@tanstack/react-query'
import type {
  AreasResource,
  DatasetResource,
  IndicatorsResource,
  ProgressResource,
} from '../../../../contract/resources.ts'
import { comparisonQuery } from '../../../data/comparison-queries.ts'
import {
  areasQuery,
  coverageQuery,
  explainQuery,
  healthQuery,
  indicatorsQuery,
  progressQuery,
  seriesQuery,
} from '../../../data/queries.ts'
import { ancestorsOf } from '../../../selection/area-options.ts'
import type { SlideChoice } from '../choices/deck-options.ts'
import { countNeeds, type Needs, needsOf } from '../compose/slide-kinds.ts'
import type { FrozenFigures } from './frozen-figures.ts'

/** Of which area and months a deck tells; what is undefined is left to the server. */
export interface DeckQuery {
  readonly area: string
  readonly year: number | undefined
  readonly through: string | undefined
}

/** Answers received, and expected in all. */
export interface Fetched {
  readonly done: number
  readonly all: number
}

/** Answers came from two datasets: an import landed between them. */
export class MixedDatasets extends Error {}

const AT_ONCE = 4

/**
 * Fetches everything a deck needs and freezes it.
 *
 * @param choicesOf Which slides are wanted, told once the figures are known.
 * @param now Epoch milliseconds.
 * @throws {ApiError} An answer could not be had.
 * @throws {MixedDatasets} Imports kept landing between the answers.
 */
export async function fetchFigures(
  client: QueryClient,
  query: DeckQuery,
  choicesOf: (figures: Pick<FrozenFigures, 'progress' | 'indicators'>) => readonly SlideChoice[],
  now: () => number,
  onFetched: (fetched: Fetched) => void,
): Promise<FrozenFigures> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const start = await fetchStart(client, query, now)
      return await completeFigures(client, start, choicesOf(start), onFetched)
    } catch (cause) {
      if (!(cause instanceof MixedDatasets) || attempt === 3) throw cause
    }
  }
}

/**
 * Fetches what new slides need and adds it to frozen figures.
 *
 * @returns The same figures where nothing is lacking.
 * @throws {MixedDatasets} The server holds another dataset by now; the figures stay as they are.
 */
export async function completeFigures(
  client: QueryClient,
  frozen: FrozenFigures,
  choices: readonly SlideChoice[],
  onFetched: (fetched: Fetched) => void,
): Promise<FrozenFigures> {
  const needs = needsOf(choices, frozen, frozen)
  const all = countNeeds(needs)
  if (all === 0) return frozen
  const added = {
    series: { ...frozen.series },
    comparisons: { ...frozen.comparisons },
    explains: { ...frozen.explains },
    coverage: frozen.coverage,
  }
  const tasks = tasksFor(client, frozen, needs, added)
  let done = 0
  onFetched({ done, all })
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        sameDataset(frozen.dataset, await task())
        done += 1
        onFetched({ done, all })
      }
    }),
  )
  return { ...frozen, ...added }
}

/** What is fetched beyond the overview's figures, filled in as answers arrive. */
interface Added {
  readonly series: Record<string, FrozenFigures['series'][string]>
  readonly comparisons: Record<string, FrozenFigures['comparisons'][string]>
  readonly explains: Record<string, FrozenFigures['explains'][string]>
  coverage: FrozenFigures['coverage']
}

function tasksFor(
  client: QueryClient,
  { progress }: FrozenFigures,
  needs: Needs,
  added: Added,
): (() => Promise<DatasetResource>)[] {
  const { areaCode: area, year, through } = progress
  const view = { area, year, through }
  const compared = { parent: area, year, through }
  return [
    ...needs.series.map((indicator) => async () => {
      const answer = await client.fetchQuery({ ...seriesQuery({ ...view, indicator }), ...AFRESH })
      added.series[indicator] = answer
      return answer.dataset
    }),
    ...needs.comparisons.map((indicator) => async () => {
      const pages = await client.fetchQuery({
        ...comparisonQuery({ ...compared, indicators: [indicator], monthly: false }),
        ...AFRESH,
      })
      added.comparisons[indicator] = pages
      return pages[0]?.dataset ?? progress.dataset
    }),
    ...needs.explains.map((indicator) => async () => {
      const answer = await client.fetchQuery({ ...explainQuery({ ...view, indicator }), ...AFRESH })
      added.explains[indicator] = answer
      return answer.dataset
    }),
    ...(needs.coverage
      ? [
          async () => {
            const answer = await client.fetchQuery({ ...coverageQuery(compared), ...AFRESH })
            added.coverage = answer
            return answer.dataset
          },
        ]
      : []),
  ]
}

/** A cached answer may be of an older dataset than the others. */
const AFRESH = { staleTime: 0 } as const

async function fetchStart(
  client: QueryClient,
  query: DeckQuery,
  now: () => number,
): Promise<FrozenFigures> {
  const [areas, catalogue, progress] = await Promise.all([
    client.fetchQuery({ ...areasQuery([query.area]), ...AFRESH }),
    client.fetchQuery({ ...indicatorsQuery(), ...AFRESH }),
    client.fetchQuery({ ...progressQuery(query), ...AFRESH }),
  ])
  const start = startOf(areas, catalogue, progress, now())
  if (!start) throw new MixedDatasets(`area ${progress.areaCode} is in one answer only`)
  // An import of areas or indicators may have come in between.
  const served = await client.fetchQuery({ ...healthQuery(start.area.code), ...AFRESH })
  sameDataset(progress.dataset, served.dataset)
  return start
}

/**
 * What a deck starts from, made of answers that are there: those that came with the page.
 *
 * @param oldest They are not older than this, in epoch milliseconds.
 * @returns Null where one of them is not there.
 */
export function startAtHand(
  client: QueryClient,
  query: DeckQuery,
  now: number,
  oldest: number,
): FrozenFigures | null {
  const atHand = <Answer>({ queryKey }: { readonly queryKey: readonly unknown[] }) => {
    const { data, dataUpdatedAt = 0 } = client.getQueryState<Answer>(queryKey) ?? {}
    return dataUpdatedAt >= oldest ? data : undefined
  }
  // Of an address that names no area, those that every page starts with.
  const areas =
    atHand<AreasResource>(areasQuery([query.area])) ?? atHand<AreasResource>(areasQuery([]))
  const catalogue = atHand<IndicatorsResource>(indicatorsQuery())
  const progress = atHand<ProgressResource>(progressQuery(query))
  return areas && catalogue && progress ? startOf(areas, catalogue, progress, now) : null
}

/** Figures before any slide of an indicator asks for more; null where the area is not among the areas. */
export function startOf(
  areas: AreasResource,
  catalogue: IndicatorsResource,
  progress: ProgressResource,
  now: number,
): FrozenFigures | null {
  const area = areas.areas.find(({ code }) => code === progress.areaCode)
  if (!area) return null
  return {
    dataset: progress.dataset,
    preparedAt: now,
    area,
    above: ancestorsOf(area, areas.areas).map(({ name }) => name),
    names: { ...namesOfUnits(areas, area.code), ...progress.names },
    indicators: catalogue.indicators,
    progress,
    series: {},
    comparisons: {},
    explains: {},
    coverage: null,
  }
}

function namesOfUnits({ areas }: AreasResource, parent: string): Record<string, string> {
  const units = areas.filter(({ parentCode }) => parentCode === parent)
  return Object.fromEntries(units.map(({ code, name }) => [code, name]))
}

function sameDataset(one: DatasetResource, other: DatasetResource): void {
  if (one.version !== other.version) throw new MixedDatasets(`${one.version}, ${other.version}`)
}
