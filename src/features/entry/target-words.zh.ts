/** The words of the sheet on which the targets of a unit's year are set. */
export const zh = {
  title: (place: string, year: number) => `${place} ${year}年目标`,
  period: (year: number) => `${year}年目标`,
  readOnly: '只能查看：目标由督察员、管理员登录后填写。',
  hint: '改后自动保存。清空即删除这一版；可从表格粘贴一列，或目标和三个季度共四列。',
  milestonesHint:
    '季度节点写一、二、三季度末累计应达到的三个数，用顿号隔开：30、60、90，或占全年目标的25%、50%、75%。不写即按月平均。',
  columns: {
    lastTarget: (year: number) => `${year}年目标`,
    lastFigure: (year: number) => `${year}年全年`,
    target: (year: number) => `${year}年目标`,
    milestones: '季度节点',
    versions: '依据',
  },
  how: {
    label: '改动方式',
    put: '填写或更正（改最后一版）',
    adjust: '年中调整（另成一版）',
    from: '生效日期',
    source: '依据文件（文号）',
    note: '理由',
    noDay: '先写生效日期，再改目标',
  },
  exact: '目标要写准确的数',
  milestonesOf: (name: string) => `${name}：季度节点`,
  levels: (levels: string, unit: string) => `各季度末${levels}${unit}`,
  refusals: {
    three: '写一、二、三季度末三个数，用顿号隔开',
    no_target: '先写全年目标',
    above_target: '季度节点超过了全年目标',
    falling: '季度节点比上一季度少',
  },
  version: (value: string, day: string) => `${day}起${value}`,
  source: (source: string) => `依据：${source}`,
  noSource: '未注明',
  milestones: (text: string) => `季度节点${text}`,
  progress: (set: number, blank: number) =>
    blank === 0 ? `已定${set}项` : `已定${set}项，${blank}项未定（可以不定）`,
}

/** One set of words; the English set has the same type. */
export type TargetWords = typeof zh
