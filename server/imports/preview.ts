import type { ImportPreview, PreviewRow } from '../../contract/import-resources.ts'
import { TABLE_NAMES, type TableName, titleOf } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { Observation } from '../../domain/observation.ts'
import { formatPeriod } from '../../domain/period.ts'
import { cellIn, dayOf, type RegisterRow } from '../../domain/register/register.ts'
import { isRegister, REGISTERS } from '../../domain/register/registers.ts'
import { hashOf } from '../api/access/secrets.ts'
import type { Store } from '../api/store.ts'
import type { Screen, Screened } from './screen.ts'
import type { SettledFigure } from './settled-by-registers.ts'

/** As many rows of each sort are shown; the rest is counted. */
const SHOWN = 50

/** Rows of one sort: all are counted, the first are kept. */
class FirstOf {
  count = 0
  readonly rows: PreviewRow[] = []

  add(row: PreviewRow): void {
    this.count += 1
    if (this.rows.length < SHOWN) this.rows.push(row)
  }
}

/** Tells what rows would change, in memory that does not grow with their number. */
export class PreviewOf {
  readonly #screen: Screen
  readonly #counts = Object.fromEntries(
    TABLE_NAMES.map((table) => [table, { added: 0, changed: 0, unchanged: 0 }]),
  ) as Record<TableName, Record<'added' | 'changed' | 'unchanged', number>>
  readonly #sorts = {
    added: new FirstOf(),
    changed: new FirstOf(),
    overwritten: new FirstOf(),
    settled: new FirstOf(),
    outside: new FirstOf(),
    refused: new FirstOf(),
  }
  readonly #months = new Set<string>()
  #typedSettled = 0
  readonly #names = new Map<string, string>()
  readonly #indicators = new Map<string, RowOf['indicators']>()
  #fingerprint = ''

  constructor(screen: Screen) {
    this.#screen = screen
  }

  async put<Kind extends TableName>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    const news: unknown[] = []
    for (const one of await this.#screen.of(kind, rows)) {
      if (kind === 'areas') this.#name(one.row as RowOf['areas'])
      if (kind === 'indicators') this.#know(one.row as RowOf['indicators'])
      if (one.verdict === 'unchanged') this.#counts[kind].unchanged += 1
      else {
        this.#add(kind, one)
        news.push([one.verdict, one.row, one.before, one.typed, one.settled])
      }
    }
    // Each step goes over the one before, so that the last names all of them.
    if (news.length > 0) {
      this.#fingerprint = await hashOf(`${this.#fingerprint} ${kind} ${JSON.stringify(news)}`)
    }
  }

  #add<Kind extends TableName>(kind: Kind, one: Screened<Kind>): void {
    const shown = shownOf(kind, one)
    const { added, changed, overwritten, settled, outside, refused } = this.#sorts
    const isFrame = kind === 'areas' || kind === 'indicators'
    if (one.verdict === 'outside') (isFrame ? refused : outside).add(shown)
    if (one.verdict === 'outside' || one.verdict === 'unchanged') return
    this.#counts[kind][one.verdict] += 1
    // Each is told once, where most is asked about it.
    if (one.settled.length > 0) settled.add(shown)
    else if (one.typed) overwritten.add(shown)
    else (one.verdict === 'added' ? added : changed).add(shown)
    if (one.settled.length > 0 && one.typed) this.#typedSettled += 1
    for (const month of one.settled) this.#months.add(month)
  }

  /** Figures of submitted or closed months that registers count otherwise from then on. */
  async settle(figures: readonly SettledFigure[]): Promise<void> {
    for (const { before, after, months } of figures) {
      this.#sorts.settled.add(shownFigure(before, after, false, false))
      for (const month of months) this.#months.add(month)
    }
    if (figures.length > 0) {
      this.#fingerprint = await hashOf(`${this.#fingerprint} ${JSON.stringify(figures)}`)
    }
  }

  #name({ code, name }: RowOf['areas']): void {
    this.#names.set(code, name)
  }

  #know(indicator: RowOf['indicators']): void {
    this.#indicators.set(indicator.id, indicator)
  }

  /** What came of all rows that were put. */
  async told(store: Pick<Store, 'areas' | 'indicators'>): Promise<ImportPreview> {
    const { settled, ...sorts } = this.#sorts
    const listed = Object.values(this.#sorts).flatMap(({ rows }) => rows)
    const codes = new Set(listed.flatMap((row) => ('areaCode' in row ? row.areaCode : [])))
    const ids = new Set(listed.flatMap((row) => ('indicator' in row ? (row.indicator ?? []) : [])))
    const areas = await store.areas()
    const names = new Map(areas.map(({ code, name }) => [code, name]))
    const indicators = new Map((await store.indicators()).map((one) => [one.id, one]))
    return {
      fingerprint: await hashOf(this.#fingerprint),
      counts: this.#counts,
      titles: Object.fromEntries(TABLE_NAMES.map((table) => [table, titleOf(table)])),
      added: plain(sorts.added),
      changed: plain(sorts.changed),
      overwritten: plain(sorts.overwritten),
      settled: {
        ...plain(settled),
        typed: this.#typedSettled,
        months: [...this.#months].sort(),
      },
      outside: plain(sorts.outside),
      refused: plain(sorts.refused),
      names: Object.fromEntries(
        [...codes].flatMap((code) => {
          const name = this.#names.get(code) ?? names.get(code)
          return name === undefined ? [] : [[code, name]]
        }),
      ),
      indicators: [...ids].flatMap((id) => this.#indicators.get(id) ?? indicators.get(id) ?? []),
    }
  }
}

function plain({ count, rows }: FirstOf) {
  return { count, rows }
}

/** Whether storing would do anything. */
export function changesAnything({ counts }: Pick<ImportPreview, 'counts'>): boolean {
  return Object.values(counts).some(({ added, changed }) => added + changed > 0)
}

function shownOf<Kind extends TableName>(
  kind: Kind,
  { row, before, typed, isBeside = false }: Screened<Kind>,
): PreviewRow {
  const isNew = before === null
  switch (kind) {
    case 'areas':
      return { kind: 'area', areaCode: (row as RowOf['areas']).code, isNew }
    case 'indicators':
      return { kind: 'indicator', indicator: (row as RowOf['indicators']).id, isNew }
    case 'targets': {
      const { areaCode, indicatorId, year, value } = row as RowOf['targets']
      const held = (before as RowOf['targets'] | null)?.value ?? null
      return { kind: 'target', areaCode, indicator: indicatorId, year, before: held, after: value }
    }
    case 'observations': {
      const held = before as Observation | null
      return shownFigure(held, row as Observation, typed, isBeside)
    }
    default:
      return { kind: 'row', table: titleOf(kind), isNew, ...saidOf(kind, row) }
  }
}

/** What a row of another table is about, and when. */
function saidOf(kind: TableName, row: RowOf[TableName]) {
  if (kind === 'villages') {
    const { areaCode, name } = row as RowOf['villages']
    return { areaCode, about: name, indicator: null, day: null }
  }
  if (!isRegister(kind)) {
    const { areaCode, indicatorId, from } = row as RowOf['feeds']
    return { areaCode, about: '', indicator: indicatorId, day: from }
  }
  const { about, day } = REGISTERS[kind]
  const held = row as RegisterRow
  return {
    areaCode: held.areaCode,
    indicator: null,
    about: String(cellIn(held, about)),
    day: dayOf(held, day),
  }
}

/** A figure as it is and as it would be: one of both is there. */
function shownFigure(
  before: Observation | null,
  after: Observation | null,
  typed: boolean,
  beside: boolean,
): PreviewRow {
  const { areaCode, indicatorId, period } = (after ?? before) as Observation
  return {
    ...{ kind: 'figure', areaCode, indicator: indicatorId, period: formatPeriod(period) },
    before: before && recorded(before),
    after: after && recorded(after),
    ...{ typed, beside },
  }
}

function recorded({ areaCode: _, indicatorId: __, period: ___, ...fields }: Observation) {
  return fields
}
