import type { AbsenceReason } from '../../domain/figure.ts'
import type { Qualifier } from '../../domain/qualifier.ts'

/** One sentence for each reason of an absence, and for each mark beside a number. */
export interface AbsenceSentences {
  readonly reasons: Readonly<Record<AbsenceReason, string>>
  readonly qualifiers: Readonly<Record<Exclude<Qualifier, 'exact'>, string>>
}

export const zh: AbsenceSentences = {
  reasons: {
    not_reported: '本年至今没有填报；没有数字不等于零。',
    annual_only: '只有全年数，没有月度或季度数，年底以前无法按同期计算。',
    nothing_due: '已填报，但本期没有应办事项（0件中0件），不计算比率。',
    counts_missing: '各期只报了比率，没有分子和分母，无法合并计算。',
    no_target: '没有制定年度目标，不计算完成率。',
    zero_target: '年度目标为0，不计算完成率。',
    no_base: '上年同期没有填报，无从比较。',
    zero_base: '上年同期为0，任何增幅都没有意义，只列数字。',
    boundary_changed: '上年以来区划有调整，上年的数字范围不同，无法比较。',
    no_common_months: '两年都有填报，但没有两年都报全的月份。',
    no_population: '没有常住人口数，不计算每千人数值。',
    units_missing: '数据中只有部分所属单位，不作汇总。',
  },
  qualifiers: {
    at_least: '“余”表示实际数比所列数字多，报送时未给出准数。',
    about: '“约”表示报送的是概数，实际数可能略多或略少。',
    nearly: '“近”表示实际数比所列数字略少。',
  },
}
