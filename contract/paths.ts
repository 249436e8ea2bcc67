import { FIRST_YEAR } from '../domain/period.ts'

/**
 * How requests are spelled, once: the server sends first answers along with the page under the very
 * paths that the client then asks for. Parameters come in one order, and only those that are known.
 */

/** At most this many years in one series. */
export const SERIES_YEARS = 5

/** Which figures are asked for; what is not known is left to the server. */
export interface View {
  readonly area: string
  readonly year?: number | undefined
  /** `YYYY-MM` */
  readonly through?: string | undefined
}

/** A view of a single indicator. */
export interface IndicatorView extends View {
  readonly indicator: string
}

/** Which units are put side by side. */
export interface ComparisonView {
  readonly parent: string
  readonly year?: number | undefined
  /** `YYYY-MM` */
  readonly through?: string | undefined
  /** Default: direct units. */
  readonly level?: string | undefined
  /** Default: all. */
  readonly indicators?: readonly string[] | null | undefined
  /** False = a single indicator comes without its lines by month, which are most of its answer. */
  readonly monthly?: boolean | undefined
}

type Language = 'zh' | 'en'
type Parameter = readonly [name: string, value: string | number | undefined]

/** Where each endpoint is. */
export const PATHS = {
  areas: '/api/areas',
  indicators: '/api/indicators',
  progress: '/api/progress',
  progressCsv: '/api/progress.csv',
  series: '/api/series',
  seriesCsv: '/api/series.csv',
  explain: '/api/explain',
  comparison: '/api/comparison',
  comparisonCsv: '/api/comparison.csv',
  coverage: '/api/coverage',
  session: '/api/session',
  setup: '/api/setup',
  accounts: '/api/accounts',
  targets: '/api/targets',
  entry: '/api/entry',
  observations: '/api/observations',
  months: '/api/months',
  changes: '/api/changes',
  requests: '/api/requests',
  changesCsv: '/api/changes.csv',
  health: '/api/health',
  ready: '/api/health/ready',
  crashes: '/api/crashes',
  openapi: '/api/openapi.json',
} as const

/** As `cache-control` of a request: the answer only where the server has it ready, else 204. */
export const ONLY_KEPT = 'only-if-cached'

/** Path of the areas around some; without any, around the one to show first. */
export function areasPath(codes: readonly string[]): string {
  return codes.length === 0 ? PATHS.areas : pathOf(PATHS.areas, [['code', codes.join()]])
}

/** Path of a progress answer. */
export function progressPath({ area, year, through }: View): string {
  return pathOf(PATHS.progress, [
    ['area', area],
    ['year', year],
    ['through', through],
  ])
}

/** Path of a series: up to five years that end with the one asked for. */
export function seriesPath({ area, indicator, year, through }: IndicatorView): string {
  return pathOf(PATHS.series, [
    ['area', area],
    ['indicator', indicator],
    ['through', through],
    ['years', through === undefined && year !== undefined ? yearsUntil(year) : undefined],
  ])
}

/** Path of where one figure comes from. */
export function explainPath({ area, indicator, year, through }: IndicatorView): string {
  return pathOf(PATHS.explain, [
    ['area', area],
    ['year', year],
    ['through', through],
    ['indicator', indicator],
  ])
}

/** Path of a comparison, or of a further page of it. */
export function comparisonPath(view: ComparisonView, page = 1): string {
  const { parent, year, through, level, indicators, monthly } = view
  return pathOf(PATHS.comparison, [
    ['parent', parent],
    ['year', year],
    ['through', through],
    ['level', level === 'direct' ? undefined : level],
    ['indicators', indicators?.join(',')],
    ['monthly', monthly === false ? 'no' : undefined],
    ['page', page === 1 ? undefined : page],
  ])
}

/** Path of who reported which months. */
export function coveragePath({ parent, year, through }: ComparisonView): string {
  return pathOf(PATHS.coverage, [
    ['parent', parent],
    ['year', year],
    ['through', through],
  ])
}

/** Path of which dataset is served, or which one answers about an area state. */
export function readyPath(area?: string): string {
  return area === undefined ? PATHS.ready : pathOf(PATHS.ready, [['area', area]])
}

/** The same figures as a CSV file. */
export function csvPath(path: string, lang: Language): string {
  return `${path.replace('?', '.csv?')}&lang=${lang}`
}

function yearsUntil(year: number): string {
  const years = Array.from({ length: SERIES_YEARS }, (_, index) => year - SERIES_YEARS + 1 + index)
  return years.filter((one) => one >= FIRST_YEAR).join(',')
}

/** A path with those parameters that are known. */
export function pathOf(path: string, parameters: readonly Parameter[]): string {
  const query = new URLSearchParams()
  for (const [name, value] of parameters) if (value !== undefined) query.set(name, String(value))
  return `${path}?${query.toString().replaceAll('%2C', ',')}`
}
