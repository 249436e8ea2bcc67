import type { QuestionReason } from '../../domain/office-mapping.ts'
import type { Refusal } from '../../domain/typed-number.ts'
import { plainNumber } from '../plain-number.ts'
import { flaw } from './flaw.ts'

type Plain = Exclude<Refusal['why'], 'two_readings' | 'other_unit' | 'too_many_decimals'>

const REFUSED: Readonly<Record<Plain, readonly [zh: string, en: string]>> = {
  no_number: ['数字，如 300、约300、1.2万', 'a number, such as 300, 约300 or 1.2万'],
  spelt_out: ['阿拉伯数字，如 300', 'a number in digits, such as 300'],
  several_numbers: ['一个数', 'one number'],
  negative: [
    '不小于0的数（会计格式的括号也表示负数）',
    'a number not below 0 (brackets mean below 0, too)',
  ],
  nothing_said: [
    '数字；没有发生写0，没有统计就留空',
    'a number: 0 where nothing happened, empty where nothing was counted',
  ],
  sheet_error: ['数字；这里是公式或错误值', 'a number; this is a formula or an error'],
  rounded_by_sheet: ['完整的数：表格已把它四舍五入', 'the full number: the sheet has rounded it'],
  upper_limit: ['实际的数：这里只说了上限', 'the number itself: this is a limit only'],
  per_cent: ['件数，不是百分比', 'a count, no per cent'],
  not_exact: [
    '准确的数：分子、分母和比率不能是约数',
    'an exact number: counts and rates of ratios are not rounded',
  ],
  above_whole: ['不超过100%的比率', 'a rate up to 100 %'],
  too_large: ['不超过15位的数', 'a number of at most fifteen digits'],
  one_number: ['只写百分比，或只写分子分母', 'a rate or two counts, not both'],
}

/** What can be wrong with the figures of an office's own sheet. */
export const OFFICE_FAULTS = {
  refused(refusal: Refusal) {
    switch (refusal.why) {
      case 'two_readings': {
        const [one, other] = refusal.readings.map(plainNumber)
        return flaw(
          'not_a_number',
          `写清楚的数：可能是 ${one}，也可能是 ${other}`,
          `a number with one reading: this may be ${one} or ${other}`,
        )
      }
      case 'other_unit':
        return flaw(
          'other_unit',
          `只写数${refusal.unit === null ? '' : `，单位为${refusal.unit}`}（现写了“${refusal.found}”）`,
          `a number${refusal.unit === null ? '' : ` of ${refusal.unit}`}, not of "${refusal.found}"`,
        )
      case 'too_many_decimals':
        return flaw(
          'not_a_number',
          refusal.decimals === 0 ? '整数' : `最多${refusal.decimals}位小数`,
          refusal.decimals === 0 ? 'a whole number' : `at most ${refusal.decimals} decimals`,
        )
      case 'negative':
        return flaw('negative', ...REFUSED.negative)
      default:
        return flaw('not_a_number', ...REFUSED[refusal.why])
    }
  },
  countsNeeded: () =>
    flaw(
      'counts_needed',
      '分子/分母（如 2/3）或百分比（如 66.7%）；只写一个数，看不出分母',
      'numerator/denominator (2/3) or a per cent (66.7%): one number does not tell of how many',
    ),
  countMissing: (other: string) =>
    flaw(
      'counts_incomplete',
      `分子、分母同时填写或同时留空（另一个在 ${other}）`,
      `numerator and denominator, both or neither (the other one is in ${other})`,
    ),
  noRatio: () =>
    flaw(
      'not_a_ratio',
      '空着：这一行不是分子、分母分列的比率；它的数填在本月数一列，或与本月各列合并成一格',
      'nothing: this row is no ratio with its counts beside one another; merge the columns of the month for its number',
    ),
  rateDiffers: (rate: string, counts: string) =>
    flaw(
      'rate_differs',
      `${rate}（${counts}）；请改正其中的数，或把这一列定为不导入`,
      `${rate}, which is ${counts}; put the numbers right, or leave this column out`,
    ),
  mergedFigures: (range: string) =>
    flaw(
      'merged_cells',
      `没有合并的单元格：${range} 合成一格，看不出是哪个月的数`,
      `no merged cells: ${range} are one cell, which does not tell its month`,
    ),
  saidOtherwise: (cell: string) =>
    flaw(
      'said_otherwise',
      `与 ${cell} 相同的数：那里是同一单位、同一指标、同一月份`,
      `the number of ${cell}, which is of the same area, indicator and month`,
    ),
  totalDiffers: (sum: string, cells: string) =>
    flaw(
      'total_differs',
      `${sum}（${cells} 相加）；请改正其中的数，或把这一项定为不导入`,
      `${sum}, the sum of ${cells}; put the numbers right, or leave this one out`,
    ),
  notSplit: (from: number, to: number) =>
    flaw(
      'cumulative_gap',
      `${from}—${to}月之间各月的累计数都填：缺了，就拆不出当月数`,
      `a cumulative number for each month from ${from} to ${to}: without them no month can be told`,
    ),
  falls: (before: string) =>
    flaw(
      'cumulative_falls',
      `不小于上一期累计数 ${before} 的数；如果各月是当月数，请说明这张表是按月的`,
      `at least the cumulative number before it (${before}); if months are single, say that the sheet is monthly`,
    ),
  notExactlySplit: () =>
    flaw(
      'cumulative_not_exact',
      '准确的累计数：约数相减，得不出当月数',
      'an exact cumulative number: no month can be told from rounded ones',
    ),
  rateNotSplit: () =>
    flaw(
      'cumulative_rate',
      '分子、分母的累计数：由累计比率得不出当月比率',
      'cumulative counts: a rate of the year so far does not tell that of a month',
    ),
  question(why: QuestionReason, kind: string, text: string, candidates: readonly string[]) {
    const named = candidates.length === 0 ? '' : candidates.join('、')
    const [zh, en] = ASKED[why]
    return flaw(
      'unmapped',
      `${zh}${named === '' ? '' : `（${named}？）`}；在对应文件的 ${kind} 下填 ${JSON.stringify(text)}`,
      `${en}${named === '' ? '' : ` (${candidates.join(', ')}?)`}; say under ${kind} of the map file what ${JSON.stringify(text)} is`,
    )
  },
}

const ASKED: Readonly<Record<QuestionReason, readonly [zh: string, en: string]>> = {
  unknown: ['能认出的名称', 'a name that is known'],
  several: ['只有一个意思的名称：有几个可能', 'a name with one meaning: it may be several'],
  twice: ['只出现一次：同一项已有一行（列）', 'one row or column for each: there is one already'],
  other_unit: ['与指标相同的单位', "the indicator's unit"],
  no_numerator: ['比率的分子另有一行', 'a row with the numerator of this ratio'],
  no_denominator: ['比率的分母另有一行', 'a row with the denominator of this ratio'],
  hidden: [
    '看得见的数：表里存的是0，但不显示',
    'a number that can be seen: the sheet stores 0 and shows nothing',
  ],
  no_unit: ['每行都写明单位（乡镇）', 'the name of the area in each row'],
  bad_answer: ['对应文件中能用的写法', 'an answer that can be one'],
}
