/** What is said of the rows of a register behind a figure. */
export const zh = {
  title: '台账里的记录',
  means: '台账一事一行，数字由各行按规则得出，不另外填报。',
  rows: (count: string) => `由${count}条台账汇总`,
  noRows: '台账里没有相关记录，',
  open: '看台账',
  since: (month: string) => `${month}起由台账汇总，此前为填报数。`,
  units: (n: number, m: number) => `${m}个单位中${n}个由台账汇总。`,
  /** What a sum is made of, where more is added than is listed. */
  further: (count: string) => `其余${count}条`,
  latest: (shown: number) => `下列最近${shown}条。`,
  columns: { about: '内容', unit: '单位', met: '计入分子' },
  met: { yes: '是', no: '否' },
  missing: '未填',
  missingMeans: '有未填的，合计记作“余”。',
}

/** One set of words; the English set has the same type. */
export type RegisterWords = typeof zh
