import type { Language } from '../text/language.ts'

/** State of `/present` to write into an address; the choices of a deck are in its hash. */
export interface PresentToWrite {
  readonly area?: string | undefined
  readonly year?: number | undefined
  /** `YYYY-MM` */
  readonly through?: string | undefined
  /** Indicators the presenter came with; none = the usual ones. */
  readonly indicators?: readonly string[] | undefined
  readonly lang: Language
}

/**
 * Writes what a deck is about as a query string with its question mark.
 *
 * @example writePresent({ area: '500231', lang: 'zh' }) // '?area=500231&lang=zh'
 */
export function writePresent({ area, year, through, indicators, lang }: PresentToWrite): string {
  const params = new URLSearchParams()
  if (area !== undefined) params.set('area', area)
  if (year !== undefined) params.set('year', String(year))
  if (through !== undefined) params.set('through', through)
  if (indicators && indicators.length > 0) params.set('indicators', indicators.join(','))
  params.set('lang', lang)
  return `?${params.toString().replaceAll('%2C', ',')}`
}

/** The indicators an address asks for, each once; what cannot be an id is left out. */
export function readPresentIndicators(params: URLSearchParams): string[] {
  const ids = params.get('indicators')?.split(',') ?? []
  return [...new Set(ids)].filter((id) => /^[0-9A-Za-z_.-]{1,64}$/.test(id))
}

const SCREENS = ['/present/wall', '/present/speaker'] as const

/** Whether a page is all there is on the screen: no head, no foot. */
export function fillsScreen(pathname: string): boolean {
  return SCREENS.some((screen) => screen === pathname)
}
