/** How near the last day of something is. */
export const zh = {
  title: '近期到期',
  /** 台账事项：未完成8项，其中逾期2项 */
  line: (open: number, overdue: number) =>
    `台账事项：未完成${open}项${overdue > 0 ? `，其中逾期${overdue}项` : ''}`,
  /** 台账事项：已逾期2项，七日内到期3项 */
  soon: (overdue: number, soon: number) =>
    `台账事项：${[overdue > 0 ? `已逾期${overdue}项` : '', soon > 0 ? `七日内到期${soon}项` : '']
      .filter((part) => part !== '')
      .join('，')}`,
  late: (days: number) => `已逾期${days}天`,
  madeGood: (days: number) => `逾期${days}天后完成`,
  today: '今天到期',
  inDays: (days: number) => `还有${days}天`,
  /** 未完成8项，其中逾期2项 */
  open: (open: number, overdue: number) =>
    `未完成${open}项${overdue > 0 ? `，其中逾期${overdue}项` : ''}`,
  all: '全部到期事项',
}

/** One set of words; the English set has the same type. */
export type DueWords = typeof zh
