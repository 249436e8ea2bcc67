import type { AreaResource, AreasResource } from '../../contract/resources.ts'
import { STATUSES, type Status } from '../../domain/progress.ts'
import { LANGUAGES, type Language } from '../text/language.ts'
import {
  addressReader,
  begun,
  memberOf,
  ofYear,
  parseThrough,
  parseYear,
  type SetAsideOf,
  type UnknownParameter,
  unknownParameters,
  valueIn,
} from './address-reader.ts'

/** Orders of the indicators: as in the catalogue, or what needs attention first. */
export const SORTS = ['plan', 'attention'] as const
export type Sort = (typeof SORTS)[number]

/** Single months: January and February as one figure, for the Spring Festival moves, or each. */
export const JAN_FEB = ['together', 'apart'] as const
export type JanFeb = (typeof JAN_FEB)[number]

/** The parameters that hold the view's state, in the order in which links write them. */
export const PARAMETERS = ['area', 'year', 'through', 'status', 'sort', 'janfeb', 'lang'] as const
export type Parameter = (typeof PARAMETERS)[number]

/** Parameters of these pages that hold no state of the view. */
const OTHER_PARAMETERS = ['indicators', 'indicator', 'plan']

/** Why a parameter of the address could not be used. */
export type InvalidParameter =
  | 'unknown_area'
  | 'not_a_year'
  | 'not_a_month'
  | 'month_of_other_year'
  | 'to_come'
  | 'unknown_status'
  | 'unknown_sort'
  | 'unknown_janfeb'
  | 'unknown_language'

/** The address, parameter by parameter; `area` still has to be looked up. */
type ParsedSelection = ReturnType<typeof parseSelection>

/** A parameter that was set aside, for the notice that says so. */
export type SetAside = SetAsideOf<Parameter, InvalidParameter>

/** What the page shows: only what is known; the API decides what was left open. */
export interface Selection {
  readonly area: AreaResource
  readonly year: number | undefined
  readonly through: string | undefined
  /** Statuses to show; empty = all. */
  readonly statuses: readonly Status[]
  readonly sort: Sort
  readonly janFeb: JanFeb
  readonly setAside: readonly SetAside[]
  /** Parameters that the page does not read. */
  readonly unknown: readonly UnknownParameter[]
}

/**
 * Reads the view's state from an address.
 *
 * @returns For each parameter: valid with its value, invalid with the reason, or missing (absent
 *   or empty). Whether an area exists is told by `resolveSelection`.
 * @example parseSelection(new URLSearchParams('year=soon')).year // { kind: 'invalid', ... }
 */
export function parseSelection(params: URLSearchParams) {
  const read = addressReader<Parameter, InvalidParameter>(params)
  const year = read('year', parseYear, 'not_a_year')
  return {
    area: read('area', (text) => text, 'unknown_area'),
    year,
    through: ofYear(read('through', parseThrough, 'not_a_month'), year),
    status: read('status', parseStatuses, 'unknown_status'),
    sort: read('sort', (text) => memberOf(SORTS, text), 'unknown_sort'),
    janfeb: read('janfeb', (text) => memberOf(JAN_FEB, text), 'unknown_janfeb'),
    lang: read('lang', (text) => memberOf(LANGUAGES, text), 'unknown_language'),
    unknown: unknownParameters(params, [...PARAMETERS, ...OTHER_PARAMETERS]),
  }
}

/**
 * Settles what the page shows, with every parameter that had to be set aside. An area of annual
 * figures only opens at its fullest year where the address names no period.
 *
 * @returns Null while the dataset holds no area at all.
 */
export function resolveSelection(
  address: ParsedSelection,
  { areas, defaultArea, lastMonth }: AreasResource,
): Selection | null {
  const parsed = {
    ...address,
    year: begun(address.year, lastMonth),
    through: begun(address.through, lastMonth),
  }
  const find = (code: string | null) => areas.find((area) => area.code === code)
  const asked = parsed.area.kind === 'valid' ? parsed.area.value : null
  const found = find(asked)
  const area = found ?? find(defaultArea) ?? areas[0]
  if (!area) return null
  const unknown: SetAside[] =
    asked !== null && !found ? [{ parameter: 'area', given: asked, reason: 'unknown_area' }] : []
  // Year and month were meant for the area that is not there.
  const follow = unknown.length === 0
  const through = follow ? valueIn(parsed.through) : undefined
  const year = follow ? valueIn(parsed.year) : undefined
  return {
    area,
    year: year ?? (through === undefined ? (area.annualYear ?? undefined) : undefined),
    through,
    statuses: valueIn(parsed.status) ?? [],
    sort: valueIn(parsed.sort) ?? 'plan',
    janFeb: valueIn(parsed.janfeb) ?? 'together',
    setAside: [...unknown, ...faults(parsed)],
    unknown: parsed.unknown,
  }
}

/** State to write into an address; what is undefined or a default is left out. */
export interface SelectionToWrite {
  readonly area?: string | undefined
  readonly year?: number | undefined
  readonly through?: string | undefined
  readonly statuses?: readonly Status[]
  readonly sort?: Sort
  readonly janFeb?: JanFeb
  readonly lang: Language
}

/**
 * Writes the view's state as a query string with its question mark; always with the language.
 *
 * @example writeSelection({ area: '500231', lang: 'zh' }) // '?area=500231&lang=zh'
 */
export function writeSelection(state: SelectionToWrite): string {
  const params = new URLSearchParams()
  if (state.area !== undefined) params.set('area', state.area)
  if (state.year !== undefined) params.set('year', String(state.year))
  if (state.through !== undefined) params.set('through', state.through)
  if (state.statuses && state.statuses.length > 0) params.set('status', state.statuses.join('.'))
  if (state.sort === 'attention') params.set('sort', state.sort)
  if (state.janFeb === 'apart') params.set('janfeb', state.janFeb)
  params.set('lang', state.lang)
  return `?${params}`
}

/**
 * The state after another area is chosen: a year that the area never reported is dropped, with its
 * month.
 */
export function withArea(
  state: SelectionToWrite,
  area: Pick<AreaResource, 'code'> & Partial<Pick<AreaResource, 'years'>>,
): SelectionToWrite {
  return { ...state, area: area.code, ...periodFor(state, area) }
}

/** Year and month of a state, dropped where an area is known never to have reported that year. */
export function periodFor(
  { year, through }: Pick<SelectionToWrite, 'year' | 'through'>,
  { years }: Partial<Pick<AreaResource, 'years'>>,
) {
  const keeps = year !== undefined && (years?.includes(year) ?? true)
  return { year: keeps ? year : undefined, through: keeps ? through : undefined }
}

/**
 * The state after another year is chosen: the same point in the year stays asked for, unless it has
 * not begun.
 *
 * @param lastMonth `YYYY-MM` that today is in.
 */
export function withYear(
  state: SelectionToWrite,
  year: number,
  lastMonth: string,
): SelectionToWrite {
  const through = state.through && `${year}-${state.through.slice(5)}`
  return { ...state, year, through: through && through <= lastMonth ? through : undefined }
}

function parseStatuses(text: string): readonly Status[] | null {
  const named = text.split('.').map((part) => memberOf(STATUSES, part))
  return named.includes(null) ? null : STATUSES.filter((status) => named.includes(status))
}

function faults(parsed: ParsedSelection): SetAside[] {
  return PARAMETERS.flatMap((parameter) => {
    const param = parsed[parameter]
    return param.kind === 'invalid' ? [{ parameter, given: param.given, reason: param.reason }] : []
  })
}
