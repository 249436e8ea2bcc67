import { readReport } from './read-report.ts'

/** Right, wrong and missed figures of one indicator. */
export interface Tally {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

/** What reading an evaluation file gave. */
export interface Evaluation {
  readonly sentences: number
  /** Lines that tell no figure, and of them those where one was read all the same. */
  readonly traps: number
  readonly trapsRead: number
  readonly byIndicator: ReadonlyMap<string, Tally>
  /** Lines that were not read as expected: what was wrong, what was missed. */
  readonly faults: readonly string[]
}

const MARKS = { exact: '', at_least: '+', about: '~', nearly: '<' } as const
/** A sentence alone is read as one of a report's results. */
const AROUND = '青山镇2025年度法治政府建设情况报告\n一、主要举措和成效\n'

/**
 * Reads the lines of an evaluation file (`figures | text`) and compares what was read with what stands
 * before each text: indicator, value and qualifier.
 */
export function evaluate(file: string): Evaluation {
  const byIndicator = new Map<string, Tally>()
  const faults: string[] = []
  let [sentences, traps, trapsRead] = [0, 0, 0]
  const count = (figure: string, what: keyof Tally) => {
    const indicator = figure.split('=')[0] ?? ''
    const tally = byIndicator.get(indicator) ?? { right: 0, wrong: 0, missed: 0 }
    byIndicator.set(indicator, { ...tally, [what]: tally[what] + 1 })
  }
  for (const line of file.split('\n')) {
    const cut = line.indexOf(' | ')
    if (line.startsWith('#') || cut < 0) continue
    const missed = line
      .slice(0, cut)
      .split(' ')
      .filter((figure) => figure !== '-')
    const isTrap = missed.length === 0
    const text = line.slice(cut + 3).replaceAll('¶', '\n')
    const { candidates } = readReport(text.includes('\n') ? text : AROUND + text)
    const wrong: string[] = []
    for (const { indicator, value, qualifier } of candidates) {
      const figure = `${indicator}=${value}${MARKS[qualifier]}`
      const place = missed.indexOf(figure)
      count(figure, place < 0 ? 'wrong' : 'right')
      if (place < 0) wrong.push(figure)
      else missed.splice(place, 1)
    }
    for (const figure of missed) count(figure, 'missed')
    sentences += 1
    if (isTrap) traps += 1
    if (isTrap && wrong.length > 0) trapsRead += 1
    if (wrong.length + missed.length > 0) {
      faults.push(`wrong ${wrong.join(' ') || '-'}, missed ${missed.join(' ') || '-'}: ${text}`)
    }
  }
  return { sentences, traps, trapsRead, byIndicator, faults }
}

/** All indicators together. */
export function totalOf(tallies: Iterable<Tally>): Tally {
  const total = { right: 0, wrong: 0, missed: 0 }
  for (const { right, wrong, missed } of tallies) {
    total.right += right
    total.wrong += wrong
    total.missed += missed
  }
  return total
}
