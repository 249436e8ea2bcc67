import type { AreaResource, AreasResource } from '../../contract/resources.ts'
import { LEVELS, type Level } from '../../domain/area.ts'
import { ASPECTS, type Aspect } from '../../domain/compared-figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { PEERS_EACH_SIDE } from '../../domain/peers.ts'
import { LANGUAGES } from '../text/language.ts'
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
import {
  COMPARE_ORDERS,
  COMPARE_VIEWS,
  type CompareSort,
  type CompareView,
  PEER_CHOICES,
} from './compare-address.ts'
import { hasUnits } from './compare-areas.ts'

/** The parameters of `/compare`, in the order in which faults are told. */
export const COMPARE_PARAMETERS = [
  'parent',
  'year',
  'through',
  'level',
  'view',
  'show',
  'indicators',
  'indicator',
  'sort',
  'order',
  'unit',
  'peers',
  'month',
  'lang',
] as const
export type CompareParameter = (typeof COMPARE_PARAMETERS)[number]

/** Why a parameter of a comparison's address could not be used. */
export type InvalidCompareParameter =
  | 'unknown_area'
  | 'no_units'
  | 'not_a_year'
  | 'not_a_month'
  | 'month_of_other_year'
  | 'to_come'
  | 'unknown_level'
  | 'no_such_level'
  | 'unknown_view'
  | 'unknown_show'
  | 'unknown_indicator'
  | 'unknown_order'
  | 'not_a_number_of_peers'
  | 'not_a_month_number'
  | 'unknown_language'

/** The address, parameter by parameter; codes and ids still have to be looked up. */
type ParsedCompare = ReturnType<typeof parseCompare>

/** A parameter that was set aside, for the notice that says so. */
export type CompareSetAside = SetAsideOf<CompareParameter, InvalidCompareParameter>

/** What the comparison shows; year and month may be left to the API. */
export interface CompareSelection {
  readonly parent: AreaResource
  readonly year: number | undefined
  readonly through: string | undefined
  readonly level: Level | 'direct'
  readonly view: CompareView
  readonly show: Aspect
  /** What the address itself asks to show; null leaves it to the view. */
  readonly showAsked: Aspect | null
  /** Columns of the matrix in catalogue order; null = all. */
  readonly indicators: readonly string[] | null
  /** Null where none was named: the first one, or all where a view can show all. */
  readonly indicator: string | null
  /** Null = official code order. */
  readonly sort: CompareSort | null
  readonly unit: string | null
  /** Peers on each side of the unit picked out. */
  readonly peers: number
  readonly month: number | null
  readonly setAside: readonly CompareSetAside[]
  /** Parameters that the page does not read. */
  readonly unknown: readonly UnknownParameter[]
}

/**
 * Reads the state of `/compare` from an address. Where no `parent` is named, `area` is: other pages
 * call it that.
 *
 * @returns For each parameter: valid with its value, invalid with the reason, or missing (absent or
 *   empty). Whether areas and indicators exist is told by `resolveCompare`.
 * @example parseCompare(new URLSearchParams('view=pie')).view // { kind: 'invalid', ... }
 */
export function parseCompare(params: URLSearchParams) {
  const read = addressReader<CompareParameter, InvalidCompareParameter>(params)
  const text = (given: string) => given
  const year = read('year', parseYear, 'not_a_year')
  const parent = read('parent', text, 'unknown_area')
  const area = addressReader<'area', InvalidCompareParameter>(params)('area', text, 'unknown_area')
  const byArea = parent.kind === 'missing' && area.kind !== 'missing'
  return {
    parent: byArea ? area : parent,
    year,
    through: ofYear(read('through', parseThrough, 'not_a_month'), year),
    level: read(
      'level',
      (given) => memberOf<Level | 'direct'>(['direct', ...LEVELS], given),
      'unknown_level',
    ),
    view: read('view', (given) => memberOf(COMPARE_VIEWS, given), 'unknown_view'),
    show: read('show', (given) => memberOf(ASPECTS, given), 'unknown_show'),
    indicators: read('indicators', (given) => given.split(','), 'unknown_indicator'),
    indicator: read('indicator', text, 'unknown_indicator'),
    sort: read('sort', text, 'unknown_indicator'),
    order: read('order', (given) => memberOf(COMPARE_ORDERS, given), 'unknown_order'),
    unit: read('unit', text, 'unknown_area'),
    peers: read('peers', parsePeers, 'not_a_number_of_peers'),
    month: read('month', parseMonthNumber, 'not_a_month_number'),
    lang: read('lang', (given) => memberOf(LANGUAGES, given), 'unknown_language'),
    unknown: unknownParameters(
      params,
      byArea ? [...COMPARE_PARAMETERS, 'area'] : COMPARE_PARAMETERS,
    ),
  }
}

/**
 * Settles what the comparison shows, with every parameter that had to be set aside.
 *
 * Without a parent the area to show first is compared, or the area that it belongs to. An area
 * without units is replaced by the one it belongs to, and the address is said to be at fault.
 *
 * @returns Null where no area of the dataset has units.
 */
export function resolveCompare(
  address: ParsedCompare,
  { areas, defaultArea, lastMonth }: AreasResource,
  catalogue: readonly Pick<Indicator, 'id'>[],
): CompareSelection | null {
  const parsed = {
    ...address,
    year: begun(address.year, lastMonth),
    through: begun(address.through, lastMonth),
  }
  const asked = valueIn(parsed.parent)
  const found = areas.find((area) => area.code === asked)
  const parent =
    comparable(found, areas) ??
    comparable(
      areas.find((area) => area.code === defaultArea),
      areas,
    ) ??
    areas.find(hasUnits)
  if (!parent) return null
  const aside: CompareSetAside[] = []
  const fault = (
    parameter: CompareParameter,
    given: string,
    reason: InvalidCompareParameter | 'given_twice',
  ) => aside.push({ parameter, given, reason })
  if (asked !== undefined && parent !== found) {
    fault('parent', asked, found ? 'no_units' : 'unknown_area')
  }
  for (const parameter of COMPARE_PARAMETERS) {
    const param = parsed[parameter]
    if (param.kind === 'invalid') fault(parameter, param.given, param.reason)
  }
  const known = (parameter: CompareParameter, id: string | undefined) => {
    if (id === undefined) return null
    if (catalogue.some((indicator) => indicator.id === id)) return id
    fault(parameter, id, 'unknown_indicator')
    return null
  }
  const ids = valueIn(parsed.indicators)?.map((id) => known('indicators', id))
  const indicators = catalogue.map(({ id }) => id).filter((id) => ids?.includes(id))
  const sorted = known('sort', valueIn(parsed.sort))
  const view = valueIn(parsed.view) ?? 'matrix'
  const showAsked = valueIn(parsed.show) ?? null
  const level = valueIn(parsed.level) ?? 'direct'
  const levelHeld = level === 'direct' || parent.levelsBelow.includes(level)
  if (!levelHeld) fault('level', level, 'no_such_level')
  // A reader's own unit, where it is what is shown first, is picked out among its neighbours.
  const own = asked === undefined && defaultArea !== parent.code ? defaultArea : null
  const unit = valueIn(parsed.unit) ?? own
  const unitHeld = unit === null || areas.some((area) => area.code === unit)
  if (!unitHeld) fault('unit', unit, 'unknown_area')
  // Year and month were meant for the area that is not there.
  const follow = asked === undefined || found !== undefined
  return {
    parent,
    year: follow ? valueIn(parsed.year) : undefined,
    through: follow ? valueIn(parsed.through) : undefined,
    level: levelHeld ? level : 'direct',
    view,
    show: showAsked ?? (view === 'lines' ? 'completion' : 'value'),
    showAsked,
    indicators: indicators.length === 0 ? null : indicators,
    indicator: known('indicator', valueIn(parsed.indicator)),
    sort: sorted === null ? null : { indicator: sorted, order: valueIn(parsed.order) ?? 'asc' },
    unit: unitHeld ? unit : null,
    peers: valueIn(parsed.peers) ?? PEERS_EACH_SIDE,
    month: valueIn(parsed.month) ?? null,
    setAside: aside,
    unknown: parsed.unknown,
  }
}

function comparable(area: AreaResource | undefined, areas: readonly AreaResource[]) {
  if (!area || hasUnits(area)) return area
  const above = areas.find((candidate) => candidate.code === area.parentCode)
  return above && hasUnits(above) ? above : undefined
}

function parsePeers(text: string): number | null {
  return PEER_CHOICES.find((choice) => String(choice) === text) ?? null
}

function parseMonthNumber(text: string): number | null {
  const month = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return month >= 1 && month <= 12 ? month : null
}
