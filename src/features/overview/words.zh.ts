import type { VerdictCounts } from '../../../domain/change-verdict.ts'

/** Words of the overview that are not figures; those below the picture are in `cards-words`. */
export const zh = {
  summary: '总体情况',
  counts: '按状态筛选',
  countsTownship: '各项指标状态（点选即筛选）',
  countsCounty: (units: number) => `${units} 个单位各项指标的状态，单位为项次（点选即筛选）`,
  countOf: (status: string, count: number, units: boolean) =>
    `${status} ${count} ${units ? '项次' : '项'}`,
  showAll: '显示全部',
  filtered: (shown: number, all: number) => `已筛选：${shown} / ${all} 项`,
  order: '排列',
  orderPlan: '按目录顺序',
  orderAttention: '需要关注的在前',
  yearOnYear: '同比',
  toDo: '要做的事',
  lagging: '最需要关注',
  noneLagging: '没有落后或未达标的指标。',
  compared: ({ better, worse, level, neutral, none }: VerdictCounts) =>
    better + worse + level + neutral === 0
      ? '上年同期没有可比的数字。'
      : `${[
          `与上年同期比：${better}项向好`,
          `${worse}项走低`,
          level > 0 ? `${level}项持平` : '',
          neutral > 0 ? `${neutral}项不分好坏` : '',
          none > 0 ? `${none}项无法比较` : '',
        ]
          .filter((part) => part !== '')
          .join('，')}。`,
  indicators: '各项指标',
  nothingMatches: '没有符合所选状态的指标。',
  picture: {
    title: '各项指标完成率与时序进度',
    unit: '单位：占年度目标的百分比；进度差为百分点',
    name: '指标',
    completion: '完成率',
    gap: '进度差',
    gapWithUnit: '进度差（百分点）',
    status: '状态',
    units: '各单位状态',
    due: '应达',
    dueMark: '应达（时序进度；不按时序的为100%）',
    widest: (name: string, lag: string) => `最需要关注的是${name}：${lag}。`,
    leftOut: (names: string) => `未列入图中（没有可比的目标）：${names}`,
  },
}

/** One set of words; the English set has the same type. */
export type OverviewWords = typeof zh
