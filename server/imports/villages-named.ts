import { bareText } from '../../dataset/characters.ts'
import { codeColumn, columnNamed, type TableName } from '../../dataset/columns/tables.ts'
import type { DatasetChecker } from '../../dataset/dataset-checker.ts'
import { type RawCell, textOf } from '../../dataset/raw-cell.ts'
import type { Store } from '../api/store.ts'

/** Makes known the stored villages of the areas that rows of a table name, a batch ahead of the rows. */
export class VillagesNamed {
  readonly #store: Pick<Store, 'villages'>
  readonly #checker: DatasetChecker
  readonly #table: TableName
  readonly #known = new Set<string>()
  #place: number | null = null

  constructor(store: Pick<Store, 'villages'>, checker: DatasetChecker, table: TableName) {
    this.#store = store
    this.#checker = checker
    this.#table = table
  }

  async know(rows: readonly (readonly RawCell[])[]): Promise<void> {
    const column = codeColumn(this.#table)
    this.#place ??= (rows[0] ?? []).findIndex(
      (cell) => columnNamed(this.#table, textOf(cell)) === column,
    )
    const codes = new Set<string>()
    for (const cells of rows) {
      const code = bareText(textOf(cells[this.#place]))
      if (!this.#known.has(code)) codes.add(code)
    }
    if (codes.size === 0) return
    for (const code of codes) this.#known.add(code)
    this.#checker.knowVillages(await this.#store.villages([...codes]))
  }
}
