import type { AbsenceReason } from '../../domain/figure.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import type { Bilingual, Language } from './language.ts'

/** Sentences are needed only where a reader asks; the words beside them are needed at once. */
const SENTENCES: Readonly<Record<AbsenceReason, Bilingual>> = {
  not_reported: {
    zh: '本年至今没有填报;没有数字不等于零。',
    en: 'Nothing has been reported so far this year; a missing figure is not zero.',
  },
  annual_only: {
    zh: '只有全年数,没有月度或季度数,年底以前无法按同期计算。',
    en: 'Only the whole year was reported, so no figure can be given for part of it.',
  },
  nothing_due: {
    zh: '已填报,但本期没有应办事项(0件中0件),不计算比率。',
    en: 'Reported, but nothing was due (0 of 0), so there is no rate.',
  },
  counts_missing: {
    zh: '各期只报了比率,没有分子和分母,无法合并计算。',
    en: 'Rates were reported without the counts behind them, so they cannot be combined.',
  },
  no_target: {
    zh: '没有制定年度目标,不计算完成率。',
    en: 'The plan sets no annual target, so there is no completion.',
  },
  zero_target: {
    zh: '年度目标为0,不计算完成率。',
    en: 'The annual target is 0, so there is no completion.',
  },
  no_base: {
    zh: '上年同期没有填报,无从比较。',
    en: 'Nothing was reported for the same months of last year, so there is no comparison.',
  },
  zero_base: {
    zh: '上年同期为0,任何增幅都没有意义,只列数字。',
    en: 'The same months of last year were 0; no rate of change can be computed from zero.',
  },
  no_common_months: {
    zh: '两年都有填报,但没有两年都报全的月份。',
    en: 'Both years were reported, but no month or quarter is complete in both.',
  },
  no_population: {
    zh: '没有常住人口数,不计算每千人数值。',
    en: 'The number of residents is unknown, so there is no figure per 1,000 residents.',
  },
  units_missing: {
    zh: '数据中只有部分所属单位,不作汇总。',
    en: "The dataset holds only some of the area's units, so they are not added up.",
  },
}

/** One sentence that explains an absence to a reader who meets its word. */
export function absenceSentence(reason: AbsenceReason, lang: Language): string {
  return SENTENCES[reason][lang]
}

const QUALIFIERS: Readonly<Record<Exclude<Qualifier, 'exact'>, Bilingual>> = {
  at_least: {
    zh: '“余”表示实际数比所列数字多,报送时未给出准数。',
    en: '“+” means that the true number is more than the one shown; no exact number was reported.',
  },
  about: {
    zh: '“约”表示报送的是概数,实际数可能略多或略少。',
    en: '“About” means that a rounded number was reported; the true one may be a little more or less.',
  },
  nearly: {
    zh: '“近”表示实际数比所列数字略少。',
    en: '“Nearly” means that the true number is slightly below the one shown.',
  },
}

/** What 余, 约 or 近 beside a number means; null for exact numbers. */
export function qualifierSentence(qualifier: Qualifier, lang: Language): string | null {
  return qualifier === 'exact' ? null : QUALIFIERS[qualifier][lang]
}
