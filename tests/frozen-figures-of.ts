import type * as z from 'zod/mini'
import { comparisonSchema, coverageSchema } from '../contract/comparison-resources.ts'
import {
  areasSchema,
  explainSchema,
  indicatorsSchema,
  progressSchema,
  seriesSchema,
} from '../contract/resources.ts'
import { createApi } from '../server/api/app.ts'
import type { Store } from '../server/api/store.ts'
import type { SlideChoice } from '../src/features/present/choices/deck-options.ts'
import { usualChoices } from '../src/features/present/choices/usual-deck.ts'
import { needsOf } from '../src/features/present/compose/slide-kinds.ts'
import type { FrozenFigures } from '../src/features/present/frozen/frozen-figures.ts'
import { today } from './builders.ts'

/** What a deck is prepared for in a test. */
export interface DeckAsked {
  readonly area: string
  /** `YYYY-MM` */
  readonly through: string
  /** Default: the usual ones. */
  readonly choices?: readonly SlideChoice[]
}

/** The figures that a browser would freeze, straight from the API's program over a store. */
export async function frozenFiguresOf(
  store: Store,
  { area, through, choices }: DeckAsked,
): Promise<FrozenFigures> {
  const api = createApi({ store, programVersion: 'test', today })
  const get = async <S extends z.ZodMiniType>(path: string, schema: S): Promise<z.infer<S>> => {
    const response = await api.request(path)
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return schema.parse(await response.json())
  }
  const each = async <T>(ids: readonly string[], fetchOne: (id: string) => Promise<T>) =>
    Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await fetchOne(id)] as const)))

  const { areas } = await get(`/api/areas?code=${area}`, areasSchema)
  const { indicators } = await get('/api/indicators', indicatorsSchema)
  const progress = await get(`/api/progress?area=${area}&through=${through}`, progressSchema)
  const own = areas.find(({ code }) => code === area)
  if (!own) throw new Error(`no area ${area}`)
  const needs = needsOf(choices ?? usualChoices({ progress, indicators }, []), { progress }, null)
  return {
    dataset: progress.dataset,
    preparedAt: Date.UTC(2026, 10, 6, 1, 30),
    area: own,
    above: areas.filter(({ code }) => code === own.parentCode).map(({ name }) => name),
    names: Object.fromEntries(
      areas.filter((one) => one.parentCode === area).map(({ code, name }) => [code, name]),
    ),
    indicators,
    progress,
    series: await each(needs.series, (id) =>
      get(`/api/series?area=${area}&indicator=${id}&through=${through}`, seriesSchema),
    ),
    comparisons: await each(needs.comparisons, async (id) => [
      await get(
        `/api/comparison?parent=${area}&through=${through}&indicators=${id}`,
        comparisonSchema,
      ),
    ]),
    explains: await each(needs.explains, (id) =>
      get(`/api/explain?area=${area}&indicator=${id}&through=${through}`, explainSchema),
    ),
    coverage: needs.coverage
      ? await get(`/api/coverage?parent=${area}&through=${through}`, coverageSchema)
      : null,
  }
}
