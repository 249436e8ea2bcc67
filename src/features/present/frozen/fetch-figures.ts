import type { QueryClient } from '@tanstack/react-query'
import {
  areasPath,
  coveragePath,
  explainPath,
  PATHS,
  progressPath,
  readyPath,
  seriesPath,
} from '../../../../contract/paths.ts'
import { rowsPath } from '../../../../contract/register-paths.ts'
import type { RegisterRowsResource } from '../../../../contract/register-resources.ts'
import type {
  AreasResource,
  DatasetResource,
  IndicatorsResource,
  ProgressResource,
} from '../../../../contract/resources.ts'
import { WORK_REGISTERS } from '../../../../domain/register/registers.ts'
import type { WorkRegister } from '../../../../domain/register/work.ts'
import type { Ask } from '../../../data/api-client.ts'
import { comparisonPages } from '../../../data/comparison-queries.ts'
import { areasQuery, indicatorsQuery, progressQuery } from '../../../data/queries.ts'
import { workOfYear } from '../../../data/work-rows.ts'
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
 * Fetches everything a deck needs and freezes it: the same for the page, and for files that are made without one.
 *
 * @param ask Has the API answer; never out of a cache, which may be of an older dataset.
 * @param choicesOf Which slides are wanted, told once the figures are known.
 * @param now Epoch milliseconds.
 * @throws {ApiError} An answer could not be had.
 * @throws {MixedDatasets} Imports kept landing between the answers.
 */
export async function fetchFigures(
  ask: Ask,
  query: DeckQuery,
  choicesOf: (figures: Pick<FrozenFigures, 'progress' | 'indicators'>) => readonly SlideChoice[],
  now: () => number,
  onFetched: (fetched: Fetched) => void,
): Promise<FrozenFigures> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const start = await fetchStart(ask, query, now)
      return await completeFigures(ask, start, choicesOf(start), onFetched)
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
  ask: Ask,
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
    work: { ...frozen.work },
  }
  const tasks = tasksFor(ask, frozen, needs, added)
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
  readonly work: Record<string, FrozenFigures['work'][string]>
}

function tasksFor(
  ask: Ask,
  { progress }: FrozenFigures,
  needs: Needs,
  added: Added,
): (() => Promise<DatasetResource>)[] {
  const { areaCode: area, year, through } = progress
  const view = { area, year, through }
  const compared = { parent: area, year, through }
  return [
    ...needs.series.map((indicator) => async () => {
      const answer = await ask('series', seriesPath({ ...view, indicator }))
      added.series[indicator] = answer
      return answer.dataset
    }),
    ...needs.comparisons.map((indicator) => async () => {
      const shown = { ...compared, indicators: [indicator], monthly: false }
      const pages = await comparisonPages(shown, ask)
      added.comparisons[indicator] = [...pages]
      return pages[0]?.dataset ?? progress.dataset
    }),
    ...needs.explains.map((indicator) => async () => {
      const answer = await ask('explain', explainPath({ ...view, indicator }))
      added.explains[indicator] = answer
      return answer.dataset
    }),
    ...(needs.coverage
      ? [
          async () => {
            const answer = await ask('coverage', coveragePath(compared))
            added.coverage = answer
            return answer.dataset
          },
        ]
      : []),
    ...needs.work.map((id) => async () => {
      const register = WORK_REGISTERS.find((one) => one.id === id)
      if (register) {
        const view = workOfYear(register, area, year)
        added.work[id] = frozenRows(register, await ask('registerRows', rowsPath(id, view)))
      }
      return progress.dataset
    }),
  ]
}

/** Persons are left out: who sees a deck is not known. */
function frozenRows(
  { about, columns, work }: WorkRegister,
  { total, rows }: RegisterRowsResource,
): FrozenFigures['work'][string] {
  const shown = columns.filter(
    ({ name, kind }) =>
      kind !== 'person' && [about, work.state, work.due, work.done, ...work.who].includes(name),
  )
  return {
    total,
    rows: rows.map(({ areaCode, id, cells }) => ({
      areaCode,
      id,
      cells: Object.fromEntries(
        shown.map(({ name }) => [name, cells[name] == null ? null : String(cells[name])]),
      ),
    })),
  }
}

async function fetchStart(ask: Ask, query: DeckQuery, now: () => number): Promise<FrozenFigures> {
  const [areas, catalogue, progress] = await Promise.all([
    ask('areas', areasPath([query.area])),
    ask('indicators', PATHS.indicators),
    ask('progress', progressPath(query)),
  ])
  const start = startOf(areas, catalogue, progress, now())
  if (!start) throw new MixedDatasets(`area ${progress.areaCode} is in one answer only`)
  // An import of areas or indicators may have come in between.
  const served = await ask('ready', readyPath(start.area.code))
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
    work: {},
  }
}

function namesOfUnits({ areas }: AreasResource, parent: string): Record<string, string> {
  const units = areas.filter(({ parentCode }) => parentCode === parent)
  return Object.fromEntries(units.map(({ code, name }) => [code, name]))
}

function sameDataset(one: DatasetResource, other: DatasetResource): void {
  if (one.version !== other.version) throw new MixedDatasets(`${one.version}, ${other.version}`)
}
