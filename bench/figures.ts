import { areaProgress } from '../domain/area-progress.ts'
import { AreaTree } from '../domain/area-tree.ts'
import { Facts } from '../domain/facts.ts'
import { createApi } from '../server/api/app.ts'
import type { Store } from '../server/api/store.ts'
import { openSqlStore } from '../server/node/sql-store.ts'
import { createApiAnswers } from '../server/node/web/api-answers.ts'
import { compare, median } from './measure.ts'
import { type Finding, type Row, sharesRow } from './report.ts'

/** The database that the figures are read from, and what is in it. */
export interface BenchDatabase {
  readonly url: string
  readonly store: Store
  readonly province: string
  readonly county: string
  readonly township: string
}

const THROUGH = 'through=2026-10'
const TODAY = () => '2026-11-06'

async function ask(fetch: (request: Request) => Response | Promise<Response>, path: string) {
  const response = await fetch(new Request(`http://localhost${path}`))
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return response.arrayBuffer()
}

/** What a roll-up costs beside one unit. */
export async function countyAndTownship({
  store,
  county,
  township,
}: BenchDatabase): Promise<Finding> {
  const api = createApi({ store, programVersion: 'bench', today: TODAY })
  const progress = (area: string) => ({
    run: () => ask((request) => api.fetch(request), `/api/progress?area=${area}&${THROUGH}`),
  })
  return {
    title: 'Figures of a county of 26 units, against those of one township (25 indicators each)',
    first: 'county',
    second: 'township',
    comparison: await compare(15, progress(county), progress(township)),
    says: (ratio) =>
      `A county costs as much as ${ratio} townships; 26 would be its units and nothing else.`,
  }
}

/** What keeping answers as bytes is worth. */
export async function computedAndKept(
  { store, province }: BenchDatabase,
  units: number,
): Promise<Finding> {
  const api = createApi({ store, programVersion: 'bench', today: TODAY })
  const path = `/api/comparison?parent=${province}&level=township&${THROUGH}`
  const answers = createApiAnswers(api, store, TODAY)
  await ask((request) => answers.fetch(request), path)
  return {
    title: `Comparison of ${units.toLocaleString('en')} units, all indicators`,
    first: 'worked out',
    second: 'kept as bytes',
    comparison: await compare(
      3,
      { run: () => ask((request) => api.fetch(request), path) },
      { run: () => ask((request) => answers.fetch(request), path) },
    ),
    says: (ratio) => `Asked again, the same comparison is ${ratio} times cheaper.`,
  }
}

/** Where the time of a county's first answer goes. */
export async function sharesOfAnAnswer(database: BenchDatabase): Promise<Row> {
  const rounds: [number, number, number][] = []
  for (let round = 0; round < 11; round += 1) {
    // A store of its own has no rows in memory yet.
    const store = await openSqlStore(database.url)
    const [areas, indicators] = [await store.areas(), await store.indicators()]
    const tree = new AreaTree(areas)
    const county = tree.get(database.county)
    if (!county) throw new Error(`no area ${database.county}`)
    const query = { areaCodes: [...tree.closure(county.code)], years: [2025, 2026] }
    const began = performance.now()
    const observations = await store.observations(query)
    const targets = await store.targets(query)
    const read = performance.now()
    const facts = new Facts(tree, observations, targets)
    const through = { year: 2026, month: 10 }
    const figures = indicators.map(
      (indicator) => areaProgress(facts, county, indicator, through).progress,
    )
    const computed = performance.now()
    JSON.stringify(figures)
    rounds.push([read - began, computed - read, performance.now() - computed])
    await store.close()
  }
  const counted = rounds.slice(1)
  return sharesRow('figures', "A county's first answer after an import", [
    ['read from SQLite', median(counted.map(([ms]) => ms))],
    ['work out the figures', median(counted.map(([, ms]) => ms))],
    ['write as JSON', median(counted.map(([, , ms]) => ms))],
  ])
}
