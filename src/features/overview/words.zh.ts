import type { VerdictCounts } from '../../../domain/change-verdict.ts'

/** Words of the overview that are not figures; those of opened rows are in `details-words`. */
export const zh = {
  summary: '总体情况',
  counts: '按状态筛选',
  countsTownship: '各项指标状态（点选即筛选）',
  countsCounty: (units: number) => `${units}个单位各项指标的状态，单位为项次（点选即筛选）`,
  countOf: (status: string, count: number, units: boolean) =>
    `${status} ${count} ${units ? '项次' : '项'}`,
  showAll: '显示全部',
  filtered: (shown: number, all: number) => `已筛选：${shown} / ${all} 项`,
  order: '排列',
  orderPlan: '按目录顺序',
  orderAttention: '需要关注的在前',
  yearOnYear: '同比',
  toDo: '要做的事',
  nothingToDo: '目前没有需要补报或追赶进度的指标。',
  compared: ({ better, worse, level, neutral, none }: VerdictCounts) =>
    better + worse + level + neutral === 0
      ? '上年同期没有可比的数字。'
      : `${[
          `与上年同期相比：${better}项向好`,
          `${worse}项转差`,
          level > 0 ? `${level}项持平` : '',
          neutral > 0 ? `${neutral}项为中性指标` : '',
          none > 0 ? `${none}项无法比较` : '',
        ]
          .filter((part) => part !== '')
          .join('，')}。`,
  nothingMatches: '没有符合所选状态的指标。',
  list: {
    title: '各项指标进度',
    unit: '完成率为占年度目标的百分比，进度差为百分点',
    status: '状态',
    name: '指标',
    value: '本年累计',
    completion: '完成率',
    bar: '完成率与应达进度',
    due: '应达进度',
    unreported: '缺报月份',
    gap: '进度差',
    change: '同比',
    course: '本年与上年',
    units: '各单位状态',
    unitsByStatus: '单位数',
    more: '详情',
    moreOn: (name: string) => `${name}详情`,
    atLeast: '余',
    recorded: '只作记录',
    stateOf: (month: number) => `${month}月数`,
    courses: (thisYear: string, lastYear: string) =>
      `逐月累计。本年：${thisYear}。上年：${lastYear}。`,
    noCourse: '无逐月数',
    widest: (name: string, lag: string) => `最需要关注的是${name}：${lag}。`,
  },
}

/** One set of words; the English set has the same type. */
export type OverviewWords = typeof zh
