import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { AreaTree } from '../domain/area-tree.ts'
import { openSqlStore } from '../server/node/sql-store.ts'
import { findPostgres, startPostgres } from '../tests/store/postgres-cluster.ts'
import { filledStore } from './database.ts'
import { importOf, newFilesIn, writeFiles } from './files.ts'
import { largeDataset } from './large-dataset.ts'
import { compare } from './measure.ts'
import { findingRow, noted, type Row } from './report.ts'

const COUNTIES = 10

/** What a database on a server of its own costs beside a file, with one reader and one writer. */
export async function stores(folder: string): Promise<Row[]> {
  if (!findPostgres()) return [noted('stores', 'PostgreSQL', 'not found on this machine')]
  const cluster = await startPostgres()
  try {
    const files = await writeFiles(folder)
    const newFile = newFilesIn(await mkdtemp(join(folder, 'stores-')))
    const dataset = join(folder, 'dataset')
    const importing = await compare(
      3,
      importOf(dataset, () => cluster.create()),
      importOf(dataset, newFile),
    )
    const counties = largeDataset(COUNTIES)
    const [postgres, sqlite] = [await cluster.create(), await newFile()]
    for (const url of [postgres, sqlite]) await (await filledStore(url, counties)).close()
    const reading = await compare(11, reader(postgres), reader(sqlite))
    return [
      findingRow('stores', {
        title: `Import of ${files.rows.toLocaleString('en')} rows of CSV into PostgreSQL (without fsync) and into SQLite`,
        first: 'PostgreSQL',
        second: 'SQLite',
        comparison: importing,
        says: (ratio) => `PostgreSQL takes ${ratio} times as long.`,
      }),
      findingRow('stores', {
        title: "Reading a county's facts of two years from PostgreSQL and from SQLite",
        first: 'PostgreSQL',
        second: 'SQLite',
        comparison: reading,
        says: (ratio) => `PostgreSQL takes ${ratio} times as long.`,
      }),
    ]
  } finally {
    await cluster.stop()
  }
}

/** Reads what a county's figures rest on, with a store that holds nothing in memory yet. */
function reader(url: string) {
  return {
    async prepare() {
      const store = await openSqlStore(url)
      const tree = new AreaTree(await store.areas())
      const county = [...tree.closure('98')].find((code) => tree.get(code)?.level === 'county')
      return { store, areaCodes: [...tree.closure(county ?? '')] }
    },
    async run({ store, areaCodes }: Prepared) {
      const query = { areaCodes, years: [2025, 2026] }
      await store.observations(query)
      await store.targets(query)
    },
    end: ({ store }: Prepared) => store.close(),
  }
}

interface Prepared {
  readonly store: Awaited<ReturnType<typeof openSqlStore>>
  readonly areaCodes: readonly string[]
}
