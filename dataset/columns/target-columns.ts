import type { Target } from '../../domain/target.ts'
import { column, columnsFor, subjectColumns } from './column.ts'

export const TARGET_COLUMNS = columnsFor<Target>()([
  ...subjectColumns('training_sessions'),
  column('year', '年度', 'year', {
    key: true,
    required: true,
    means: { zh: '年度', en: 'Year' },
    example: '2026',
  }),
  column('value', '全年目标', 'number', {
    required: true,
    inUnit: true,
    means: { zh: '全年目标，用指标的单位', en: "Target of the year in the indicator's unit" },
    example: '12',
  }),
  column('milestone_q1', '一季度节点', 'fraction', {
    field: 'milestones',
    part: 0,
    means: {
      zh: '至一季度末应完成的份额；三个季度同填或同空，逐季不减',
      en: 'Share due by the end of the first quarter; all three or none, not falling',
    },
    example: '0.1',
  }),
  column('milestone_q2', '二季度节点', 'fraction', {
    field: 'milestones',
    part: 1,
    means: { zh: '至二季度末', en: 'By the end of the second quarter' },
    example: '0.3',
  }),
  column('milestone_q3', '三季度节点', 'fraction', {
    field: 'milestones',
    part: 2,
    means: { zh: '至三季度末', en: 'By the end of the third quarter' },
    example: '0.6',
  }),
  column('effective_from', '生效日期', 'date', {
    key: true,
    means: {
      zh: '此目标的生效日；空白即1月1日。同一天不能有两行',
      en: 'Day from which this version holds; empty = 1 January. Not twice the same day',
    },
    example: '2026-01-01',
  }),
  column('document', '依据文件', 'text', {
    means: { zh: '依据的文件', en: 'Document' },
    example: '2026年法治政府建设工作计划',
  }),
  column('reason', '调整理由', 'text', {
    means: { zh: '调整的理由', en: 'Reason of a change' },
  }),
])
