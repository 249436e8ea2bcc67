import { type Observation, SOURCE_KINDS } from '../../domain/observation.ts'
import { QUALIFIERS } from '../../domain/qualifier.ts'
import { column, columnsFor, subjectColumns } from './column.ts'

export const OBSERVATION_COLUMNS = columnsFor<Observation>()([
  ...subjectColumns('training_attendance'),
  column('period', '报告期', 'period', {
    key: true,
    required: true,
    means: { zh: '报告期：年、季或月', en: 'Period: a year, a quarter or a month' },
    example: '2026-07',
  }),
  column('value', '填报值', 'number', {
    requiredByMeasure: true,
    inUnit: true,
    qualified: true,
    means: {
      zh: '填报的数；比率写0到1的小数。比率有分子分母的可留空',
      en: 'The value; a fraction for ratios. May be empty for a ratio with numerator and denominator',
    },
    example: '200',
  }),
  column('numerator', '分子', 'number', {
    requiredByMeasure: true,
    means: {
      zh: '比率的分子（如已报备件数），与分母同填；应办为0时分子分母都填0',
      en: 'Numerator of a ratio, with its denominator; 0 and 0 where nothing was due',
    },
  }),
  column('denominator', '分母', 'number', {
    requiredByMeasure: true,
    means: { zh: '比率的分母（如应报备件数）', en: 'Denominator of a ratio' },
  }),
  column('qualifier', '数字限定', 'choice', {
    choices: QUALIFIERS,
    empty: 'exact',
    means: {
      zh: '数字的限定：exact 准确，at_least 余、多、以上，about 约、左右，nearly 近；空白即准确。比率不用',
      en: 'at_least for 余, about, nearly; empty = exact. Not for ratios',
    },
    example: 'at_least',
  }),
  column('source_kind', '来源', 'choice', {
    choices: SOURCE_KINDS,
    empty: 'import',
    means: {
      zh: '来源：report 公开报告，import 导入，entry 录入，sample 示例数据，register 由台账计数（导入时略过）；空白即导入',
      en: 'Published report, import, typed in, sample data, counted from a register (passed over by import); empty = import',
    },
    example: 'report',
  }),
  column('source_ref', '出处', 'text', {
    means: { zh: '出处：网址或文件名', en: 'Where it is from: address or file name' },
    example: '2026年7月月报',
  }),
  column('counting_rule', '口径', 'text', {
    means: {
      zh: '口径：算什么、不算什么；并排比较时显示',
      en: 'What was counted; shown beside comparisons',
    },
    example: '按签到人数统计',
  }),
  column('note', '备注', 'text', {
    means: { zh: '备注', en: 'Note' },
  }),
])
