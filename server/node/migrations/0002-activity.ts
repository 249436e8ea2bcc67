import { type Kysely, type Migration, sql } from 'kysely'

/**
 * The observations of each area, year and kind of source as one row. Months are bits, January the
 * first: the months of a month's or a quarter's figure.
 */
export const ACTIVITY_OF_OBSERVATIONS = sql`select
  area_code, year, source_kind, count(*) as observations,
  sum(distinct case when first_month = last_month then 1 << (first_month - 1) else 0 end)
    | sum(distinct case when last_month - first_month = 2 then 7 << (first_month - 1) else 0 end)
    as months,
  max(case when last_month - first_month = 11 then 1 else 0 end) as annual
  from observations`

/** Who has reported what, at hand: every page needs it, and counting a province anew takes long. */
export const activity: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('activity')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('source_kind', 'text', (column) => column.notNull())
      .addColumn('observations', 'integer', (column) => column.notNull())
      .addColumn('months', 'integer', (column) => column.notNull())
      .addColumn('annual', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('activity_key', ['area_code', 'year', 'source_kind'])
      .execute()
    await sql`insert into activity ${ACTIVITY_OF_OBSERVATIONS}
      group by area_code, year, source_kind`.execute(db)
    await db.schema.dropIndex('observations_activity').execute()
  },
}
