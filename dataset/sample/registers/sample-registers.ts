import type { Dataset } from '../../../domain/dataset.ts'
import type { Feed } from '../../../domain/register/feed.ts'
import type { RegisterRow } from '../../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../../domain/register/registers.ts'
import { activityRows } from './activity-rows.ts'
import { documentRows } from './document-rows.ts'
import { dayIn, KEEPER, KEPT_MONTHS, keptYear } from './keeper.ts'
import { rectificationRows } from './rectification-rows.ts'
import { taskRows } from './task-rows.ts'
import { VILLAGES } from './villages.ts'

/**
 * The registers of one township of the sample county (示例数据): rows, villages, which figures they feed, and that its
 * months are submitted, so that what has no rows is 0.
 *
 * @param indicatorIds Ids of the catalogue; no register feeds anything else.
 */
export function sampleRegisters(indicatorIds: ReadonlySet<string>) {
  const year = keptYear()
  const rows: Partial<Record<RegisterId, readonly RegisterRow[]>> = {
    activities: activityRows(year),
    documents: documentRows(year),
    tasks: taskRows(year),
    rectifications: rectificationRows(year),
  }
  const feeds = (Object.keys(rows) as RegisterId[]).flatMap((register) =>
    REGISTERS[register].feeds
      .filter(({ indicatorId }) => indicatorIds.has(indicatorId))
      .map(({ indicatorId }): Feed => {
        const from = dayIn(1, 1).slice(0, 7)
        return { areaCode: KEEPER.areaCode, indicatorId, register, from }
      }),
  )
  const monthStates = KEPT_MONTHS.map((month) => ({
    areaCode: KEEPER.areaCode,
    year: KEEPER.year,
    month,
    state: 'submitted' as const,
    reason: null,
    changedAt: `${dayIn(month + 1, 3)}T01:00:00.000Z`,
    changedBy: null,
  }))
  return { ...rows, villages: VILLAGES, feeds, monthStates } satisfies Partial<Dataset>
}
