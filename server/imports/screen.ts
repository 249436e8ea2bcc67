import type { Actor } from '../../contract/access.ts'
import type { RowOf } from '../../domain/dataset.ts'
import { settledMonths } from '../../domain/month-state.ts'
import type { Observation } from '../../domain/observation.ts'
import { isFed } from '../../domain/register/feed.ts'
import type { RegisterRow } from '../../domain/register/register.ts'
import { REGISTER_IDS, type RegisterId } from '../../domain/register/registers.ts'
import { rightsFor } from '../api/access/access.ts'
import { may, type RightsIn } from '../api/access/rights.ts'
import { sameRow } from '../api/same-row.ts'
import { sampleAreas } from '../api/sample-areas.ts'
import { factKey, type RowKind, type Store } from '../api/store.ts'
import { HeldRegisters } from './held-registers.ts'

/** A row of a file beside what is stored of it. */
export interface Screened<Kind extends RowKind> {
  /** As it would be stored. */
  readonly row: RowOf[Kind]
  /** Null = nothing is stored. */
  readonly before: RowOf[Kind] | null
  /** `outside` = it would be another, and the account may not change it. */
  readonly verdict: 'added' | 'changed' | 'unchanged' | 'outside'
  /** Whether somebody typed in at the desk what is stored. */
  readonly typed: boolean
  /** Its months that were submitted or closed, `YYYY-MM`. */
  readonly settled: readonly string[]
  /** A figure of months that a register feeds: it stands beside the register's, and changes none. */
  readonly isBeside?: boolean
}

/** Parents of areas that a file has and the store has not. */
export type NewAreas = ReadonlyMap<string, string | null>

/**
 * Tells of each row of a file what it would change, and whether the account may.
 *
 * A number that was typed in already, the same, stays as it was typed; what is given for areas of sample data
 * (示例数据) is sample data, and leaves with it.
 */
export class Screen {
  readonly #store: Store
  readonly #actor: Actor
  readonly #rights: RightsIn
  readonly #sample: ReadonlySet<string>
  readonly #newAreas: NewAreas
  readonly #held: HeldRegisters

  private constructor(
    store: Store,
    actor: Actor,
    rights: RightsIn,
    sample: ReadonlySet<string>,
    newAreas: NewAreas,
  ) {
    this.#store = store
    this.#actor = actor
    this.#rights = rights
    this.#sample = sample
    this.#newAreas = newAreas
    this.#held = new HeldRegisters(store)
  }

  /** @param newAreas Those of the file, all of them. */
  static async in(store: Store, actor: Actor, newAreas: NewAreas): Promise<Screen> {
    const rights = await rightsFor(store, actor)
    return new Screen(store, actor, rights, await sampleAreas(store), newAreas)
  }

  of<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<Screened<Kind>[]> {
    return this.#ways[kind](rows)
  }

  readonly #ways: {
    readonly [Kind in RowKind]: (rows: readonly RowOf[Kind][]) => Promise<Screened<Kind>[]>
  } = {
    areas: (rows) => this.#areas(rows),
    indicators: (rows) => this.#indicators(rows),
    observations: (rows) => this.#observations(rows),
    targets: (rows) => this.#targets(rows),
    // What is beside a register's figure comes as any other: `observations` tells.
    besides: async () => [],
    villages: async (rows) =>
      this.#ofAreas('villages', rows, await this.#store.villages(distinct(rows, 'areaCode'))),
    feeds: async (rows) =>
      this.#ofAreas('feeds', rows, await this.#store.feeds(distinct(rows, 'areaCode'))),
    ...this.#registers(),
  }

  #registers() {
    const screen = (id: RegisterId) => (rows: readonly RegisterRow[]) => this.#rows(id, rows)
    return Object.fromEntries(REGISTER_IDS.map((id) => [id, screen(id)])) as {
      readonly [Kind in RegisterId]: (rows: readonly RegisterRow[]) => Promise<Screened<Kind>[]>
    }
  }

  async #rows<Kind extends RegisterId>(id: Kind, rows: readonly RegisterRow[]) {
    const held = await this.#held.of(id, distinct(rows, 'areaCode'))
    return rows.map((row) => {
      const before = held.get(row.areaCode)?.get(row.id) ?? null
      return verdictOn<RegisterId>(row, before, this.#may('import', row.areaCode))
    }) as Screened<Kind>[]
  }

  #ofAreas<Kind extends 'villages' | 'feeds'>(
    kind: Kind,
    rows: readonly RowOf[Kind][],
    stored: readonly RowOf[Kind][],
  ) {
    const held = byKey(kind, stored)
    return rows.map((row) => {
      const before = held.get(factKey(kind, row)) ?? null
      return verdictOn<Kind>(row, before, this.#may('import', row.areaCode))
    })
  }

  async #areas(rows: readonly RowOf['areas'][]) {
    const held = byKey('areas', await this.#store.areas())
    return rows.map((row) => {
      const before = held.get(row.code) ?? null
      const named = [row.code]
      // Nobody hands an area to others, or takes one from them.
      if (row.parentCode !== null && row.parentCode !== before?.parentCode)
        named.push(row.parentCode)
      const successors = new Set(before?.successorCodes)
      named.push(...row.successorCodes.filter((code) => !successors.has(code)))
      const isAllowed = named.every((code) => this.#may('change_areas', code))
      return verdictOn<'areas'>(row, before, isAllowed)
    })
  }

  async #indicators(rows: readonly RowOf['indicators'][]) {
    const held = byKey('indicators', await this.#store.indicators())
    const isAllowed = may(this.#actor, 'change_catalogue', null, this.#rights)
    return rows.map((row) => verdictOn<'indicators'>(row, held.get(row.id) ?? null, isAllowed))
  }

  async #targets(rows: readonly RowOf['targets'][]) {
    const query = { areaCodes: distinct(rows, 'areaCode'), years: distinct(rows, 'year') }
    const held = byKey('targets', await this.#store.targets(query))
    return rows.map((row) => {
      const before = held.get(factKey('targets', row)) ?? null
      return verdictOn<'targets'>(row, before, this.#may('set_targets', row.areaCode))
    })
  }

  async #observations(rows: readonly RowOf['observations'][]) {
    const years = [...new Set(rows.map(({ period }) => period.year))]
    const query = { areaCodes: distinct(rows, 'areaCode'), years }
    const held = byKey('observations', await this.#store.observations(query))
    const besides = byKey('observations', await this.#store.besides(query))
    const feeds = byKey('feeds', await this.#store.feeds(query.areaCodes))
    const states = new Map(
      (await this.#store.monthStates(query)).map((one) => [
        `${one.areaCode}|${one.year}|${one.month}`,
        one.state,
      ]),
    )
    return rows.map((given): Screened<'observations'> => {
      const { areaCode, period } = given
      const row = this.#sample.has(areaCode) ? { ...given, sourceKind: 'sample' as const } : given
      const feed = feeds.get(factKey('feeds', { ...row, register: '', from: '' }))
      const isBeside = feed !== undefined && isFed(feed, period)
      const before = (isBeside ? besides : held).get(factKey('observations', row)) ?? null
      const kept = before && repeats(row, before) ? before : row
      const one = verdictOn<'observations'>(kept, before, this.#may('import', areaCode))
      if (isBeside) return { ...one, isBeside }
      const stateOf = (month: number) => states.get(`${areaCode}|${period.year}|${month}`) ?? null
      return { ...one, settled: settledMonths(period, stateOf) }
    })
  }

  #may(action: 'import' | 'set_targets' | 'change_areas', areaCode: string): boolean {
    return may(this.#actor, action, this.#placeOf(areaCode), this.#rights)
  }

  /** The stored area that one belongs to: itself, or the first one above it. Null = none. */
  #placeOf(areaCode: string): string | null {
    const seen = new Set<string>()
    let code: string | null = areaCode
    while (code !== null && this.#newAreas.has(code) && !seen.has(code)) {
      seen.add(code)
      code = this.#newAreas.get(code) ?? null
    }
    return code !== null && seen.has(code) ? null : code
  }
}

function verdictOn<Kind extends RowKind>(
  row: RowOf[Kind],
  before: RowOf[Kind] | null,
  isAllowed: boolean,
): Screened<Kind> {
  const typed = before !== null && 'sourceKind' in before && before.sourceKind === 'entry'
  const news = before === null ? 'added' : sameRow(before, row) ? 'unchanged' : 'changed'
  const verdict = news === 'unchanged' || isAllowed ? news : 'outside'
  return { row, before, verdict, typed, settled: [] }
}

/** Whether a row says again what was typed in, and nothing more. */
function repeats(row: Observation, typed: Observation): boolean {
  if (typed.sourceKind !== 'entry') return false
  const numbers = ['value', 'numerator', 'denominator', 'qualifier'] as const
  const texts = ['countingRule', 'sourceRef', 'note'] as const
  return (
    numbers.every((field) => row[field] === typed[field]) &&
    texts.every((field) => row[field] === null || row[field] === typed[field])
  )
}

function byKey<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]) {
  return new Map(rows.map((row) => [factKey(kind, row), row]))
}

function distinct<Row, Field extends keyof Row>(rows: readonly Row[], field: Field): Row[Field][] {
  return [...new Set(rows.map((row) => row[field]))]
}
