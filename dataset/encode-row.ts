import type { Area } from '../domain/area.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { formatPeriod } from '../domain/period.ts'
import type { Target } from '../domain/target.ts'
import type { RowOf } from './dataset-checker.ts'
import { columnsOf, type TableName } from './format.ts'
import { plainNumber } from './plain-number.ts'
import { escapeText } from './text-escape.ts'

/** A cell to be written; null is an empty one. */
export type EncodedCell = string | number | null

/**
 * A fact as a row of its table, in the order of the table's columns.
 *
 * Reading the row gives the same fact again, so that importing an export changes nothing.
 */
export function encodeRow<T extends TableName>(table: T, row: RowOf[T]): EncodedCell[] {
  const cells = ENCODERS[table](row)
  return columnsOf(table).map(({ name, kind }) => {
    const cell = cells[name]
    if (cell === undefined) throw new Error(`no cell for column ${table}.${name}`)
    return kind === 'text' && typeof cell === 'string' ? escapeText(cell) : cell
  })
}

/** A cell as text, as a CSV file holds it. */
export function cellText(cell: EncodedCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? plainNumber(cell) : cell
}

type Cells = Readonly<Record<string, EncodedCell>>
type Encoders = { readonly [T in TableName]: (row: RowOf[T]) => Cells }

const ENCODERS: Encoders = {
  areas: (area: Area) => ({
    code: area.code,
    name: area.name,
    level: area.level,
    parent_code: area.parentCode,
    population: area.population,
    population_year: area.populationYear,
    village_count: area.villageCount,
    unit_count: area.unitCount,
    valid_from: area.validFrom,
    valid_to: area.validTo,
    successor_code: area.successorCode,
  }),
  indicators: (indicator: Indicator) => ({
    id: indicator.id,
    name_zh: indicator.nameZh,
    unit_zh: indicator.unitZh,
    measure: indicator.measure,
    aggregation: indicator.aggregation,
    direction: indicator.direction,
    name_en: indicator.nameEn,
    category_zh: indicator.categoryZh,
    category_en: indicator.categoryEn,
    unit_en: indicator.unitEn,
    decimals: indicator.decimals,
    definition_zh: indicator.definitionZh,
    definition_en: indicator.definitionEn,
    basis: indicator.basis,
    position: indicator.position,
  }),
  targets: (target: Target) => ({
    area_code: target.areaCode,
    indicator_id: target.indicatorId,
    year: target.year,
    value: target.value,
    milestone_q1: target.milestones?.[0] ?? null,
    milestone_q2: target.milestones?.[1] ?? null,
    milestone_q3: target.milestones?.[2] ?? null,
    effective_from: target.effectiveFrom,
    document: target.document,
    reason: target.reason,
  }),
  observations: (observation: Observation) => ({
    area_code: observation.areaCode,
    indicator_id: observation.indicatorId,
    period: formatPeriod(observation.period),
    value: observation.value,
    numerator: observation.numerator,
    denominator: observation.denominator,
    qualifier: observation.qualifier,
    source_kind: observation.sourceKind,
    source_ref: observation.sourceRef,
    counting_rule: observation.countingRule,
    note: observation.note,
  }),
}
