/** What waits for an answer, on the home of the reader's own area. */
export const zh = {
  waiting: (count: number) => `有${count}项数据待核实：`,
  figure: (name: string, period: string, due: string | null) =>
    `${name}，${period}${due === null ? '' : `（${due}）`}`,
  by: (day: string) => `${day}前答复`,
  overdue: '已逾期',
  below: (open: number, answered: number) =>
    [
      open > 0 ? `下属单位有${open}项数据待核实` : '',
      answered > 0 ? `${open > 0 ? '' : '下属单位有'}${answered}项已答复，待查看` : '',
    ]
      .filter((part) => part !== '')
      .join('；')
      .concat('。'),
  look: '查看',
}

/** One set of words; the English set has the same type. */
export type WaitingWords = typeof zh
