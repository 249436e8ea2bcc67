import type { Area } from './area.ts'
import type { AreaTree } from './area-tree.ts'
import type { Indicator } from './indicator.ts'
import { holdsSample, type Observation } from './observation.ts'
import { formatMonth, type Through } from './period.ts'
import { emptyReport, type YearReport, yearReport } from './report.ts'
import { seriesTargets } from './series-targets.ts'
import { seriesReport } from './succession.ts'
import type { Target } from './target.ts'

/** Selected observations and targets, found by area, indicator and year. */
export class Facts {
  #observations = new Map<string, Observation[]>()
  #targets = new Map<string, Target[]>()
  #besides = new Map<string, Observation[]>()
  /** Indicators and years of which there is anything at all: a long line of areas is not asked in vain. */
  #reported = new Set<string>()
  #planned = new Set<string>()

  /** Whether any of the observations is sample data (示例数据). */
  holdsSample: boolean

  constructor(
    readonly tree: AreaTree,
    observations: readonly Observation[],
    targets: readonly Target[],
    /** Through which month of a year a unit can be judged, 0..12; see `ReportingMonths`. */
    readonly judgedThrough: (unit: Area, year: number) => number = () => 12,
    /** Figures that were typed or imported beside those of a register: shown, never counted. */
    besides: readonly Observation[] = [],
  ) {
    this.holdsSample = holdsSample(observations)
    for (const row of observations) {
      this.#reported.add(kindOf(row.indicatorId, row.period.year))
      push(this.#observations, keyOf(row.areaCode, row.indicatorId, row.period.year), row)
    }
    for (const row of besides) {
      push(this.#besides, keyOf(row.areaCode, row.indicatorId, row.period.year), row)
    }
    for (const row of targets) {
      this.#planned.add(kindOf(row.indicatorId, row.year))
      push(this.#targets, keyOf(row.areaCode, row.indicatorId, row.year), row)
    }
  }

  /**
   * The same facts with the areas as they are at a month: a unit that still exists beside its
   * successor is a unit of its own, and not yet part of it.
   */
  at(through: Through): Facts {
    const tree = this.tree.asOf(formatMonth(through.year, through.month))
    if (tree === this.tree) return this
    const facts = new Facts(tree, [], [], this.judgedThrough)
    facts.#observations = this.#observations
    facts.#targets = this.#targets
    facts.#besides = this.#besides
    facts.#reported = this.#reported
    facts.#planned = this.#planned
    facts.holdsSample = this.holdsSample
    return facts
  }

  /** What was typed or imported beside a register that feeds the indicator there. */
  ownBesides(areaCode: string, indicatorId: string, year: number): readonly Observation[] {
    return this.#besides.get(keyOf(areaCode, indicatorId, year)) ?? []
  }

  /** What the area itself reported, without predecessors. */
  ownObservations(areaCode: string, indicatorId: string, year: number): readonly Observation[] {
    return this.#observations.get(keyOf(areaCode, indicatorId, year)) ?? []
  }

  /** The area's series in one year, continued backwards through its predecessors. */
  report(area: Area, indicator: Indicator, year: number): YearReport {
    const { id, measure, aggregation } = indicator
    if (!this.#reported.has(kindOf(id, year))) return emptyReport(year)
    return seriesReport(this.tree, measure, aggregation, area, year, (code) =>
      yearReport(year, this.ownObservations(code, indicator.id, year)),
    )
  }

  /**
   * What was reported, this year and last, by areas that this one took a part of: none of it is its
   * own, but it is its business.
   */
  splitReports(area: Area, indicator: Indicator, year: number): readonly YearReport[] {
    return this.tree
      .splitsBefore(area.code)
      .flatMap((before) => [year, year - 1].map((of) => this.report(before, indicator, of)))
  }

  /** The area's target versions for one year, taken over from predecessors where it has none. */
  targets(area: Area, indicator: Indicator, year: number): readonly Target[] {
    if (!this.#planned.has(kindOf(indicator.id, year))) return []
    return seriesTargets(
      this.tree,
      indicator.measure,
      area,
      (code) => this.#targets.get(keyOf(code, indicator.id, year)) ?? [],
    )
  }
}

function kindOf(indicatorId: string, year: number): string {
  return `${indicatorId}|${year}`
}

function keyOf(areaCode: string, indicatorId: string, year: number): string {
  return `${areaCode}|${indicatorId}|${year}`
}

function push<T>(map: Map<string, T[]>, key: string, row: T) {
  const list = map.get(key)
  if (list) list.push(row)
  else map.set(key, [row])
}
