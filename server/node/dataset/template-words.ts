import type { Words } from '../../../dataset/fault.ts'
import type { TableName } from '../../../dataset/format.ts'

/** What a clerk is told about one column. */
export interface ColumnWords extends Words {
  /** An example as it stands in the cell; empty where the example leaves the cell empty. */
  readonly example: string
}

/** The sheet of a template that explains the others; import passes it over. */
export const GUIDE_SHEET = '说明 Guide'

/** The rules that hold for all sheets. */
export const GENERAL_RULES: readonly Words[] = [
  {
    zh: '从各表第3行起填写（区划、指标已入库的，不必再填 areas、indicators）。第2行是示例：代码为 EXAMPLE 的示例行不会导入，可以保留或删除；不要在它上面改写，改动过的示例行会报错。',
    en: 'Fill in from row 3 on (areas and indicators that are stored need no row). Row 2 is an example: a row with the code EXAMPLE is not imported and may stay or be deleted; do not write over it, a changed example is a fault.',
  },
  {
    zh: '本表（说明 Guide）导入时略过。各表名、列名不要改；列的先后随意；不用的选填列可以删去，不要另加列。空行、空列无妨。',
    en: 'This sheet is passed over. Keep the names of sheets and columns; the order of columns is free, optional columns may be deleted, no other columns added. Empty rows and columns do no harm.',
  },
  {
    zh: '没有填报就不写该行；0 只表示确实为0。数字只写阿拉伯数字和小数点：不写单位、千位逗号、百分号，也不写“余”“约”（另有 qualifier 列）。比率写小数：97% 写 0.97。',
    en: 'Where nothing was reported leave the row out; 0 is for a real zero. Numbers are digits and a decimal point: no unit, thousands separator, per cent sign, or words such as 余 (there is a qualifier column). Ratios are fractions: 97 % is 0.97.',
  },
  {
    zh: '先检查：npm run import -- 文件.xlsx --check；再导入：npm run import -- 文件.xlsx。有一处错误就什么都不入库，全部错误逐条列出；改好后再导入即可，同一行再次导入只会更新。',
    en: 'Check first: npm run import -- file.xlsx --check; then import: npm run import -- file.xlsx. With one fault nothing is stored and every fault is listed; put them right and import again, the same row is updated.',
  },
]

/** What each sheet holds. */
export const TABLE_WORDS: Readonly<Record<TableName, Words>> = {
  areas: {
    zh: '区划：县、乡镇、街道，每个一行',
    en: 'Areas: counties, townships, one row each',
  },
  indicators: { zh: '指标：统计什么，每个一行', en: 'Indicators: what is measured, one row each' },
  targets: {
    zh: '年度目标：区划、指标、年度一行；年中调整的另加一行，写明生效日',
    en: 'Annual targets: one row per area, indicator and year; a change during the year is a further row with its day of effect',
  },
  observations: {
    zh: '填报值：区划、指标、报告期一行',
    en: 'Reported values: one row per area, indicator and period',
  },
}

const word = (zh: string, en: string, example = ''): ColumnWords => ({ zh, en, example })

/** What each column means, with the example of the template's second row. */
export const COLUMN_WORDS: Readonly<Record<TableName, Readonly<Record<string, ColumnWords>>>> = {
  areas: {
    code: word(
      '行政区划代码，乡镇一般为9位，如 500231101；只认代码，不认名称',
      'Official area code, nine digits for townships, such as 500231101; only the code identifies',
      'EXAMPLE',
    ),
    name: word('名称', 'Name', '示例镇'),
    level: word('层级', 'Level', 'township'),
    parent_code: word('上级区划的代码', 'Code of the area above', '500231'),
    population: word('常住人口，用于每千人数', 'Residents, for figures per 1,000', '23456'),
    population_year: word(
      '人口数的年份，与人口同填',
      'Year of the population; both or neither',
      '2020',
    ),
    village_count: word('村（社区）数', 'Number of villages', '12'),
    unit_count: word(
      '直属单位实有数；空白即以列出的为准。多于列出的，只列各单位，不作汇总',
      'How many direct units there really are; empty = those listed. If more, units are shown and nothing is added up',
    ),
    valid_from: word('设立之月', 'First month of its existence'),
    valid_to: word('撤并前最后一月', 'Last month before it was merged or dissolved'),
    successor_code: word('撤并后由哪个区划承继', 'Code of the area that took it over'),
  },
  indicators: {
    id: word(
      '指标标识，定后不改，如 training_sessions',
      'Stable id, such as training_sessions',
      'EXAMPLE',
    ),
    name_zh: word('中文名称', 'Chinese name', '法治培训期数'),
    unit_zh: word('中文单位；比率写 %', 'Chinese unit; % for ratios', '期'),
    measure: word('count 数量，ratio 比率', 'A count or a ratio', 'count'),
    aggregation: word(
      '各期如何合成：sum 相加，ratio 分子之和÷分母之和，latest 取最后一期',
      'How periods combine: added, ratio of sums, or the latest stands',
      'sum',
    ),
    direction: word(
      'up 越多越好，down 越少越好，full 应为100%（只用于比率），neutral 不评判',
      'More is better, less is better, must be 100 % (ratios only), or not judged',
      'up',
    ),
    name_en: word('英文名称', 'English name', 'Training sessions'),
    category_zh: word('中文类别', 'Chinese category', '学习培训'),
    category_en: word('英文类别', 'English category', 'Training'),
    unit_en: word('英文单位', 'English unit', 'sessions'),
    decimals: word('显示几位小数', 'Decimals shown', '0'),
    definition_zh: word('中文定义', 'Chinese definition', '面向镇村干部、执法人员的法治培训班'),
    definition_en: word('英文定义', 'English definition', 'Training for officials'),
    basis: word('依据文件', 'Document it is based on'),
    position: word('目录中的次序；空白排在最后', 'Place in the catalogue; empty = last', '1'),
  },
  targets: {
    area_code: word('区划代码', 'Area code', 'EXAMPLE'),
    indicator_id: word('指标标识', 'Indicator id', 'training_sessions'),
    year: word('年度', 'Year', '2026'),
    value: word('全年目标，用指标的单位', "Target of the year in the indicator's unit", '12'),
    milestone_q1: word(
      '至一季度末应完成的份额；三个季度同填或同空，逐季不减',
      'Share due by the end of the first quarter; all three or none, not falling',
      '0.1',
    ),
    milestone_q2: word('至二季度末', 'By the end of the second quarter', '0.3'),
    milestone_q3: word('至三季度末', 'By the end of the third quarter', '0.6'),
    effective_from: word(
      '此目标的生效日；空白即1月1日。同一天不能有两行',
      'Day from which this version holds; empty = 1 January. Not twice the same day',
      '2026-01-01',
    ),
    document: word('依据的文件', 'Document', '2026年法治政府建设工作计划'),
    reason: word('调整的理由', 'Reason of a change'),
  },
  observations: {
    area_code: word('区划代码', 'Area code', 'EXAMPLE'),
    indicator_id: word('指标标识', 'Indicator id', 'training_attendance'),
    period: word('报告期：年、季或月', 'Period: a year, a quarter or a month', '2026-07'),
    value: word(
      '填报的数；比率写0到1的小数。比率有分子分母的可留空',
      'The value; a fraction for ratios. May be empty for a ratio with numerator and denominator',
      '200',
    ),
    numerator: word(
      '比率的分子（如已报备件数），与分母同填；应办为0时分子分母都填0',
      'Numerator of a ratio, with its denominator; 0 and 0 where nothing was due',
    ),
    denominator: word('比率的分母（如应报备件数）', 'Denominator of a ratio'),
    qualifier: word(
      '数字的限定：exact 准确，at_least 余、多、以上，about 约、左右，nearly 近；空白即准确。比率不用',
      'at_least for 余, about, nearly; empty = exact. Not for ratios',
      'at_least',
    ),
    source_kind: word(
      '来源：report 公开报告，import 导入，entry 录入，sample 示例数据；空白即导入',
      'Published report, import, typed in, sample data; empty = import',
      'report',
    ),
    source_ref: word('出处：网址或文件名', 'Where it stands: address or document', '2026年7月月报'),
    counting_rule: word(
      '口径：算什么、不算什么；并排比较时显示',
      'What was counted; shown beside comparisons',
      '按签到人数统计',
    ),
    note: word('备注', 'Note'),
  },
}

/** What may stand in a cell, by kind of column. */
export const KIND_WORDS = {
  code: word('半角字母、数字、_、-', 'ASCII letters, digits, _ and -'),
  text: word('文字，不超过2000字', 'Text of at most 2,000 characters'),
  choice: word('下列之一', 'One of'),
  integer: word('整数', 'Whole number'),
  number: word('不小于0的数', 'Number not below 0'),
  fraction: word('0到1的小数', 'Fraction from 0 to 1'),
  year: word('四位年份', 'Year of four digits'),
  month: word('年-月，如 2025-11', 'Month, such as 2025-11'),
  period: word('2025、2025-Q2 或 2025-07', '2025, 2025-Q2 or 2025-07'),
  date: word('年-月-日，如 2025-09-10', 'Day, such as 2025-09-10'),
} as const
