import type { Level } from '../../domain/area.ts'
import type { Aggregation, Direction, Measure } from '../../domain/indicator.ts'
import type { SourceKind } from '../../domain/observation.ts'
import type { Qualifier } from '../../domain/qualifier.ts'

/** The tables as Kysely sees them; `migrations/` creates them. */
export interface Tables {
  dataset_identity: IdentityRow
  areas: AreaRow
  indicators: IndicatorRow
  observations: ObservationRow
  targets: TargetRow
}

/** The one row that says which dataset is stored. */
export interface IdentityRow {
  /** Always 1. */
  id: number
  /** Counts the writes that changed anything. */
  writes: number
  /** New with each of them: a restored copy that goes its own way must not share a version. */
  mark: string
  imported_at: string | null
  /** 0 or 1 */
  holds_sample: number
}

export interface AreaRow {
  code: string
  name: string
  level: Level
  parent_code: string | null
  population: number | null
  population_year: number | null
  village_count: number | null
  unit_count: number | null
  valid_from: string | null
  valid_to: string | null
  successor_code: string | null
}

export interface IndicatorRow {
  id: string
  name_zh: string
  name_en: string | null
  category_zh: string | null
  category_en: string | null
  unit_zh: string
  unit_en: string | null
  measure: Measure
  aggregation: Aggregation
  direction: Direction
  decimals: number | null
  definition_zh: string | null
  definition_en: string | null
  basis: string | null
  position: number
}

export interface ObservationRow {
  area_code: string
  year: number
  indicator_id: string
  first_month: number
  last_month: number
  value: number | null
  numerator: number | null
  denominator: number | null
  qualifier: Qualifier
  source_kind: SourceKind
  source_ref: string | null
  counting_rule: string | null
  note: string | null
}

export interface TargetRow {
  area_code: string
  year: number
  indicator_id: string
  effective_from: string
  value: number
  milestone_q1: number | null
  milestone_q2: number | null
  milestone_q3: number | null
  document: string | null
  reason: string | null
}
