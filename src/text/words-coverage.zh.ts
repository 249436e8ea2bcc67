/** What a sentence about two contradicting numbers is made of. */
interface TwoNumbers {
  /** Of the unit the conflict is in; null where that is the area asked for. */
  readonly area: string | null
  readonly period: string
  readonly whole: string
  readonly parts: string
}

interface ConflictParts extends TwoNumbers {
  readonly partsComplete: boolean
  /** A quarter's number was used, else a year's. */
  readonly quarter: boolean
}

const nOfM = (n: number, m: number, what: string) => `${m}个单位中${n}个${what}`

/** What was reported, and of how many units. */
export const zh = {
  wholeYear: '按全年填报',
  nothingDue: '尚无应报月份',
  months: (reported: string, due: string) => `已报${reported}/${due}个月`,
  unitMonths: (reported: string, due: string) => `已报${reported}/${due}个单位月`,
  missing: (months: string) => `缺${months}`,
  reported: (n: number, m: number) => nOfM(n, m, '已填报'),
  comparable: (n: number, m: number) => nOfM(n, m, '可比'),
  inCompletion: (n: number, m: number) => nOfM(n, m, '计入完成率'),
  met: (n: number, m: number) => nOfM(n, m, '完成'),
  byStatus: (status: string, n: number) => `${status}${n}个`,
  unitsWithoutCounts: (n: number) => `另有${n}个单位只报比率，未计入`,
  ended: (name: string, months: string) => `原${name}，${months}`,
  endedUnits: (n: number) => `另计${n}个年中撤并的单位`,
  notAdded: (held: number, all: number) => `${all}个单位中只有${held}个的数据，不作汇总`,
  withoutCounts: '只报比率，未报件数',
  counts: (numerator: string, denominator: string) => `${numerator}/${denominator}`,
  conflict: ({ area, period, whole, parts, partsComplete, quarter }: ConflictParts) =>
    `${area ?? ''}${period}报${whole}，${partsComplete ? '各期合计' : '已报各期合计'}${parts}，两数不符；以${quarter ? '季度' : '全年'}数为准`,
  besideRegister: ({ area, period, whole, parts }: TwoNumbers) =>
    `${area ?? ''}${period}：台账汇总${whole}，另有填报数${parts}，以台账为准`,
}

/** One set of phrases; the English set has the same type. */
export type CoveragePhrases = typeof zh
