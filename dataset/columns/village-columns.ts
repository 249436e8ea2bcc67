import type { Village } from '../../domain/register/village.ts'
import { areaColumn, column, columnsFor } from './column.ts'

export const VILLAGE_COLUMNS = columnsFor<Village>()([
  areaColumn,
  column('code', '村社区代码', 'code', {
    key: true,
    required: true,
    means: {
      zh: '村（社区）代码，一般为12位；只认代码，不认名称',
      en: 'Code of the village, twelve digits as a rule; only the code identifies',
    },
    example: '500231101201',
  }),
  column('name', '名称', 'text', {
    label: true,
    required: true,
    means: { zh: '名称', en: 'Name' },
    example: '示例村',
  }),
  column('valid_from', '设立月份', 'month', {
    means: { zh: '设立之月', en: 'First month of its existence' },
  }),
  column('valid_to', '撤并前末月', 'month', {
    means: { zh: '撤并前最后一月', en: 'Last month before it was merged or dissolved' },
  }),
])
