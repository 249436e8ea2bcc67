import { AGGREGATIONS, DIRECTIONS, type Indicator, MEASURES } from '../../domain/indicator.ts'
import { column, columnsFor } from './column.ts'

export const INDICATOR_COLUMNS = columnsFor<Indicator>()([
  column('id', '指标标识', 'code', {
    key: true,
    required: true,
    means: {
      zh: '指标标识，定后不改，如 training_sessions',
      en: 'Stable id, such as training_sessions',
    },
    example: 'EXAMPLE',
  }),
  column('name_zh', '中文名称', 'text', {
    label: true,
    required: true,
    means: { zh: '中文名称', en: 'Chinese name' },
    example: '法治培训期数',
  }),
  column('unit_zh', '中文单位', 'text', {
    label: true,
    required: true,
    means: { zh: '中文单位；比率写 %', en: 'Chinese unit; % for ratios' },
    example: '期',
  }),
  column('measure', '数量或比率', 'choice', {
    choices: MEASURES,
    required: true,
    means: { zh: 'count 数量，ratio 比率', en: 'A count or a ratio' },
    example: 'count',
  }),
  column('aggregation', '合成方式', 'choice', {
    choices: AGGREGATIONS,
    required: true,
    means: {
      zh: '各期如何合成：sum 相加，ratio 分子之和÷分母之和，latest 取最后一期',
      en: 'How periods combine: added, ratio of sums, or the latest counts',
    },
    example: 'sum',
  }),
  column('direction', '方向', 'choice', {
    choices: DIRECTIONS,
    required: true,
    means: {
      zh: 'up 越多越好，down 越少越好，full 应为100%（只用于比率），neutral 不评判',
      en: 'More is better, less is better, must be 100 % (ratios only), or not judged',
    },
    example: 'up',
  }),
  column('name_en', '英文名称', 'text', {
    label: true,
    means: { zh: '英文名称', en: 'English name' },
    example: 'Training sessions',
  }),
  column('category_zh', '中文类别', 'text', {
    label: true,
    means: { zh: '中文类别', en: 'Chinese category' },
    example: '学习培训',
  }),
  column('category_en', '英文类别', 'text', {
    label: true,
    means: { zh: '英文类别', en: 'English category' },
    example: 'Training',
  }),
  column('unit_en', '英文单位', 'text', {
    label: true,
    means: { zh: '英文单位', en: 'English unit' },
    example: 'sessions',
  }),
  column('decimals', '小数位数', 'integer', {
    range: [0, 10],
    means: { zh: '显示几位小数', en: 'Decimals shown' },
    example: '0',
  }),
  column('definition_zh', '中文定义', 'text', {
    means: { zh: '中文定义', en: 'Chinese definition' },
    example: '面向镇村干部、执法人员的法治培训班',
  }),
  column('definition_en', '英文定义', 'text', {
    means: { zh: '英文定义', en: 'English definition' },
    example: 'Training for officials',
  }),
  column('basis', '依据文件', 'text', {
    means: { zh: '依据文件', en: 'Document it is based on' },
  }),
  column('position', '目录次序', 'integer', {
    range: [0, 1_000_000],
    means: { zh: '目录中的次序；空白排在最后', en: 'Place in the catalogue; empty = last' },
    example: '1',
  }),
])
