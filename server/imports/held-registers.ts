import type { RegisterRow } from '../../domain/register/register.ts'
import type { RegisterId } from '../../domain/register/registers.ts'
import type { Store } from '../api/store.ts'

/** Rows of areas that are held at a time; those that are asked for are, whatever their number. */
const MOST_HELD = 50_000

type RowsOfArea = ReadonlyMap<string, RegisterRow>

/** The stored rows of areas by their ids, read once where rows of a file come area by area. */
export class HeldRegisters {
  readonly #store: Pick<Store, 'registerRows'>
  #register: RegisterId | null = null
  #areas = new Map<string, RowsOfArea>()

  constructor(store: Pick<Store, 'registerRows'>) {
    this.#store = store
  }

  async of(
    register: RegisterId,
    areaCodes: readonly string[],
  ): Promise<ReadonlyMap<string, RowsOfArea>> {
    if (this.#register !== register) this.#areas = new Map()
    this.#register = register
    const unknown = areaCodes.filter((code) => !this.#areas.has(code))
    if (unknown.length === 0) return this.#areas
    let held = 0
    for (const rows of this.#areas.values()) held += rows.size
    if (held > MOST_HELD) {
      const asked = new Set(areaCodes)
      this.#areas = new Map([...this.#areas].filter(([code]) => asked.has(code)))
    }
    const found = new Map(unknown.map((code) => [code, new Map<string, RegisterRow>()]))
    for (const { row } of await this.#store.registerRows({ register, areaCodes: unknown })) {
      found.get(row.areaCode)?.set(row.id, row)
    }
    for (const [code, rows] of found) this.#areas.set(code, rows)
    return this.#areas
  }
}
