import { REGISTER_IDS, REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import { bareText } from '../characters.ts'
import type { Words } from '../words.ts'
import { AREA_COLUMNS } from './area-columns.ts'
import type { Column } from './column.ts'
import { FEED_COLUMNS } from './feed-columns.ts'
import { INDICATOR_COLUMNS } from './indicator-columns.ts'
import { OBSERVATION_COLUMNS } from './observation-columns.ts'
import { registerColumns } from './register-columns.ts'
import { TARGET_COLUMNS } from './target-columns.ts'
import { VILLAGE_COLUMNS } from './village-columns.ts'

interface Table {
  readonly title: Words
  readonly holds: Words
  readonly columns: readonly Column[]
}

const REGISTER_TABLES = Object.fromEntries(
  REGISTER_IDS.map((id) => {
    const { title, holds } = REGISTERS[id]
    return [id, { title, holds, columns: registerColumns(REGISTERS[id]) }]
  }),
) as unknown as Readonly<Record<RegisterId, Table>>

/** The exchange format as data: its tables in the order in which they are read and written. */
const TABLES = {
  areas: {
    title: { zh: '区划', en: 'Areas' },
    holds: {
      zh: '区划：县、乡镇、街道，每个一行',
      en: 'Areas: counties, townships, one row each',
    },
    columns: AREA_COLUMNS,
  },
  indicators: {
    title: { zh: '指标', en: 'Indicators' },
    holds: { zh: '指标：统计什么，每个一行', en: 'Indicators: what is measured, one row each' },
    columns: INDICATOR_COLUMNS,
  },
  villages: {
    title: { zh: '村社区', en: 'Villages' },
    holds: {
      zh: '村（社区）：台账用到的，每个一行',
      en: 'Villages that registers name, one row each',
    },
    columns: VILLAGE_COLUMNS,
  },
  feeds: {
    title: { zh: '台账计数', en: 'Fed from registers' },
    holds: {
      zh: '台账计数：区划的哪些指标从哪个月起由台账计数，区划、指标一行',
      en: 'From when on a register feeds an indicator: one row per area and indicator',
    },
    columns: FEED_COLUMNS,
  },
  targets: {
    title: { zh: '目标', en: 'Targets' },
    holds: {
      zh: '年度目标：区划、指标、年度一行；年中调整的另加一行，写明生效日',
      en: 'Annual targets: one row per area, indicator and year; a change during the year is a further row with its day of effect',
    },
    columns: TARGET_COLUMNS,
  },
  observations: {
    title: { zh: '填报值', en: 'Observations' },
    holds: {
      zh: '填报值：区划、指标、报告期一行',
      en: 'Reported values: one row per area, indicator and period',
    },
    columns: OBSERVATION_COLUMNS,
  },
  ...REGISTER_TABLES,
} as const satisfies Record<string, Table>

export type TableName = keyof typeof TABLES
/** Each column of a table as it is declared. */
export type ColumnOf<Table extends TableName> = (typeof TABLES)[Table]['columns'][number]
export type ColumnName<Table extends TableName> = ColumnOf<Table>['name']

/** All tables, in the order in which they are read: what is referred to comes first. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

/** The tables that every dataset is written with; the others are where they hold a row. */
export const MAIN_TABLES = ['areas', 'indicators', 'targets', 'observations'] as const

/** The columns of a table, in the order in which they are written. */
export function columnsOf(table: TableName): readonly Column[] {
  return TABLES[table].columns
}

/** What people call a table. */
export function titleOf(table: TableName): Words {
  return TABLES[table].title
}

/** A table as Chinese advice names it: 填报值表（observations）. */
export function tableInChinese(table: TableName): string {
  return `${TABLES[table].title.zh}表（${table}）`
}

/** A column as Chinese advice names it, by both its headings: 分子（numerator）. */
export function columnInChinese<Table extends TableName>(
  table: Table,
  name: ColumnName<Table>,
): string {
  return `${columnNamed(table, name)?.zh}（${name}）`
}

/** What a table holds, for its readers. */
export function wordsOfTable(table: TableName): Words {
  return TABLES[table].holds
}

/** The column that a heading names, in English or in Chinese. */
export function columnNamed(table: TableName, heading: string): Column | undefined {
  const text = bareText(heading)
  return columnsOf(table).find(({ name, zh }) => name === text || zh === text)
}

/** The column whose code says what a row is about: the first of every table. */
export function codeColumn(table: TableName): Column {
  const [first] = columnsOf(table)
  if (!first) throw new Error(`${table} has no columns`)
  return first
}
