/** What comes before a number and belongs to it. */
export const BEFORE: readonly string[] = ['约', '近', '缺']

/** What belongs to a number after its digits: its scale, and that it is not exact. */
export const SUFFIXES: readonly string[] = ['万余', '万多', '万以上', '万', '余', '多', '以上']

/** Measure words of more than one character; of others the first that follows a number is kept. */
export const MEASURES: readonly string[] = [
  '个百分点',
  '百分点',
  '个月',
  '个单位',
  '个季度',
  '人次',
  '场次',
  '万元',
  '年度',
]
