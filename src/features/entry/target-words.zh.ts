/** The words of the sheet on which the targets of a unit's year are set. */
export const zh = {
  title: (place: string, year: number) => `${place} ${year}年目标`,
  period: (year: number) => `${year}年目标`,
  readOnly: '只能查看：目标由督察员、管理员登录后填写。',
  hint: '改后自动保存。清空即删除这一版；可从表格粘贴一列。',
  columns: {
    lastTarget: (year: number) => `${year}年目标`,
    lastFigure: (year: number) => `${year}年全年`,
    target: (year: number) => `${year}年目标`,
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
  version: (value: string, day: string) => `${day}起${value}`,
  source: (source: string) => `依据：${source}`,
  noSource: '未注明',
  milestones: (shares: readonly string[]) => `季度节点${shares.join('、')}`,
  progress: (set: number, blank: number) =>
    blank === 0 ? `已定${set}项` : `已定${set}项，${blank}项未定（可以不定）`,
}

/** One set of words; the English set has the same type. */
export type TargetWords = typeof zh
