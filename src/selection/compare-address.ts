import type { Level } from '../../domain/area.ts'
import type { Aspect } from '../../domain/compared-figure.ts'
import { PEERS_EACH_SIDE } from '../../domain/peers.ts'
import type { Language } from '../text/language.ts'

/**
 * Ways to look at the units of an area: all at once, one indicator, one unit among its peers, courses,
 * reports received.
 */
export const COMPARE_VIEWS = ['matrix', 'indicator', 'peers', 'lines', 'coverage'] as const
export type CompareView = (typeof COMPARE_VIEWS)[number]

/** How many smaller and how many larger units can be asked for as peers. */
export const PEER_CHOICES = [2, 3, PEERS_EACH_SIDE, 10] as const

/** Directions of a sorted column; without one, rows are in official code order. */
export const COMPARE_ORDERS = ['asc', 'desc'] as const
export type CompareOrder = (typeof COMPARE_ORDERS)[number]

/** A column that the reader sorted by, for this view only. */
export interface CompareSort {
  readonly indicator: string
  readonly order: CompareOrder
}

/** State of `/compare` to write into an address; what is undefined, null or a default is left out. */
export interface CompareToWrite {
  readonly parent?: string | undefined
  readonly year?: number | undefined
  /** `YYYY-MM` */
  readonly through?: string | undefined
  readonly view?: CompareView | undefined
  /** Null leaves it to the view. */
  readonly show?: Aspect | null | undefined
  /** Columns of the matrix; null = all. */
  readonly indicators?: readonly string[] | null | undefined
  /** The indicator of the single views; null = all, where a view can show all. */
  readonly indicator?: string | null | undefined
  readonly sort?: CompareSort | null | undefined
  /** The unit picked out. */
  readonly unit?: string | null | undefined
  /** Peers on each side of the unit picked out. */
  readonly peers?: number | undefined
  readonly level?: Level | 'direct' | undefined
  /** Month 1..12 whose missing reports are listed; null = all. */
  readonly month?: number | null | undefined
  readonly lang: Language
}

/**
 * Writes the state of the comparison as a query string with its question mark.
 *
 * @example writeCompare({ parent: '500231', lang: 'zh' }) // '?parent=500231&lang=zh'
 */
export function writeCompare(state: CompareToWrite): string {
  const params = new URLSearchParams()
  const set = (name: string, value: string | number | null | undefined, usual?: string) => {
    if (value !== undefined && value !== null && String(value) !== usual)
      params.set(name, String(value))
  }
  set('parent', state.parent)
  set('year', state.year)
  set('through', state.through)
  set('level', state.level, 'direct')
  set('view', state.view, 'matrix')
  set('show', state.show)
  set('indicators', state.indicators?.join(','))
  set('indicator', state.indicator)
  set('sort', state.sort?.indicator)
  set('order', state.sort?.order, 'asc')
  set('unit', state.unit)
  set('peers', state.peers, String(PEERS_EACH_SIDE))
  set('month', state.month)
  params.set('lang', state.lang)
  // A comma needs no escape in a query, and 25 ids stay readable.
  return `?${params.toString().replaceAll('%2C', ',')}`
}
