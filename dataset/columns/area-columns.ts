import { type Area, LEVELS } from '../../domain/area.ts'
import { column, columnsFor } from './column.ts'

export const AREA_COLUMNS = columnsFor<Area>()([
  column('code', '区划代码', 'code', {
    key: true,
    required: true,
    means: {
      zh: '行政区划代码，乡镇一般为9位，如 500231101；只认代码，不认名称',
      en: 'Official area code, nine digits for townships, such as 500231101; only the code identifies',
    },
    example: 'EXAMPLE',
  }),
  column('name', '名称', 'text', {
    label: true,
    required: true,
    means: { zh: '名称', en: 'Name' },
    example: '示例镇',
  }),
  column('level', '层级', 'choice', {
    choices: LEVELS,
    required: true,
    means: { zh: '层级', en: 'Level' },
    example: 'township',
  }),
  column('parent_code', '上级区划代码', 'code', {
    means: { zh: '上级区划的代码', en: 'Code of the area above' },
    example: '500231',
  }),
  column('population', '常住人口', 'integer', {
    range: [1, 2_000_000_000],
    means: { zh: '常住人口，用于每千人数', en: 'Residents, for figures per 1,000' },
    example: '23456',
  }),
  column('population_year', '人口年份', 'year', {
    means: { zh: '人口数的年份，与人口同填', en: 'Year of the population; both or neither' },
    example: '2020',
  }),
  column('village_count', '村社区数', 'integer', {
    range: [0, 1_000_000],
    means: { zh: '村（社区）数', en: 'Number of villages' },
    example: '12',
  }),
  column('unit_count', '直属单位数', 'integer', {
    range: [0, 1_000_000],
    means: {
      zh: '直属单位实有数；空白即以列出的为准。多于列出的，只列各单位，不作汇总',
      en: 'How many direct units there really are; empty = those listed. If more, units are shown and nothing is added up',
    },
  }),
  column('filing_days', '报备期限天数', 'integer', {
    range: [1, 365],
    means: {
      zh: '规范性文件印发后多少天内报备；空白即同上级，上级也未写的为30天',
      en: 'Days from issue within which normative documents are filed; empty = as the area above, 30 unless any says so',
    },
  }),
  column('valid_from', '设立月份', 'month', {
    means: { zh: '设立之月', en: 'First month of its existence' },
  }),
  column('valid_to', '撤并前末月', 'month', {
    means: { zh: '撤并前最后一月', en: 'Last month before it was merged or dissolved' },
  }),
  column('successor_code', '承继区划代码', 'codes', {
    field: 'successorCodes',
    means: {
      zh: '撤并后由哪个区划承继；一分为几的列出全部，用分号隔开',
      en: 'Code of the area that took it over; of all of them where it was split',
    },
  }),
])
