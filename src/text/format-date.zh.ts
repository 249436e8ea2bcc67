/** How dates, months and stretches of a year are written. */
export const zh = {
  month: (month: number) => `${month}月`,
  monthShort: (month: number) => `${month}月`,
  monthOfYear: (month: string, year: number) => `${year}年${month}`,
  quarterOfYear: (quarter: number, year: number) => `${year}年第${quarter}季度`,
  year: (year: number) => `${year}年`,
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  dayAndTime: (day: string, time: string) => `${day} ${time}`,
  monthRange: (from: number, to: number) => `${from}—${to}月`,
  monthsOfYear: (months: string, year: number) => `${year}年${months}`,
  wholeYear: (year: number) => `${year}年全年`,
  asOf: (month: string) => `截至${month}`,
  elapsed: (share: string) => `全年已过${share}`,
  yearOver: '全年已结束',
  yearEnding: '12月尚未结束',
}

/** One set of phrases; the English set has the same type. */
export type DatePhrases = typeof zh
