export const MEASURES = ['count', 'ratio'] as const
export const AGGREGATIONS = ['sum', 'ratio', 'latest'] as const
export const DIRECTIONS = ['up', 'down', 'full', 'neutral'] as const

/** What the number is: a count (件, 次, 人次, 份) or a ratio, kept as a fraction. */
export type Measure = (typeof MEASURES)[number]
/** How periods combine: values add, numerators and denominators add, or the last state counts. */
export type Aggregation = (typeof AGGREGATIONS)[number]
/** Which way is good: more, less, exactly everything (100 %), or neither. */
export type Direction = (typeof DIRECTIONS)[number]

/** What is measured (指标). An indicator is data, not code. */
export interface Indicator {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string | null
  readonly categoryZh: string | null
  readonly categoryEn: string | null
  readonly unitZh: string
  readonly unitEn: string | null
  readonly measure: Measure
  readonly aggregation: Aggregation
  readonly direction: Direction
  /** Decimals shown; null = 0 for counts, 1 (of a per cent) for ratios. */
  readonly decimals: number | null
  readonly definitionZh: string | null
  readonly definitionEn: string | null
  /** The document the indicator rests on. */
  readonly basis: string | null
  /** Place in the catalogue; ties keep the order of import by id. */
  readonly position: number
}
