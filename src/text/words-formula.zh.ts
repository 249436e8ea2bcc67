/** How formulas behind a figure are said. */
export const zh = {
  names: {
    value: { sum: '本年累计', ratio: '本年累计', latest: '最近状况' },
    completion: '完成率',
    original: '按原目标的完成率',
    expected: '时序进度',
    gap: '进度差',
    short: '距100%',
    change: '同比',
  },
  sumOfUnits: (units: number, ended: number) =>
    ended === 0 ? `${units}个单位之和` : `${units}个单位和${ended}个年中撤并的单位之和`,
  onlyReport: (period: string) => `${period}填报的数。`,
  onlyRows: (period: string) => `${period}由台账汇总的数。`,
  /** One of several reports that add up. */
  term: (period: string, printed: string) => `${period}${printed}`,
  quarter: (quarter: number) => `第${quarter}季度`,
  wholeYear: '全年',
  target: (target: string) => `年度目标为${target}。`,
  inCompletion: (n: number, m: number) => `只计既有数又有目标的单位：${m}个单位中的${n}个。`,
  expectedOfUnits: '各单位的时序进度按其目标加权；按季度填报的单位算到上个季末。',
  byQuarter: '按季度填报，算到上个季末。',
  planMonths: (month: string) => `${month}设立，按存续的月份计算。`,
  milestones: '计划另定了各季度末应达到的比例。',
  endOfQuarter: (quarter: number) => `第${quarter}季度末`,
  sides: (window: string, now: string, then: string) => `${window}：${now} 比 ${then}。`,
}

/** One set of phrases; the English set has the same type. */
export type FormulaPhrases = typeof zh
