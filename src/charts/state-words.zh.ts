import type { VerdictCounts } from '../../domain/change-verdict.ts'

/** Words of the state of a year. */
export const zh = {
  attention: '最需要关注',
  none: '没有落后或未达标的指标。',
  noneJudged: (good: number, unjudged: number) =>
    good === 0
      ? `${unjudged}项指标没有可以对照的目标，不作判断。`
      : `有目标可以对照的${good}项都达到或跟上计划；其余${unjudged}项没有目标，不作判断。`,
  compared: ({ better, worse, level, neutral, none }: VerdictCounts) =>
    `与上年同期相比：${[
      `${better}项向好`,
      `${worse}项转差`,
      ...(level > 0 ? [`${level}项持平`] : []),
      ...(neutral > 0 ? [`${neutral}项为中性指标`] : []),
      ...(none > 0 ? [`${none}项无法比较`] : []),
    ].join('，')}。`,
  noComparison: '上年同期没有填报，不与上年比较。',
  counter: '项',
  unitCounter: '项次',
  notReported: '未填报',
  withoutTarget: '未定目标',
  unjudged: '不作评判',
}

/** One set of words; the English set has the same type. */
export type StateWords = typeof zh
