import type { RowsView } from '../../contract/register-paths.ts'
import type { Language } from '../text/language.ts'
import { parseThrough, parseYear } from './address-reader.ts'

/** Of rows: those that are late, not done, or lack a number. */
export const ROW_MARKS = ['overdue', 'open', 'incomplete'] as const
export type RowMark = (typeof ROW_MARKS)[number]

/** Which row the form holds: a new one, or one of an area. */
export type OpenRow = 'new' | { readonly area: string; readonly id: string }

/** What the page of a register shows, as its address says it. */
export interface RegisterView
  extends Pick<RowsView, 'from' | 'to' | 'q' | 'indicator' | 'through' | 'month' | 'sort'> {
  /** Values by column; several of one column = any of them. */
  readonly where: Readonly<Record<string, readonly string[]>>
  readonly only: RowMark | undefined
  /** From 1. */
  readonly page: number
  readonly row: OpenRow | null
}

/** Of a breakdown: the year, and the column by whose values rows are counted; the page chooses what is not said. */
export interface BreakdownAddress {
  readonly year: number | undefined
  readonly by: string | undefined
}

interface Place {
  /** Null = the first one. */
  readonly register: string | null
  readonly area?: string | undefined
  readonly lang: Language
}

/** All rows of a register. */
export const ALL_ROWS: RegisterView = { where: {}, only: undefined, page: 1, row: null }

/** Nothing is left out. */
export const UNFILTERED = {
  from: undefined,
  to: undefined,
  q: undefined,
  where: {},
  only: undefined,
  indicator: undefined,
  through: undefined,
  month: undefined,
} as const satisfies Partial<RegisterView>

/** Whether a view leaves rows out. */
export function isFiltered({ where, ...view }: RegisterView): boolean {
  const { from, to, q, only, indicator } = view
  const isWhere = Object.values(where).some((values) => values.length > 0)
  return isWhere || [from, to, q, only, indicator].some((one) => one !== undefined)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const NAME = /^[a-z][a-z_]*$/
const SORT = /^-?[a-z][a-z_]*$/

/** Reads the view of a register from an address; what is not understood is as if it were not there. */
export function parseRegisterView(params: URLSearchParams): RegisterView {
  const read = (name: string, fits: (text: string) => boolean = () => true) => {
    const text = params.get(name)?.trim() ?? ''
    return text !== '' && fits(text) ? text : undefined
  }
  const isMonth = (text: string) => parseThrough(text) !== null
  return {
    from: read('from', (text) => DAY.test(text)),
    to: read('to', (text) => DAY.test(text)),
    q: read('q'),
    indicator: read('indicator'),
    through: read('through', isMonth),
    month: read('month', isMonth),
    sort: read('sort', (text) => SORT.test(text)),
    where: parseWhere(params.get('where') ?? ''),
    only: ROW_MARKS.find((mark) => mark === params.get('only')),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    row: parseRow(params.get('row')),
  }
}

/** What the API is asked for a view. */
export function rowsViewOf(area: string, { where, row: _, ...view }: RegisterView): RowsView {
  return { ...view, area, where: writeWhere(where) }
}

/** Address of a register's rows. */
export function registerAddress(place: Place, view: Partial<RegisterView> = {}): string {
  const { where = {}, page = 1, row = null, ...texts } = view
  return addressOf(place, '', {
    ...texts,
    where: writeWhere(where),
    page: page > 1 ? String(page) : undefined,
    row: row === null || row === 'new' ? (row ?? undefined) : `${row.area}/${row.id}`,
  })
}

/** Reads what a breakdown is of. */
export function parseBreakdown(params: URLSearchParams): BreakdownAddress {
  const by = params.get('by') ?? ''
  return {
    year: parseYear(params.get('year') ?? '') ?? undefined,
    by: NAME.test(by) ? by : undefined,
  }
}

/** Address of a register's breakdown. */
export function breakdownAddress(place: Place, { year, by }: Partial<BreakdownAddress> = {}) {
  return addressOf(place, '/breakdown', { year: year === undefined ? undefined : String(year), by })
}

function addressOf(
  { register, area, lang }: Place,
  page: string,
  texts: Readonly<Record<string, string | undefined>>,
): string {
  const params = new URLSearchParams(area === undefined ? {} : { area })
  for (const [name, text] of Object.entries(texts)) if (text) params.set(name, text)
  params.set('lang', lang)
  const path = register === null ? '' : `/${register}${page}`
  // Neither needs an escape in a query, and filters stay readable.
  return `/registers${path}?${params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}

function parseWhere(text: string): RegisterView['where'] {
  const where: Record<string, string[]> = {}
  for (const pair of text.split(',')) {
    const [, column = '', value = ''] = /^([a-z][a-z_]*):([^,:]+)$/.exec(pair) ?? []
    if (column !== '') where[column] = [...(where[column] ?? []), value]
  }
  return where
}

function writeWhere(where: RegisterView['where']): string | undefined {
  const pairs = Object.entries(where).flatMap(([column, values]) =>
    values.map((value) => `${column}:${value}`),
  )
  return pairs.join(',') || undefined
}

function parseRow(text: string | null): OpenRow | null {
  if (text === null || text === '') return null
  if (text === 'new') return 'new'
  const [, area = '', id = ''] = /^([^/]+)\/(.+)$/.exec(text) ?? []
  return id === '' ? null : { area, id }
}
