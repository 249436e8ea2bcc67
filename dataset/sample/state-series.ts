import { adjustedPerformance } from './awkward-work.ts'
import { YEARS } from './months.ts'
import { between, stream, wholeBetween, wobble } from './random.ts'
import type { MonthlyRatio } from './ratio-series.ts'
import type { Unit } from './sample-areas.ts'

/** Share of villages covered by the end of each month where all goes to plan. */
const COVERED = [0.09, 0.15, 0.3, 0.38, 0.46, 0.56, 0.64, 0.73, 0.85, 0.91, 0.96, 1]
/** Share of the year's problems due to be put right: inspections come in spring. */
const PROBLEMS_DUE = [0, 0, 0, 0.15, 0.25, 0.4, 0.5, 0.6, 0.75, 0.85, 0.95, 1]
/** Share of the plan's tasks due: mostly by the end of a quarter. */
const TASKS_DUE = [0, 0.05, 0.2, 0.25, 0.3, 0.48, 0.52, 0.56, 0.74, 0.8, 0.86, 1]

/** The states (latest) of a township at the end of each month, by indicator id. */
export function stateSeries(unit: Unit): ReadonlyMap<string, MonthlyRatio> {
  return new Map([
    ['publicity_village_coverage', coverage(unit)],
    ['law_literate_village_rate', lawLiterate(unit)],
    ['rectification_rate', closing(unit, 'rectification_rate', PROBLEMS_DUE, [6, 16])],
    ['plan_task_rate', closing(unit, 'plan_task_rate', TASKS_DUE, [16, 28])],
  ])
}

/** Starts anew every January and never falls within a year. */
function coverage(unit: Unit): MonthlyRatio {
  const id = 'publicity_village_coverage'
  const all = unit.villages + unit.communities
  const ofUnit = 1 + 0.14 * wobble(stream(unit.code, id))
  const numerators = YEARS.flatMap((year) => {
    const draw = stream(unit.code, id, String(year))
    const usual = ofUnit + 0.08 * wobble(draw)
    const pace = adjustedPerformance(unit.code, id, year, usual)
    return COVERED.map((share) => Math.min(all, Math.round(all * share * pace)))
  })
  return { numerators, denominators: numerators.map(() => all) }
}

/** Grows over the years; urban districts without administrative villages have nothing due. */
function lawLiterate(unit: Unit): MonthlyRatio {
  const draw = stream(unit.code, 'law_literate_village_rate')
  const atFirst = between(draw, 0.5, 0.9)
  const monthsToAll = between(draw, 24, 66)
  const numerators = YEARS.flatMap((_, index) =>
    COVERED.map((_, month) => {
      const gone = Math.min(1, (index * 12 + month) / monthsToAll)
      return Math.floor(unit.villages * (atFirst + (1 - atFirst) * gone) + 1e-9)
    }),
  )
  return { numerators, denominators: numerators.map(() => unit.villages) }
}

/** Work that falls due through the year and is closed on time or a little late. */
function closing(
  unit: Unit,
  id: string,
  due: readonly number[],
  [fewest, most]: readonly [number, number],
): MonthlyRatio {
  const numerators: number[] = []
  const denominators: number[] = []
  for (const year of YEARS) {
    const draw = stream(unit.code, id, String(year))
    const total = wholeBetween(draw, fewest, most)
    const slow = adjustedPerformance(unit.code, id, year, 1) < 1 || draw() < 0.2
    let closed = 0
    for (const share of due) {
      const dueNow = Math.round(total * share)
      const late = slow ? wholeBetween(draw, 1, 2) : draw() < 0.08 ? 1 : 0
      closed = Math.max(closed, dueNow - late)
      numerators.push(closed)
      denominators.push(dueNow)
    }
  }
  return { numerators, denominators }
}
