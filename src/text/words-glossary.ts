import type { Language } from './language.ts'

/** Terms explained where they are used (docs/figures.md, Honest pictures and sources). */
export const GLOSSARY_TERMS = [
  'expected',
  'completion',
  'pace_gap',
  'points',
  'year_over_year',
  'at_least',
  'counting_rule',
  'through',
] as const
export type GlossaryTerm = (typeof GLOSSARY_TERMS)[number]

export interface GlossaryEntry {
  readonly term: string
  readonly text: string
}

const ENTRIES: Readonly<Record<GlossaryTerm, Readonly<Record<Language, GlossaryEntry>>>> = {
  expected: {
    zh: {
      term: '时序进度',
      text: '到截至月份为止,全年计划应当完成的比例。通常按月平均(月数÷12),计划另定了各季度进度的,按其计算。',
    },
    en: {
      term: 'Expected pace',
      text: "The share of the year's plan that should be done by the month shown. It is the month divided by 12, unless the plan sets quarterly milestones.",
    },
  },
  completion: {
    zh: {
      term: '完成率',
      text: '本年累计数除以年度目标。100%即完成全年目标,超额完成的照实列出,不封顶。',
    },
    en: {
      term: 'Completion',
      text: 'The year to date divided by the annual target. 100% means the target is met; more than that is shown as it is.',
    },
  },
  pace_gap: {
    zh: {
      term: '进度差',
      text: '完成率减去时序进度,以百分点表示。正数为快于计划,负数为慢于计划。',
    },
    en: {
      term: 'Pace gap',
      text: 'Completion minus the expected pace, in percentage points. Positive is ahead of the plan, negative is behind it.',
    },
  },
  points: {
    zh: {
      term: '百分点',
      text: '两个百分数相减所得的差。92%变为97%,是提高5个百分点,而不是增长5%。',
    },
    en: {
      term: 'Percentage points',
      text: 'The difference between two percentages. From 92% to 97% is a rise of 5 points, not of 5%.',
    },
  },
  year_over_year: {
    zh: {
      term: '同比',
      text: '与上年相同月份相比的变化,只比较两年都已填报的月份。数量用百分比,比率用百分点。',
    },
    en: {
      term: 'Year on year',
      text: 'The change against the same months of last year, counting only months that both years have reported. Counts change in per cent, ratios in percentage points.',
    },
  },
  at_least: {
    zh: {
      term: '余',
      text: '实际数比所列数字多,报送时未给出准数。用它算出的完成率写作“以上”,用它算出的增幅写作“约”。',
    },
    en: {
      term: '“+” (余)',
      text: 'The true number is more than the one shown; no exact number was reported. A completion based on it is “at least”, a change “about”.',
    },
  },
  counting_rule: {
    zh: {
      term: '口径',
      text: '填报单位统计这个数时,哪些算、哪些不算。口径不同的数字不宜直接比较。',
    },
    en: {
      term: 'Counting rule (口径)',
      text: 'What the reporting unit included in the number and what it left out. Figures with different rules should not be compared directly.',
    },
  },
  through: {
    zh: {
      term: '截至',
      text: '本年累计数算到哪个月的月底。之后的月份即使已经填报,也不计入。',
    },
    en: {
      term: 'Through',
      text: 'The month up to whose end the year to date is counted. Later months are left out, even if they have been reported.',
    },
  },
}

/** Two sentences that explain a term to a reader who meets it on the page. */
export function glossaryEntry(term: GlossaryTerm, lang: Language): GlossaryEntry {
  return ENTRIES[term][lang]
}
