import { type MonthStateName, settledMonths } from '../../domain/month-state.ts'
import { type Author, type ChangedPlace, ReasonNeeded } from './history.ts'
import type { ObservationPlace, Store } from './store.ts'

/** As many figures that need a reason are named. */
const NAMED = 10

/** Tells, within one write, which figures belong to months that are submitted or closed. */
export class SettledMonths {
  readonly #read: Store['monthStates']
  /** By area and year. */
  #states = new Map<string, ReadonlyMap<number, MonthStateName>>()
  #places: ObservationPlace[] = []
  readonly #months = new Set<string>()

  constructor(read: Store['monthStates']) {
    this.#read = read
  }

  /** Notes those of some figures that are part of such months. @returns Whether each is. */
  async among(places: readonly ChangedPlace[]): Promise<readonly boolean[]> {
    await this.#know(places)
    return places.map(({ areaCode, year, indicatorId, firstMonth, lastMonth }) => {
      const states = this.#states.get(`${areaCode}|${year}`)
      const period = { year, from: firstMonth, to: lastMonth }
      const months = settledMonths(period, (month) => states?.get(month) ?? null)
      if (months.length === 0) return false
      for (const month of months) this.#months.add(month)
      if (this.#places.length < NAMED) this.#places.push({ areaCode, indicatorId, period })
      return true
    })
  }

  async #know(places: readonly ChangedPlace[]): Promise<void> {
    const unknown = places.filter(({ areaCode, year }) => !this.#states.has(`${areaCode}|${year}`))
    if (unknown.length === 0) return
    const areaCodes = [...new Set(unknown.map(({ areaCode }) => areaCode))]
    const years = [...new Set(unknown.map(({ year }) => year))]
    for (const { areaCode, year } of unknown) this.#states.set(`${areaCode}|${year}`, new Map())
    for (const { areaCode, year, month, state } of await this.#read({ areaCodes, years })) {
      const key = `${areaCode}|${year}`
      this.#states.set(key, new Map([...(this.#states.get(key) ?? []), [month, state]]))
    }
  }

  /** @throws {ReasonNeeded} There were such figures, and the author says not why they change. */
  needReason({ reason }: Author): void {
    if (this.#places.length > 0 && !reason) {
      throw new ReasonNeeded(this.#places, [...this.#months].sort())
    }
  }

  /** States have changed: they are read anew. */
  forget(): void {
    this.#states = new Map()
  }
}
