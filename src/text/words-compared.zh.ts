/** What a comparison says of one unit and one indicator, and of an area's units together. */
export const zh = {
  noPace: '不按时序',
  noRate: '比率不折算',
  points: '百分点',
  unitPerThousand: (unit: string) => `${unit}/千人`,
  residents: (people: string, year: number | null) =>
    year === null ? `${people}人` : `${year}年${people}人`,
  completion: (share: string) => `完成率${share}`,
  completionDue: (done: string, due: string, gap: string) => `${done}，应达${due}，${gap}`,
  yearOnYear: '同比',
  noRateBecause: (reason: string) => `每千人：${reason}`,
  rate: (rate: string, unit: string, residents: string | null) =>
    `每千人${rate}${unit}${residents === null ? '' : `（${residents}）`}`,
  rateOfUnits: (rate: string, unit: string, n: number, m: number) =>
    `每千人${rate}${unit}（${m}个单位中${n}个有数且人口已知）`,
  rule: '口径',
}

/** One set of phrases; the English set has the same type. */
export type ComparedPhrases = typeof zh
