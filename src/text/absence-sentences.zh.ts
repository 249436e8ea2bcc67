import type { AbsenceReason } from '../../domain/figure.ts'
import type { Qualifier } from '../../domain/qualifier.ts'

/** One sentence for each reason of an absence, and for each mark beside a number. */
export interface AbsenceSentences {
  readonly reasons: Readonly<Record<AbsenceReason, string>>
  readonly qualifiers: Readonly<Record<Exclude<Qualifier, 'exact'>, string>>
}

export const zh: AbsenceSentences = {
  reasons: {
    not_reported: '本年至今未填报；未填报不等于0。',
    annual_only: '只有全年数，没有月度或季度数，年底以前无法按同期计算。',
    nothing_due: '已填报，本期没有应办事项（应办0件），不计算比率。',
    counts_missing: '只报了比率，未报分子、分母，各期无法合并计算。',
    no_target: '未定年度目标，不计算完成率。',
    zero_target: '年度目标为0，不计算完成率。',
    no_base: '上年同期未填报，无法比较。',
    zero_base: '上年同期为0，不计算增幅，只列数字。',
    boundary_changed: '上年以来区划有调整，与上年的范围不同，不可比。',
    no_common_months: '两年均有填报，但没有两年都报全的相同月份。',
    no_population: '缺常住人口数，不计算每千人数。',
    units_missing: '数据中只有部分所属单位，不作汇总。',
  },
  qualifiers: {
    at_least: '“余”表示实际数比所列数字多，报送时未给出确数。',
    about: '“约”表示报送的是概数，实际数可能略多或略少。',
    nearly: '“近”表示实际数比所列数字略少。',
  },
}
