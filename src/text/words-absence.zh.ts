import type { AbsenceReason } from '../../domain/figure.ts'

/** Words where a figure cannot be stated. */
export const zh: Readonly<Record<AbsenceReason, string>> = {
  not_reported: '未填报',
  annual_only: '仅有全年数',
  nothing_due: '无此类事项',
  counts_missing: '只报比率',
  no_target: '未定目标',
  zero_target: '目标为0',
  no_base: '上年未报',
  zero_base: '上年为0',
  boundary_changed: '区划调整，不可比',
  no_common_months: '无可比月份',
  no_population: '人口未知',
  units_missing: '单位不全',
}
