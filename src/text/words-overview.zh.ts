import type { OverviewCounts } from '../../domain/overview-counts.ts'
import { rollUpWords } from './words-coverage.ts'
import { notJudgedWords } from './words-needed.ts'

const SAID = {
  good: '达到或跟上计划',
  behind: '落后',
  short: '未达标',
  behindOrShort: '落后或未达标',
  overLimit: '超过上限',
  tooEarly: '暂不评判',
  notReported: '未填报',
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
  if (counts.indicators === 0) return '没有填报，也没有计划。'
  const notMade = counts.rollUp && rollUpWords(counts.rollUp, 'zh')
  const stop = notMade ? `；${notMade}。` : '。'
  const end = counts.awaited ? `${stop}${notJudgedWords(counts.through, 'zh')}。` : stop
  const counter = counts.rollUp ? '项次' : '项'
  const units = counts.rollUp ? `${counts.rollUp.unitsHeld}个单位的` : ''
  const all = `${units}${counts.indicators}项指标`
  const incomplete =
    counts.laggingIncomplete > 0 ? `（其中${counts.laggingIncomplete}项有缺报的月份）` : ''
  const [first, ...others] = parts
  if (first === undefined) return `${all}${end}`
  if (others.length === 0) return `${all}均${SAID[first.said]}${incomplete}${end}`
  const clauses = parts.map(({ count, said }) => `${count}${counter}${SAID[said]}`)
  clauses[0] += incomplete
  return `${all}中，${clauses.join('，')}${end}`
}
