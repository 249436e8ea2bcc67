import type { Kysely } from 'kysely'
import { compareTexts } from '../../../domain/compare-texts.ts'
import type { FollowUp } from '../../../domain/follow-up.ts'
import { type FollowUpQuery, MOST_FOLLOW_UPS } from '../../api/store.ts'
import { chunks } from '../chunks.ts'
import type { FollowUpRow, Tables } from '../tables.ts'

/** What was asked about figures, the latest first. */
export async function readFollowUps(
  db: Kysely<Tables>,
  { areaCodes, states, indicatorId, year, id }: FollowUpQuery,
): Promise<readonly FollowUp[]> {
  const found: FollowUp[] = []
  for (const codes of areaCodes === null ? [null] : chunks(areaCodes)) {
    const rows = await db
      .selectFrom('follow_ups')
      .selectAll()
      .where('state', 'in', states)
      .$if(codes !== null, (select) => select.where('area_code', 'in', codes ?? []))
      .$if(indicatorId !== undefined, (select) =>
        select.where('indicator_id', '=', indicatorId ?? ''),
      )
      .$if(year !== undefined, (select) => select.where('year', '=', year ?? 0))
      .$if(id !== undefined, (select) => select.where('id', '=', id ?? ''))
      .orderBy('asked_at', 'desc')
      .orderBy('id')
      .limit(MOST_FOLLOW_UPS)
      .execute()
    for (const row of rows) found.push(followUpOf(row))
  }
  found.sort((a, b) => compareTexts(b.askedAt, a.askedAt))
  return found.slice(0, MOST_FOLLOW_UPS)
}

/** Adds something asked, or puts it in place of the one of its id. */
export async function writeFollowUp(db: Kysely<Tables>, one: FollowUp): Promise<void> {
  const row: FollowUpRow = {
    area_code: one.areaCode,
    id: one.id,
    indicator_id: one.indicatorId,
    year: one.period.year,
    first_month: one.period.from,
    last_month: one.period.to,
    question: one.question,
    due_on: one.dueOn,
    state: one.state,
    answer: one.answer,
    asked_by: one.askedBy,
    asked_at: one.askedAt,
    changed_by: one.changedBy,
    changed_at: one.changedAt,
  }
  await db
    .insertInto('follow_ups')
    .values(row)
    .onConflict((conflict) => conflict.columns(['area_code', 'id']).doUpdateSet(row))
    .execute()
}

function followUpOf(row: FollowUpRow): FollowUp {
  return {
    id: row.id,
    areaCode: row.area_code,
    indicatorId: row.indicator_id,
    period: { year: row.year, from: row.first_month, to: row.last_month },
    question: row.question,
    dueOn: row.due_on,
    state: row.state,
    answer: row.answer,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }
}
