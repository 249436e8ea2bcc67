import type { Candidate, ReadingNote } from './reading.ts'
import type { Around } from './sentence-context.ts'
import type { WrittenNumber } from './written-numbers.ts'

/** Leaders by name or by what only they attend. */
const LEADERS =
  /领导|班子|党委|党工委|中心组|第一议题|会前|政府|党组|主要负责人|书记|镇长|乡长|主任/
const OTHERS = /干部职工|职工|全体(?:人员|干部)|机关干部|村(?:社)?干部|党员|支部|执法人员|工作人员/

/** Whether more than leaders are said to have studied. */
export function isWiderAudience({ since }: Around): boolean {
  return OTHERS.test(since) && !LEADERS.test(since)
}

/**
 * What counts beside a rate make of it: 372 of 380余 is at most 97.9 %. The whole and the part are the
 * two counts told last before the rate, in the same measure word.
 *
 * @returns Null where there are no such counts, or they allow the rate.
 */
export function againstCounts(
  rate: WrittenNumber,
  counts: readonly WrittenNumber[],
): ReadingNote | null {
  const [whole, part] = counts.slice(-2)
  if (!whole || !part || whole.unit !== part.unit || part.value > whole.value) return null
  const bound = part.value / whole.value
  const { value: ofWhole } = whole
  const facts = { part: part.value, whole: ofWhole, bound: Number(bound.toPrecision(6)) }
  const open = (number: WrittenNumber) => number.qualifier !== 'exact'
  const near = rate.step / 2 + 1e-9
  // More than the whole that is stated can only make the rate smaller.
  if (!open(part) && rate.value > bound + (open(whole) ? -1e-9 : near) && bound < 1) {
    return { id: 'rate_above_counts', ...facts }
  }
  return !open(whole) && rate.value < bound - near ? { id: 'rate_below_counts', ...facts } : null
}

/** Adds to each candidate that it is told several times, where it is. */
export function withRepeated(candidates: readonly Candidate[]): Candidate[] {
  const times = new Map<string, number>()
  for (const { indicator } of candidates) times.set(indicator, (times.get(indicator) ?? 0) + 1)
  return candidates.map((candidate) => {
    const told = times.get(candidate.indicator) ?? 1
    return told === 1
      ? candidate
      : { ...candidate, note: [...candidate.note, { id: 'repeated', times: told }] }
  })
}
