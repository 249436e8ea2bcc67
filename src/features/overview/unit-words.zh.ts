/** Words that ask a reader for their unit, and those about areas of annual figures only. */
export const zh = {
  question: '您是哪个单位的？',
  promise: '选定一次，以后打开首页就是本单位。随时可在“地区”中更换。',
  later: '暂不选择',
  annualOnly: (name: string) => `${name}只有全年数，有数的年度：`,
}

/** One set of words; the English set has the same type. */
export type UnitWords = typeof zh
