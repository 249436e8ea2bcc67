import { ROWS_PAGE } from '../../../contract/register-operations.ts'
import type {
  RegisterRowResource,
  RegisterRowsResource,
} from '../../../contract/register-resources.ts'
import { total } from '../../../domain/add-figures.ts'
import type { AreaTree } from '../../../domain/area-tree.ts'
import { formatMonth, parseMonth } from '../../../domain/period.ts'
import { combineQualifiers, type Qualifier } from '../../../domain/qualifier.ts'
import type { Feed } from '../../../domain/register/feed.ts'
import {
  cellIn,
  dayOf,
  latenessOf,
  meets,
  missingIn,
  qualifierColumn,
  type Register,
  type RegisterRow,
} from '../../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../../domain/register/registers.ts'
import { type ApiReading, findArea, readTree } from '../area-view.ts'
import { namesOf } from '../names-of.ts'
import type { SheetReader } from '../routes/sheet-reader.ts'
import { sampleAreas } from '../sample-areas.ts'
import type { HeldRow } from '../store.ts'
import { areasOfRows, filtersOf, type RowsQuery, rowsAsked } from './rows-asked.ts'

/** Rows on a page at most. */
const MOST_ROWS = 1_000

/** Columns of persons that a reader may not see in an area. */
export function hiddenColumns(
  register: Register,
  { may }: Pick<SheetReader, 'may'>,
  areaCode: string,
): ReadonlySet<string> {
  if (may('see_person_columns', areaCode)) return new Set()
  return new Set(register.columns.flatMap(({ kind, name }) => (kind === 'person' ? name : [])))
}

/** A page of the rows of a register that were asked for, with sums over all of them. */
export async function answerRows(
  { store }: ApiReading,
  id: RegisterId,
  {
    page = '1',
    limit = String(ROWS_PAGE),
    ...query
  }: RowsQuery & { readonly page?: string | undefined; readonly limit?: string | undefined },
  reader: SheetReader,
): Promise<Omit<RegisterRowsResource, 'program'>> {
  const register = REGISTERS[id]
  const tree = await readTree(store)
  const area = findArea(tree, query.area)
  const hidden = hiddenColumns(register, reader, area.code)
  const perPage = Math.min(Number(limit), MOST_ROWS)
  const start = (Number(page) - 1) * perPage
  const asked = await pageAsked(store, tree, id, query, hidden, start, perPage)
  const { rows: shown, total: found, sums } = asked ?? (await pageOfAll())
  const shape = await rowShape(store, tree, id, { today: reader.day, hidden, area: area.code })
  const sampled = await sampleAreas(store)
  return {
    register: id,
    areaCode: area.code,
    total: found,
    page: Number(page),
    limit: perPage,
    sums,
    rows: shown.map(shape),
    personsHidden: hidden.size > 0,
    holdsSample: areasOfRows(tree, area.code).some((code) => sampled.has(code)),
    may: { write: reader.may('put_figures', area.code) },
    names: namesOf(
      tree,
      shown.map(({ row }) => row.areaCode),
    ),
    villages: await villagesNamed(store, register, shown),
  }

  async function pageOfAll() {
    const all = await rowsAsked(store, tree, id, query, { today: reader.day, hidden })
    const rows = all.map(({ row }) => row)
    return {
      total: all.length,
      rows: all.slice(start, start + perPage),
      sums: sumsOf(register, rows),
    }
  }
}

/** The page from the store itself; null where the rows have to be looked at one by one. */
async function pageAsked(
  store: ApiReading['store'],
  tree: AreaTree,
  id: RegisterId,
  query: RowsQuery,
  hidden: ReadonlySet<string>,
  offset: number,
  limit: number,
) {
  const register = REGISTERS[id]
  const { area, where: given, sort = `-${register.day}`, from, to, ...others } = query
  const isAsked = Object.values(others).some((one = '') => one.trim() !== '')
  const where = filtersOf(register, given, hidden)
  const isSingle = [...where.keys()].every((name) =>
    register.columns.some((one) => one.name === name && !LISTS.includes(one.kind)),
  )
  const byDay = sort.replace(/^-/, '') === register.day
  if (isAsked || !byDay || !isSingle) return null
  const page = await store.registerPage({
    ...{ register: id, areaCodes: areasOfRows(tree, area), from, to, offset, limit },
    where: new Map([...where].map(([name, values]) => [name, [...values]])),
    sums: register.columns.flatMap(({ kind, name }) => (kind === 'number' ? name : [])),
    latestFirst: sort.startsWith('-'),
  })
  if (!page) return null
  const sums = page.sums.flatMap(({ column, ...sum }) => (sum.rows > 0 ? [[column, sum]] : []))
  return { ...page, sums: Object.fromEntries(sums) as RegisterRowsResource['sums'] }
}

const LISTS: readonly string[] = ['choices', 'tags']

/** Names of the villages that rows name, by area and code. */
async function villagesNamed(
  store: ApiReading['store'],
  { columns }: Register,
  rows: readonly HeldRow[],
): Promise<RegisterRowsResource['villages']> {
  const column = columns.find(({ kind }) => kind === 'village')?.name
  if (column === undefined) return {}
  const named = new Map<string, Set<string>>()
  for (const { row } of rows) {
    const code = cellIn(row, column)
    if (code === null) continue
    named.set(row.areaCode, (named.get(row.areaCode) ?? new Set()).add(String(code)))
  }
  const found: Record<string, Record<string, string>> = {}
  for (const { areaCode, code, name } of await store.villages([...named.keys()])) {
    if (named.get(areaCode)?.has(code)) found[areaCode] = { ...found[areaCode], [code]: name }
  }
  return found
}

/** Makes answers of rows. */
export async function rowShape(
  store: ApiReading['store'],
  tree: AreaTree,
  id: RegisterId,
  seen: { readonly today: string; readonly hidden: ReadonlySet<string>; readonly area: string },
): Promise<(held: HeldRow) => RegisterRowResource> {
  const register = REGISTERS[id]
  const feeds = await store.feeds(areasOfRows(tree, seen.area))
  return ({ row, revision }) => {
    const cells = Object.entries(row.cells).filter(
      ([name, cell]) => cell !== null && !seen.hidden.has(name),
    )
    return {
      areaCode: row.areaCode,
      id: row.id,
      reference: row.reference,
      note: row.note,
      cells: Object.fromEntries(cells),
      revision,
      missing: missingIn(register, row),
      late: latenessOf(register, row, seen.today),
      feeds: figuresFedBy(register, row, feeds, tree),
    }
  }
}

/** The figures that a row counts in, each with its first month. */
function figuresFedBy(
  register: Register,
  row: RegisterRow,
  feeds: readonly Feed[],
  tree: AreaTree,
): RegisterRowResource['feeds'] {
  return register.feeds.flatMap((rule) => {
    const month = dayOf(row, rule.on)?.slice(0, 7)
    const isCounted =
      month !== undefined &&
      meets(row, 'of' in rule ? rule.of : undefined) &&
      (!('column' in rule) || cellIn(row, rule.column) !== null)
    if (!isCounted) return []
    const at = parseMonth(month)
    const area = tree.get(row.areaCode)
    const heir = area?.validTo && month > area.validTo ? area.successorCodes : [row.areaCode]
    const feed = feeds.find(
      (one) => one.indicatorId === rule.indicatorId && heir.includes(one.areaCode),
    )
    return feed && at && feed.from <= month
      ? [{ indicatorId: rule.indicatorId, month: formatMonth(at.year, at.month) }]
      : []
  })
}

function sumsOf(register: Register, rows: readonly RegisterRow[]): RegisterRowsResource['sums'] {
  const sums = register.columns.flatMap(({ name, kind }) => {
    if (kind !== 'number') return []
    const stated = rows.filter((row) => cellIn(row, name) !== null)
    if (stated.length === 0) return []
    const qualifiers = stated.map((row) => cellIn(row, qualifierColumn(name)) ?? 'exact')
    return [
      [
        name,
        {
          value: total(stated, (row) => Number(cellIn(row, name))),
          qualifier: combineQualifiers(qualifiers as Qualifier[]),
          rows: stated.length,
        },
      ] as const,
    ]
  })
  return Object.fromEntries(sums)
}
