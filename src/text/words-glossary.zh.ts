/** A term with two sentences that explain it. */
export interface GlossaryEntry {
  readonly term: string
  readonly text: string
}

/** Terms that are explained where they are used (docs/figures.md, Honest pictures and sources). */
export const zh = {
  expected: {
    term: '时序进度',
    text: '截至所选月份，全年计划应完成的比例。通常按月平均计算（月数÷12），计划另定各季度进度的，按所定进度计算。',
  },
  completion: {
    term: '完成率',
    text: '本年累计数除以年度目标。100%即完成全年目标，超额完成的照实列出，不封顶。',
  },
  pace_gap: {
    term: '进度差',
    text: '完成率减去时序进度，以百分点表示。正数为快于计划，负数为慢于计划。',
  },
  points: {
    term: '百分点',
    text: '两个百分数相减所得的差。92%变为97%，是提高5个百分点，而不是增长5%。',
  },
  year_over_year: {
    term: '同比',
    text: '与上年相同月份相比的变化，只比较两年都已填报的月份。数量用百分比，比率用百分点。',
  },
  at_least: {
    term: '余',
    text: '实际数比所列数字多，报送时未给出确数。用它算出的完成率写作“以上”，用它算出的增幅写作“约”。',
  },
  counting_rule: {
    term: '口径',
    text: '填报单位统计这个数时，哪些算、哪些不算。口径不同的数字不宜直接比较。',
  },
  through: {
    term: '截至',
    text: '本年累计数算到哪个月的月底。之后的月份即使已经填报，也不计入。',
  },
} satisfies Record<string, GlossaryEntry>

/** One entry for each term; the English ones have the same terms. */
export type Glossary = Readonly<Record<keyof typeof zh, GlossaryEntry>>
