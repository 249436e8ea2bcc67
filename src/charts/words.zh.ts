import { monthName } from '../text/format-date.ts'

/** The words of pictures: names of lines, titles, notes and sentences in a picture's place. */
export const zh = {
  thisYear: '本年',
  lastYear: '上年',
  target: '年度目标',
  limit: '年度上限',
  pace: '时序进度',
  full: '应达100%',
  asOf: (month: string) => `截至${month}`,
  thisMonth: (month: string) => `本年${month}`,
  conflicts: (year: string, count: number) => `${year}有${count}处填报数前后不符。`,
  unit: (unit: string) => `单位：${unit}`,
  percent: '单位：%',
  /** What the course shows, by how months combine. */
  courseTitle: {
    sum: (name: string, planned: boolean) =>
      `${name}：本年累计，对照上年${planned ? '与计划' : ''}`,
    ratio: (name: string, planned: boolean) =>
      `${name}：本年累计比率，对照上年${planned ? '与目标' : ''}`,
    latest: (name: string, planned: boolean) =>
      `${name}：各月末状况，对照上年${planned ? '与目标' : ''}`,
  },
  yearsTitle: (name: string, planned: boolean) =>
    `${name}：历年同期与全年${planned ? '，对照年度计划' : ''}`,
  monthsTitle: (name: string) => `${name}：当期数，对照上年同期`,
  month: '月份',
  year: '年度',
  period: '报告期',
  dueNow: '按时序应完成',
  samePeriod: (months: string) => `${months}（同期）`,
  wholeYear: '全年',
  restOfYear: '其余月份',
  running: '本年（未结束）',
  unsplit: '仅有全年数',
  change: '同比',
  completion: '完成率',
  status: '状态',
  plan: '目标',
  planLimit: '上限',
  quarterOutline: '季度数（与月度数不符时以季度数为准）',
  nothingDue: '无事项',
  yearName: (year: number) => `${year}年`,
  yearSoFar: (year: number, months: string) => `${year}年${months}`,
  monthsRange: (month: number) => (month === 1 ? '1月' : month === 12 ? '全年' : `1—${month}月`),
  stretch: (from: number, to: number) => {
    if (from === to) return monthName(from, 'zh')
    if (to - from === 11) return '全年'
    if (to - from === 2) return `第${to / 3}季度`
    return `${from}—${to}月`
  },
  janFeb: '1—2月',
  notDueYet: '未到期',
  noPlan: '未定年度目标，图中没有目标线和时序进度线。',
  noPlanShort: '未定年度目标。',
  noPlanFull: '未另定年度目标，以100%为准。',
  neutralPlan: '只作记录，不设目标。',
  noLastYear: '上年未报，图中没有上年线。',
  noLastYearShort: '上年未报。',
  lastAnnualShort: (year: number, value: string) => `${year}年全年数为${value}。`,
  lastAnnual: (year: number, value: string) =>
    `${year}年仅有全年数${value}，没有逐月数，只画在12月。`,
  missing: (months: string) => `${months}，线在该处断开；累计数不含这些月份，未作推算。`,
  missingBars: (months: string) => `${months}，图中留空，未作推算。`,
  byQuarter: '按季度填报，只在季末有累计数；季度数不分摊到各月。',
  quarterBars: '季度数按三个月的宽度画出，不分摊到各月。',
  annualBars: '只有全年数，按全年的宽度画出，不分摊到各月。',
  targetStep: (month: string, before: string, after: string) =>
    `年度目标${month}由${before}调整为${after}。`,
  oneYear: (year: number) => `数据中只有${year}年，没有更早的年度可比。`,
  courseAbsent: {
    annual: (value: string) => `只有全年数${value}，没有逐月或逐季的数，无法画出全年走势。`,
    waiting: (value: string) => `仅有全年数${value}，没有逐月或逐季的数，12月以前无法画出走势。`,
    none: '本年和上年都没有填报，没有可画的走势。',
    nothingDue: '已填报，但本年和上年都没有应办事项（应办0件），没有可画的比率。',
  },
  monthsAbsent: {
    annual: (value: string) => `仅有全年数${value}，没有逐月或逐季的数；全年数不分摊到各月。`,
    none: '本年和上年都没有填报，没有可画的数。',
  },
  yearsAbsent: {
    annual: (value: string) => `仅有全年数${value}，12月以前没有同期数可比。`,
    none: '各年都没有填报，没有可画的数。',
  },
  leftOutAnnual: (year: number, value: string) =>
    `${year}年另有全年数${value}，不分摊到各月，图中不画。`,
  leftOutAnnualOnly: (year: number, value: string) =>
    `${year}年只有全年数${value}，不分摊到各月，图中不画。`,
  leftOutAnnualUnits: (year: number, units: number, value: string) =>
    `${year}年有${units}个单位报全年数，合计${value}，不分摊到各月，图中不画。`,
  leftOutQuarters: (year: number, units: number, values: string) =>
    `${year}年有${units}个单位按季度填报（${values}），不分摊到各月，图中不画。`,
  quarterUnitsInCourse: (units: number) => `其中${units}个单位按季度填报，在季末一次计入累计数。`,
  /** One year in one line, below the picture of years. */
  yearLine: (year: string, parts: readonly string[]) => `${year}：${parts.join('，')}。`,
  yearSame: (months: string, value: string) => `${months}${value}`,
  yearWhole: (value: string) => `全年${value}`,
  yearChange: (change: string, window: string | null) =>
    window === null ? change : `${change}（${window}）`,
  yearDone: (share: string, target: string) => `完成计划${target}的${share}`,
  yearLimit: (share: string, target: string) => `为上限${target}的${share}`,
  yearReached: (target: string, met: boolean) => `目标${target}${met ? '，已达到' : '，未达到'}`,
  yearTarget: (target: string) => `目标${target}`,
  yearNoTarget: '未定目标',
  yearRunning: '年度未结束',
  monthsSummary: (year: number, most: string, least: string | null) =>
    least === null ? `${year}年：${most}。` : `${year}年最高为${most}，最低为${least}。`,
  monthsNone: (year: number) => `${year}年没有可画的数。`,
  extreme: (period: string, value: string) => `${period}${value}`,
  separator: '、',
  /** Words as they are inside a sentence. */
  within: (words: string) => words,
  /** On slides, which have no legend and no notes: every line says what it is. */
  slide: {
    unit: {
      sum: (unit: string) => `单位：${unit}，逐月累计`,
      ratio: () => '单位：%，1月起累计',
      latest: () => '单位：%，各月末',
    },
    wholeYearOf: (year: number) => `${year}年全年`,
    yearThrough: (year: number, month: string) => `${year}年（截至${month}）`,
    required: '应达',
    due: (month: string) => `时序进度（${month}应达）`,
    future: '尚未到期',
    wholeYear: '全年',
    plan: '目标',
    changeIn: (months: string, change: string) => `${months}同比 ${change}`,
  },
}

/** One set of words; the English set has the same type. */
export type ChartWords = typeof zh
