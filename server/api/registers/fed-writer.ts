// Long on purpose: all that goes through a write, beside what it makes of the figures of registers.
import type { Area } from '../../../domain/area.ts'
import type { RowOf } from '../../../domain/dataset.ts'
import { DEFAULT_TIME_ZONE, dayIn } from '../../../domain/day.ts'
import { isSettled, type MonthState } from '../../../domain/month-state.ts'
import type { Observation } from '../../../domain/observation.ts'
import { ALL_YEARS, comparePeriods, formatMonth } from '../../../domain/period.ts'
import { fedFigures } from '../../../domain/register/fed-figures.ts'
import { type Feed, isFed } from '../../../domain/register/feed.ts'
import {
  isRegister,
  REGISTER_IDS,
  REGISTERS,
  type RegisterId,
} from '../../../domain/register/registers.ts'
import { sameRow } from '../same-row.ts'
import {
  type DatasetWriter,
  type FactKey,
  type FactQuery,
  type FactSet,
  type ObservationPlace,
  observationKey,
  type RowKind,
  type TargetPlace,
  type WriteCounts,
} from '../store.ts'

/** A writer that counts nothing by itself. */
export type PlainWriter = Omit<DatasetWriter, 'countAnew'>

/**
 * A writer that keeps the figures of registers in step with their rows: at the end of the write, and before a month
 * is submitted, those of every area of which rows, feeds, villages, life or month states are others now are counted
 * anew, and stored as any figure is.
 *
 * A figure that comes for a month that a register feeds is kept beside the register's (`besides`), and comes back
 * when the register no longer feeds it. Figures that say they were counted from a register are passed over: it is
 * counted here.
 */
export class FedWriter implements DatasetWriter {
  readonly #writer: PlainWriter
  readonly #now: string
  readonly #runningMonth: string
  /** By area and indicator; null until asked for, and after feeds changed. */
  #feeds: ReadonlyMap<string, ReadonlyMap<string, Feed>> | null = null
  /** Areas whose figures are to be counted anew, and of which registers. */
  readonly #outdated = new Map<string, Set<RegisterId>>()
  /** Months that are about to be submitted: area and `YYYY-MM`. */
  readonly #submitting = new Set<string>()

  /** @param now UTC instant of the write. */
  constructor(writer: PlainWriter, now: string) {
    this.#writer = writer
    this.#now = now
    this.#runningMonth = dayIn(Date.parse(now), DEFAULT_TIME_ZONE).slice(0, 7)
  }

  /** Counts what is outdated; to be called when all has been written. */
  async end(): Promise<void> {
    const areas = await this.#withSuccessors([...this.#outdated.keys()])
    this.#outdated.clear()
    for (const { areaCode, registers } of areas) await this.#count(areaCode, registers)
  }

  async countAnew(): Promise<void> {
    for (const code of (await this.#allFeeds()).keys()) this.#mark(code, REGISTER_IDS)
  }

  async put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    if (kind !== 'observations') {
      const before = newsIn(await this.#writer.counts(), kind)
      await this.#writer.put(kind, rows)
      // Rows that say what is held already leave figures as they are.
      if (newsIn(await this.#writer.counts(), kind) > before) await this.#noteOf(kind, rows)
      return
    }
    const given = (rows as readonly Observation[]).filter(
      ({ sourceKind }) => sourceKind !== 'register',
    )
    const feeds = await this.#allFeeds()
    if (feeds.size === 0) return this.#writer.put('observations', given)
    const fed = (row: Observation) => covers(feeds, row)
    const news = async () => {
      const counts = await this.#writer.counts()
      return newsIn(counts, 'observations') + newsIn(counts, 'besides')
    }
    const before = await news()
    await this.#writer.put(
      'observations',
      given.filter((row) => !fed(row)),
    )
    await this.#writer.put('besides', given.filter(fed))
    if ((await news()) > before) this.#noteRules(feeds, given)
  }

  async delete<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    if (kind === 'observations') return this.remove(rows as readonly Observation[])
    await this.#writer.delete(kind, rows)
    await this.#noteOf(kind, rows)
  }

  async remove(places: readonly ObservationPlace[]): Promise<void> {
    const feeds = await this.#allFeeds()
    if (feeds.size === 0) return this.#writer.remove(places)
    const fed = places.filter((place) => covers(feeds, place))
    await this.#writer.remove(places.filter((place) => !covers(feeds, place)))
    if (fed.length > 0) await this.#removeBesides(fed)
    this.#noteRules(feeds, places)
  }

  async withdraw(areaCodes: readonly string[], year: number, keep: FactSet): Promise<void> {
    const feeds = await this.#allFeeds()
    const fed = areaCodes.filter((code) => feeds.has(code))
    await this.#writer.withdraw(areaCodes, year, {
      hasTarget: (row) => keep.hasTarget(row),
      hasObservation: (row) => covers(feeds, row) || keep.hasObservation(row),
    })
    if (fed.length === 0) return
    const besides = await this.#writer.besides({ areaCodes: fed, years: [year] })
    await this.#writer.delete(
      'besides',
      besides.filter((row) => !keep.hasObservation(row)),
    )
    for (const code of fed) this.#mark(code, REGISTER_IDS)
  }

  async removeSample(): Promise<void> {
    await this.end()
    const feeds = await this.#allFeeds()
    for (const [areaCode, own] of feeds) {
      if (!(await this.#isSample(areaCode))) continue
      await this.#giveBack(areaCode)
      await this.delete('feeds', [...own.values()])
      for (const register of REGISTER_IDS) {
        const held = await this.#writer.registerRows({ register, areaCodes: [areaCode] })
        await this.#writer.delete(
          register,
          held.map(({ row }) => row),
        )
      }
      await this.#writer.delete('villages', await this.#writer.villages([areaCode]))
    }
    await this.end()
    await this.#writer.removeSample()
  }

  /** Gives back the settled months of an area whose sample data go: that they do is no correction, and needs no reason. */
  async #giveBack(areaCode: string): Promise<void> {
    const states = await this.#writer.monthStates({ areaCodes: [areaCode], years: ALL_YEARS })
    const more = { state: 'returned', reason: '移除示例数据', changedBy: null } as const
    await this.#writer.putMonthStates(
      states
        .filter(({ state }) => isSettled(state))
        .map((state) => ({ ...state, ...more, changedAt: this.#now })),
    )
  }

  async putMonthStates(states: readonly MonthState[]): Promise<void> {
    const feeds = await this.#allFeeds()
    const fed = states.filter(({ areaCode }) => feeds.has(areaCode))
    for (const { areaCode, state, year, month } of fed) {
      if (!isSettled(state)) continue
      // What has no rows is 0 from now on: before the month is settled, or it would be a correction.
      this.#submitting.add(`${areaCode} ${formatMonth(year, month)}`)
      this.#mark(areaCode, REGISTER_IDS)
    }
    await this.end()
    await this.#writer.putMonthStates(states)
    this.#submitting.clear()
    for (const { areaCode, state } of fed) if (!isSettled(state)) this.#mark(areaCode, REGISTER_IDS)
  }

  async counts(): Promise<WriteCounts> {
    await this.end()
    return this.#writer.counts()
  }

  /** Notes whose figures rest on these rows. */
  async #noteOf<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    if (kind === 'feeds') {
      this.#feeds = null
      for (const { areaCode, register } of rows as readonly Feed[]) {
        if (isRegister(register)) this.#mark(areaCode, [register])
      }
    } else if (kind === 'villages' || isRegister(kind)) {
      const registers = isRegister(kind) ? [kind] : REGISTER_IDS
      for (const { areaCode } of rows as readonly { areaCode: string }[]) {
        this.#mark(areaCode, registers)
      }
    } else if (kind === 'areas') {
      const feeds = await this.#allFeeds()
      for (const { code } of rows as readonly Area[]) {
        if (feeds.has(code)) this.#mark(code, REGISTER_IDS)
      }
    }
  }

  /** Notes that what an area says it counts may be something else now. */
  #noteRules(
    feeds: ReadonlyMap<string, ReadonlyMap<string, Feed>>,
    places: readonly ObservationPlace[],
  ): void {
    for (const { areaCode, indicatorId } of places) {
      const register = feeds.get(areaCode)?.get(indicatorId)?.register
      if (register !== undefined && isRegister(register)) this.#mark(areaCode, [register])
    }
  }

  #mark(areaCode: string, registers: readonly RegisterId[]): void {
    const marked = this.#outdated.get(areaCode) ?? new Set()
    for (const register of registers) marked.add(register)
    this.#outdated.set(areaCode, marked)
  }

  async #allFeeds(): Promise<ReadonlyMap<string, ReadonlyMap<string, Feed>>> {
    if (this.#feeds) return this.#feeds
    const feeds = new Map<string, Map<string, Feed>>()
    for (const feed of await this.#writer.feeds()) {
      const own = feeds.get(feed.areaCode) ?? new Map<string, Feed>()
      own.set(feed.indicatorId, feed)
      feeds.set(feed.areaCode, own)
    }
    this.#feeds = feeds
    return feeds
  }

  /** The areas that are outdated, and those whose series continue theirs. */
  async #withSuccessors(codes: readonly string[]) {
    const found = new Map<string, { areaCode: string; registers: ReadonlySet<RegisterId> }>()
    for (const first of codes) {
      const registers = this.#outdated.get(first) ?? []
      const line = new Set([first])
      for (const areaCode of line) {
        const before = found.get(areaCode)?.registers ?? []
        found.set(areaCode, { areaCode, registers: new Set([...before, ...registers]) })
        const areas = await this.#writer.areasAround([areaCode])
        const area = areas.find(({ code }) => code === areaCode)
        if (area?.successorCodes.length === 1) line.add(area.successorCodes[0] ?? '')
      }
    }
    return [...found.values()]
  }

  /** Counts the figures of an area that some registers feed. */
  async #count(areaCode: string, registers: ReadonlySet<RegisterId>): Promise<void> {
    const feeds = (await this.#allFeeds()).get(areaCode) ?? new Map<string, Feed>()
    const indicatorIds = [...registers].flatMap((id) =>
      REGISTERS[id].feeds.map(({ indicatorId }) => indicatorId),
    )
    const query = { areaCodes: [areaCode], years: ALL_YEARS, indicatorIds }
    const held = new Map(
      (await this.#writer.observations(query)).map((row) => [observationKey(row), row]),
    )
    const besides = await this.#writer.besides(query)
    const rules = countingRules([...held.values(), ...besides])
    const counted = new Map(
      (await this.#figuresOf(areaCode, registers, [...feeds.values()], rules)).map((row) => [
        observationKey(row),
        row,
      ]),
    )
    const own = new Map([[areaCode, feeds]])
    const back = besides.filter((row) => !covers(own, row))
    const backKeys = new Set(back.map(observationKey))
    const aside = [...held.values()].filter(
      (row) => row.sourceKind !== 'register' && covers(own, row),
    )
    const gone = [...held].filter(
      ([key, row]) =>
        !counted.has(key) &&
        !backKeys.has(key) &&
        (row.sourceKind === 'register' || covers(own, row)),
    )
    await this.#writer.put('besides', aside)
    await this.#writer.delete('besides', back)
    await this.#writer.put('observations', [
      ...back,
      ...[...counted].flatMap(([key, row]) => {
        const before = held.get(key)
        return before && sameRow(before, row) ? [] : row
      }),
    ])
    await this.#writer.delete(
      'observations',
      gone.map(([, row]) => row),
    )
  }

  async #figuresOf(
    areaCode: string,
    registers: ReadonlySet<RegisterId>,
    feeds: readonly Feed[],
    countingRules: ReadonlyMap<string, string>,
  ): Promise<readonly Observation[]> {
    if (feeds.length === 0) return []
    const areas = await this.#lineOf(areaCode)
    const area = areas.find(({ code }) => code === areaCode)
    if (!area) return []
    const states = await this.#writer.monthStates({ areaCodes: [areaCode], years: ALL_YEARS })
    const submitted = new Set(
      states.flatMap(({ state, year, month }) =>
        isSettled(state) ? `${areaCode} ${formatMonth(year, month)}` : [],
      ),
    )
    const facts = {
      area,
      villages: await this.#writer.villages([areaCode]),
      runningMonth: this.#runningMonth,
      isSubmitted: (month: string) =>
        submitted.has(`${areaCode} ${month}`) || this.#submitting.has(`${areaCode} ${month}`),
      isSample: await this.#isSample(areaCode),
      countingRules,
    }
    const found: Observation[] = []
    for (const register of registers) {
      const own = feeds.filter((feed) => feed.register === register)
      if (own.length === 0) continue
      const areaCodes = areas.map(({ code }) => code)
      const held = await this.#writer.registerRows({ register, areaCodes })
      const rows = held.map(({ row }) => row)
      found.push(...fedFigures(REGISTERS[register], { ...facts, rows, feeds: own }))
    }
    return found
  }

  /** An area and those whose series it continues, however far. */
  async #lineOf(areaCode: string): Promise<readonly Area[]> {
    const found = new Map<string, Area>()
    const line = new Set([areaCode])
    for (const code of line) {
      for (const area of await this.#writer.areasAround([code])) {
        const isBefore = area.successorCodes.length === 1 && area.successorCodes[0] === code
        if (area.code !== code && !isBefore) continue
        found.set(area.code, area)
        line.add(area.code)
      }
    }
    return [...found.values()]
  }

  /** Whether an area holds sample data (示例数据) of its own. */
  async #isSample(areaCode: string): Promise<boolean> {
    const query = { areaCodes: [areaCode], years: ALL_YEARS }
    const isSample = ({ sourceKind }: Observation) => sourceKind === 'sample'
    // All that is sample may stand beside what is counted.
    return (
      (await this.#writer.observations(query)).some(isSample) ||
      (await this.#writer.besides(query)).some(isSample)
    )
  }

  async #removeBesides(places: readonly ObservationPlace[]): Promise<void> {
    const keys = new Set(places.map(observationKey))
    const besides = await this.#writer.besides({
      areaCodes: [...new Set(places.map(({ areaCode }) => areaCode))],
      years: [...new Set(places.map(({ period }) => period.year))],
    })
    await this.#writer.delete(
      'besides',
      besides.filter((row) => keys.has(observationKey(row))),
    )
  }

  // What follows is the writer's own.
  get revision() {
    return this.#writer.revision
  }
  get overwritten() {
    return this.#writer.overwritten
  }
  choose(keys: readonly FactKey[]): void {
    this.#writer.choose(keys)
  }
  areasAround(codes: readonly string[]) {
    return this.#writer.areasAround(codes)
  }
  observations(query: FactQuery) {
    return this.#writer.observations(query)
  }
  besides(query: FactQuery) {
    return this.#writer.besides(query)
  }
  targets(query: FactQuery) {
    return this.#writer.targets(query)
  }
  registerRows(query: Parameters<DatasetWriter['registerRows']>[0]) {
    return this.#writer.registerRows(query)
  }
  feeds(areaCodes?: readonly string[]) {
    return this.#writer.feeds(areaCodes)
  }
  villages(areaCodes?: readonly string[]) {
    return this.#writer.villages(areaCodes)
  }
  lastChanges(query: FactQuery) {
    return this.#writer.lastChanges(query)
  }
  lastTargetChanges(query: FactQuery) {
    return this.#writer.lastTargetChanges(query)
  }
  monthStates(query: Parameters<DatasetWriter['monthStates']>[0]) {
    return this.#writer.monthStates(query)
  }
  followUps(query: Parameters<DatasetWriter['followUps']>[0]) {
    return this.#writer.followUps(query)
  }
  putFollowUps(followUps: Parameters<DatasetWriter['putFollowUps']>[0]) {
    return this.#writer.putFollowUps(followUps)
  }
  removeTargets(places: readonly TargetPlace[]) {
    return this.#writer.removeTargets(places)
  }
  imported(id: string) {
    return this.#writer.imported(id)
  }
  putImport(note: Parameters<DatasetWriter['putImport']>[0]) {
    return this.#writer.putImport(note)
  }
}

/** What an area says it counts (口径), by indicator, with its last number that says so. */
function countingRules(rows: readonly Observation[]): ReadonlyMap<string, string> {
  const rules = new Map<string, string>()
  for (const row of [...rows].sort((a, b) => comparePeriods(a.period, b.period))) {
    if (row.sourceKind === 'register' || row.countingRule === null) continue
    rules.set(row.indicatorId, row.countingRule)
  }
  return rules
}

/** How many rows of a kind were added or changed so far. */
function newsIn(counts: WriteCounts, kind: RowKind): number {
  return counts[kind].added + counts[kind].changed
}

/** Whether a register feeds the indicator of an observation in all of its months. */
function covers(
  feeds: ReadonlyMap<string, ReadonlyMap<string, Feed>>,
  { areaCode, indicatorId, period }: ObservationPlace,
): boolean {
  const feed = feeds.get(areaCode)?.get(indicatorId)
  return feed !== undefined && isFed(feed, period)
}
