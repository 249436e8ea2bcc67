import type { Kysely, Migration } from 'kysely'

/** Sums of areas with units, worked out ahead: a country takes minutes to add up. */
export const rollUps: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('roll_ups')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('sum', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('roll_ups_key', ['area_code', 'month'])
      .execute()
  },
}
