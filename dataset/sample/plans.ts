import { between, stream, wobble } from './random.ts'
import { predecessorsOf, type Unit } from './sample-areas.ts'
import { MEETING_YEAR, OFFICE_YEAR, PUBLICITY_YEAR, type Season } from './seasons.ts'

/** How a township plans a count: the level at 30,000 residents and how it grows with size. */
interface Plan {
  readonly level: number
  /** 0: every township alike; 1: in proportion to residents. */
  readonly bySize: number
  readonly season: Season
}

const PLANS: Readonly<Record<string, Plan>> = {
  training_sessions: { level: 12, bySize: 0.3, season: OFFICE_YEAR },
  lecture_sessions: { level: 30, bySize: 0.6, season: OFFICE_YEAR },
  leader_study_sessions: { level: 12, bySize: 0.02, season: OFFICE_YEAR },
  publicity_activities: { level: 60, bySize: 0.5, season: PUBLICITY_YEAR },
  materials_distributed: { level: 16_000, bySize: 0.9, season: PUBLICITY_YEAR },
  consultation_events: { level: 15, bySize: 0.4, season: PUBLICITY_YEAR },
  consultation_visits: { level: 700, bySize: 0.9, season: OFFICE_YEAR },
  disclosure_items: { level: 220, bySize: 0.3, season: OFFICE_YEAR },
  leading_group_meetings: { level: 7, bySize: 0.02, season: MEETING_YEAR },
}

/** Attendances follow the sessions that people attend. */
const ATTENDED: Readonly<Record<string, { readonly sessions: string; readonly each: number }>> = {
  training_attendance: { sessions: 'training_sessions', each: 45 },
  lecture_attendance: { sessions: 'lecture_sessions', each: 55 },
}

/** Counts that are planned and reported on their own. */
export const PLANNED_COUNTS = Object.keys(PLANS)
/** Counts that follow from the sessions held. */
export const ATTENDANCES = Object.keys(ATTENDED)

const FIRST_PLAN_YEAR = 2023
const MERGER_SAVING = 0.85

/** The months' weights of a planned count. */
export function seasonOf(indicatorId: string): Season {
  return PLANS[indicatorId]?.season ?? OFFICE_YEAR
}

/** What an attendance counts people at, and how many come each time. */
export function attendedBy(
  unit: Unit,
  indicatorId: string,
): { readonly sessions: string; readonly each: number } | null {
  const attended = ATTENDED[indicatorId]
  if (!attended) return null
  const draw = stream(unit.code, indicatorId, 'each')
  const each = attended.each * (unit.size / 30_000) ** 0.25 * between(draw, 0.8, 1.2)
  return { sessions: attended.sessions, each }
}

/**
 * The annual level that a township plans for a count, as a round number.
 *
 * A township that came out of a merger plans what its predecessors did together, from the year
 * after the merger a little less.
 *
 * @returns Null for indicators that are not planned as counts.
 */
export function plannedCount(unit: Unit, indicatorId: string, year: number): number | null {
  const predecessors = predecessorsOf(unit)
  if (predecessors.length > 0) {
    const levels = predecessors.map((one) => plannedCount(one, indicatorId, year))
    if (levels.includes(null)) return null
    const sum = levels.reduce<number>((total, level) => total + (level ?? 0), 0)
    return year <= 2025 ? sum : roundPlan(sum * MERGER_SAVING)
  }
  const attended = attendedBy(unit, indicatorId)
  if (attended) {
    const sessions = plannedCount(unit, attended.sessions, year)
    return sessions === null ? null : roundPlan(sessions * attended.each)
  }
  const plan = PLANS[indicatorId]
  if (!plan) return null
  const draw = stream(unit.code, indicatorId, 'plan')
  const own = plan.level * (unit.size / 30_000) ** plan.bySize * (1 + 0.25 * wobble(draw))
  const growth = 1.03 + 0.03 * wobble(draw)
  return roundPlan(own * growth ** (year - FIRST_PLAN_YEAR))
}

/** Plans are written in round numbers: 12, 45, 380, 6,500, 18,000. */
function roundPlan(level: number): number {
  const step = level < 30 ? 1 : level < 200 ? 5 : level < 2_000 ? 10 : level < 10_000 ? 100 : 500
  return Math.max(2, Math.round(level / step) * step)
}
