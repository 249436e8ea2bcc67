import type { Language } from '../text/language.ts'
import { parseYear } from './address-reader.ts'

/** Ways to look at what is worked at: by state, or by the day due. */
export const WORK_VIEWS = ['board', 'list'] as const
export type WorkView = (typeof WORK_VIEWS)[number]

/** State of a page of work to write into an address; what is undefined is left out. */
export interface WorkToWrite {
  readonly area?: string | undefined
  readonly year?: number | undefined
  readonly view?: WorkView | undefined
  readonly lang: Language
}

/**
 * Address of what is to be done by its day: of one register, or of all; apart from `paths`, which every page carries.
 *
 * @param register Null = all.
 */
export function workAddress(
  register: string | null,
  { area, year, view, lang }: WorkToWrite,
): string {
  const params = new URLSearchParams()
  if (area !== undefined) params.set('area', area)
  if (year !== undefined) params.set('year', String(year))
  if (view === 'list') params.set('view', view)
  params.set('lang', lang)
  return `/work${register === null ? '' : `/${register}`}?${params}`
}

/** Which year and view an address asks for; what is not understood asks for nothing. */
export function workViewOf(params: URLSearchParams): {
  /** Null = the running one. A year to come has its tasks too. */
  readonly year: number | null
  readonly view: WorkView
} {
  return {
    year: parseYear(params.get('year') ?? ''),
    view: params.get('view') === 'list' ? 'list' : 'board',
  }
}
