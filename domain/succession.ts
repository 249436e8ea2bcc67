// Long on purpose: every way in which areas follow one another, which each rule needs whole.
import type { Area } from './area.ts'
import type { AreaTree } from './area-tree.ts'
import { TOLERANCE } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { formatMonth, monthAfter } from './period.ts'
import {
  addBlocks,
  type Block,
  coveredMonths,
  emptyReport,
  isEmptyReport,
  stretchBlocks,
  type YearReport,
} from './report.ts'
import { workedOut } from './walk.ts'
import type { ActiveMonths } from './year-to-date.ts'

/**
 * One year of an area's series, with its predecessors before it existed
 * (docs/figures.md, Areas over time).
 *
 * Each area's figures are read as covering the months in which that area existed, also in mid-year:
 * a predecessor's to its last month (without one, to the successor's first), its own from its first.
 * Where several areas make up a stretch it is complete only if all of them reported all of it; what
 * was reported is added either way, so that nothing is lost.
 *
 * @param own Looks up an area's own reports for the year.
 */
export function seriesReport(
  tree: AreaTree,
  measure: Indicator['measure'],
  aggregation: Indicator['aggregation'],
  area: Area,
  year: number,
  own: (areaCode: string) => YearReport,
): YearReport {
  const activeIn = (predecessor: Area, one: Area) =>
    activeMonths(tree, predecessor, year, one.validFrom)
  // Those that ended in earlier years add nothing, and are not followed any further.
  const before = (one: Area) =>
    continuedBy(tree, one).filter((predecessor) => activeIn(predecessor, one) !== null)
  const known = new Map<Area, YearReport>()
  return workedOut(area, before, known, (one) => {
    if (tree.predecessors(one.code).length === 0) return own(one.code)
    const parts: Part[] = before(one).map((predecessor) => {
      const report = known.get(predecessor) ?? emptyReport(year)
      // Nobody else continues it, and each report of a chain holds all those before it.
      known.delete(predecessor)
      return { report, active: activeIn(predecessor, one) }
    })
    parts.push({ report: own(one.code), active: ownMonths(one, year) })
    return sumOfParts(measure, aggregation, year, parts)
  })
}

/** The areas that an area's series continues: those it took over, and those whose parts it has all. */
export function continuedBy(tree: AreaTree, { code }: Area): readonly Area[] {
  return [...tree.predecessors(code), ...tree.reunited(code)]
}

/** One year of several areas together, each over the months in which it existed. */
export function sumOfParts(
  measure: Indicator['measure'],
  aggregation: Indicator['aggregation'],
  year: number,
  parts: readonly Part[],
): YearReport {
  const active = parts.filter((part): part is ActivePart => part.active !== null)
  if (active.every(({ report }) => isEmptyReport(report))) return emptyReport(year)
  const [only] = active
  if (active.length === 1 && only && only.active.from === 1 && only.active.to === 12) {
    return only.report
  }
  const stretch = (from: number, to: number) => combine(measure, aggregation, active, from, to)
  return {
    year,
    months: Array.from({ length: 12 }, (_, index) => stretch(index + 1, index + 1)),
    quarters: [1, 4, 7, 10].map((from) => stretch(from, from + 2)),
    annual: stretch(1, 12),
  }
}

/** An area's reports of a year, and the months in which it existed; null = in none of them. */
interface Part {
  readonly report: YearReport
  readonly active: ActiveMonths | null
}

interface ActivePart extends Part {
  readonly active: ActiveMonths
}

/** The months of `year` in which an area's series runs: from its first predecessor to its end. */
export function activeMonths(
  tree: AreaTree,
  area: Area,
  year: number,
  before: string | null = null,
): ActiveMonths | null {
  return clip(seriesStart(tree, area), exclusive(area.validTo) ?? before, year)
}

/** The months over which a plan is spread: those of a unit that begins in the year; null = the whole year. */
export function planMonths(active: ActiveMonths | null): ActiveMonths | null {
  return active && active.from > 1 ? active : null
}

/** First month of an area's series, its predecessors' included; null = always. */
function seriesStart(tree: AreaTree, area: Area): string | null {
  const known = knownOf(starts, tree)
  const before = (one: Area) => continuedBy(tree, one)
  return workedOut(area, before, known, (one) => {
    let start = one.validFrom
    for (const each of before(one)) {
      const inherited = known.get(each) ?? null
      if (inherited === null || start === null) return null
      if (inherited < start) start = inherited
    }
    return start
  })
}

/**
 * The first month (`YYYY-MM`) in which an area has the boundary that it has at the tree's month; null
 * = always. Months before it are no base of later ones: a part of a split area, and who took over
 * such a part, have no comparable past.
 */
export function boundarySince(tree: AreaTree, area: Area): string | null {
  if (tree.before(area.code).length === 0) return null
  const known = knownOf(boundaries, tree)
  const whole = (one: Area) => {
    const back = tree.reunited(one.code)
    const isPart = ({ code }: Area) => back.length > 0 && tree.splitsBefore(code).length > 0
    return [...tree.predecessors(one.code).filter((before) => !isPart(before)), ...back]
  }
  return workedOut(area, whole, known, (one) => {
    const changes = [
      ...tree
        .splitsBefore(one.code)
        .map(({ validTo }) => (validTo && monthAfter(validTo)) ?? one.validFrom),
      ...whole(one).map((before) => known.get(before) ?? null),
    ]
    return changes.reduce((last, month) => ((month ?? '') > (last ?? '') ? month : last), null)
  })
}

/** A month for each area of a tree, kept as long as the tree: every figure needs it. */
type Months = WeakMap<AreaTree, Map<Area, string | null>>
const starts: Months = new WeakMap()
const boundaries: Months = new WeakMap()

function knownOf(months: Months, tree: AreaTree): Map<Area, string | null> {
  const known = months.get(tree) ?? new Map<Area, string | null>()
  months.set(tree, known)
  return known
}

/** The months of a year in which the area itself existed. */
export function ownMonths(area: Area, year: number): ActiveMonths | null {
  return clip(area.validFrom, exclusive(area.validTo), year)
}

function clip(from: string | null, until: string | null, year: number): ActiveMonths | null {
  let first = 0
  let last = 0
  for (let month = 1; month <= 12; month += 1) {
    const text = formatMonth(year, month)
    if ((from !== null && text < from) || (until !== null && text >= until)) continue
    if (first === 0) first = month
    last = month
  }
  return first === 0 ? null : { from: first, to: last }
}

/** Turns an inclusive last month into the first text that sorts after it. */
function exclusive(validTo: string | null): string | null {
  return validTo === null ? null : `${validTo}~`
}

function combine(
  measure: Indicator['measure'],
  aggregation: Indicator['aggregation'],
  parts: readonly ActivePart[],
  from: number,
  to: number,
): Block | null {
  const involved = parts.filter((part) => part.active.from <= to && part.active.to >= from)
  // A figure for the whole stretch exists only where someone reported it as one figure.
  if (!involved.some((part) => wholeBlock(part.report, from, to))) return null
  const end = Math.min(to, Math.max(...involved.map((part) => part.active.to)))
  // A state is that of the areas existing at the end; earlier states are never added to it.
  const parties = aggregation === 'latest' ? involved.filter((p) => p.active.to >= end) : involved
  const blocks: Block[] = []
  let complete = true
  let lossless = true
  for (const part of parties) {
    const whole = wholeBlock(part.report, from, to)
    const first = Math.max(from, part.active.from)
    const last = Math.min(to, part.active.to)
    const pieces = partBlocks(part.report, from, to, first, last)
    const state = whole?.complete ? whole : pieces.filter((b) => b.complete && b.to >= end).at(-1)
    const full = isFilled(pieces, first, last)
    if (aggregation === 'latest') {
      if (state) blocks.push(state)
      else complete = false
      const last = pieces.filter((block) => block !== whole && block.to >= end).slice(-1)
      if (whole && !saysTheSame(measure, whole, last)) lossless = false
      continue
    }
    if (!whole?.complete && !full) complete = false
    if (whole && !(full && saysTheSame(measure, whole, pieces))) lossless = false
    blocks.push(...(whole?.complete ? [whole] : full || !whole ? pieces : [whole]))
  }
  // An incomplete whole must not hide complete months that say the same.
  if (!complete && from < to && lossless) return null
  return addBlocks(measure, blocks, from, to, complete)
}

/** Whether leaving out the whole changes nothing; a rate without counts adds nothing to its parts. */
function saysTheSame(measure: Indicator['measure'], whole: Block, parts: readonly Block[]) {
  if (parts.length === 0) return false
  if (measure === 'ratio' && whole.denominator === null) return true
  const sum = addBlocks(measure, parts, whole.from, whole.to, true)
  const same = (a: number | null, b: number | null) =>
    a === null || b === null ? a === b : Math.abs(a - b) <= TOLERANCE
  return (
    same(sum.value, whole.value) &&
    same(sum.denominator, whole.denominator) &&
    sum.qualifier === whole.qualifier
  )
}

/** Blocks other than the whole; a quarter cut by the merger covers the months that are left of it. */
function partBlocks(report: YearReport, from: number, to: number, first: number, last: number) {
  const start = Math.max(from, first - ((first - 1) % 3))
  const stop = Math.min(to, last + ((12 - last) % 3))
  const without = to - from === 2 ? { ...report, quarters: [] } : report
  return stretchBlocks(without, start, stop).filter((b) => b.to >= first && b.from <= last)
}

function isFilled(blocks: readonly Block[], first: number, last: number): boolean {
  const covered = coveredMonths(blocks)
  for (let month = first; month <= last; month += 1) if (!covered.has(month)) return false
  return true
}

function wholeBlock(report: YearReport, from: number, to: number): Block | null {
  if (from === to) return report.months[from - 1] ?? null
  return (to - from === 2 ? report.quarters[to / 3 - 1] : report.annual) ?? null
}
