import { LEVELS } from '../domain/area.ts'
import { AGGREGATIONS, DIRECTIONS, MEASURES } from '../domain/indicator.ts'
import { SOURCE_KINDS } from '../domain/observation.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'

/** The four tables, in the order in which they are read: what is referred to comes first. */
export const TABLE_NAMES = ['areas', 'indicators', 'targets', 'observations'] as const
export type TableName = (typeof TABLE_NAMES)[number]

/** How the cells of a column are spelt. */
export type ColumnKind =
  | 'code'
  | 'text'
  | 'choice'
  | 'integer'
  | 'number'
  | 'fraction'
  | 'year'
  | 'month'
  | 'period'
  | 'date'

export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  /** The column must be there and every row must fill it. */
  readonly required?: true
  /** Allowed values of a `choice`. */
  readonly choices?: readonly string[]
  /** Smallest and largest value of an `integer`. */
  readonly range?: readonly [number, number]
}

/** Longest text of a cell, in UTF-16 units. */
export const LONGEST_TEXT = 2000

/** The exchange format as data: every table with its columns, in the order in which they are written. */
const TABLES: Readonly<Record<TableName, readonly Column[]>> = {
  areas: [
    { name: 'code', kind: 'code', required: true },
    { name: 'name', kind: 'text', required: true },
    { name: 'level', kind: 'choice', required: true, choices: LEVELS },
    { name: 'parent_code', kind: 'code' },
    { name: 'population', kind: 'integer', range: [1, 2_000_000_000] },
    { name: 'population_year', kind: 'year' },
    { name: 'village_count', kind: 'integer', range: [0, 1_000_000] },
    { name: 'unit_count', kind: 'integer', range: [0, 1_000_000] },
    { name: 'valid_from', kind: 'month' },
    { name: 'valid_to', kind: 'month' },
    { name: 'successor_code', kind: 'code' },
  ],
  indicators: [
    { name: 'id', kind: 'code', required: true },
    { name: 'name_zh', kind: 'text', required: true },
    { name: 'unit_zh', kind: 'text', required: true },
    { name: 'measure', kind: 'choice', required: true, choices: MEASURES },
    { name: 'aggregation', kind: 'choice', required: true, choices: AGGREGATIONS },
    { name: 'direction', kind: 'choice', required: true, choices: DIRECTIONS },
    { name: 'name_en', kind: 'text' },
    { name: 'category_zh', kind: 'text' },
    { name: 'category_en', kind: 'text' },
    { name: 'unit_en', kind: 'text' },
    { name: 'decimals', kind: 'integer', range: [0, 10] },
    { name: 'definition_zh', kind: 'text' },
    { name: 'definition_en', kind: 'text' },
    { name: 'basis', kind: 'text' },
    { name: 'position', kind: 'integer', range: [0, 1_000_000] },
  ],
  targets: [
    { name: 'area_code', kind: 'code', required: true },
    { name: 'indicator_id', kind: 'code', required: true },
    { name: 'year', kind: 'year', required: true },
    { name: 'value', kind: 'number', required: true },
    { name: 'milestone_q1', kind: 'fraction' },
    { name: 'milestone_q2', kind: 'fraction' },
    { name: 'milestone_q3', kind: 'fraction' },
    { name: 'effective_from', kind: 'date' },
    { name: 'document', kind: 'text' },
    { name: 'reason', kind: 'text' },
  ],
  observations: [
    { name: 'area_code', kind: 'code', required: true },
    { name: 'indicator_id', kind: 'code', required: true },
    { name: 'period', kind: 'period', required: true },
    { name: 'value', kind: 'number' },
    { name: 'numerator', kind: 'number' },
    { name: 'denominator', kind: 'number' },
    { name: 'qualifier', kind: 'choice', choices: QUALIFIERS },
    { name: 'source_kind', kind: 'choice', choices: SOURCE_KINDS },
    { name: 'source_ref', kind: 'text' },
    { name: 'counting_rule', kind: 'text' },
    { name: 'note', kind: 'text' },
  ],
}

/** The columns of a table. */
export function columnsOf(table: TableName): readonly Column[] {
  return TABLES[table]
}
