import type { OverviewCounts } from '../../domain/overview-counts.ts'
import { asOfWords, elapsedWords } from './format-date.ts'
import { rollUpWords } from './words-coverage.ts'
import { notJudgedWords } from './words-needed.ts'

const SAID = {
  good: '达到或跟上计划',
  behind: '落后',
  farBehind: '明显落后',
  short: '未达标',
  overLimit: '超过上限',
  tooEarly: '年初暂不评判',
  notReported: '未填报',
  withoutTarget: '未定目标',
  unjudged: '不作评判',
}

/** A count with what is said of it; counts of 0 are not told. */
export interface OverviewPart {
  readonly said: keyof typeof SAID
  readonly count: number
}

/** Sums the state of a year up in one sentence. */
export type OverviewSentence = (counts: OverviewCounts, parts: readonly OverviewPart[]) => string

export const zh: OverviewSentence = (counts, parts) => {
  const start = `${asOfWords(counts.through, 'zh')}，${elapsedWords(counts, 'zh')}；`
  if (counts.indicators === 0) return `${start}没有填报，也没有计划。`
  const notMade = counts.rollUp && rollUpWords(counts.rollUp, 'zh')
  const stop = notMade ? `；${notMade}。` : '。'
  const end = counts.awaited ? `${stop}${notJudgedWords(counts.through, 'zh')}。` : stop
  const counter = counts.rollUp ? '项次' : '项'
  const units = counts.rollUp ? `${counts.rollUp.unitsHeld}个单位的` : ''
  const all = `${units}${counts.indicators}项指标`
  const [only] = parts
  if (only === undefined) return `${start}${all}${end}`
  if (parts.length === 1) return `${start}${all}均${SAID[only.said]}${end}`
  const list = parts.map(({ count, said }) => `${count}${counter}${SAID[said]}`).join('，')
  return `${start}${all}中，${list}${end}`
}
