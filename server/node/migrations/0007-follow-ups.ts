import type { Kysely, Migration } from 'kysely'

/** What supervisors ask about figures. */
export const followUps: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('follow_ups')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('indicator_id', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('first_month', 'integer', (column) => column.notNull())
      .addColumn('last_month', 'integer', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('due_on', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('asked_by', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text')
      .addColumn('changed_at', 'text')
      .addPrimaryKeyConstraint('follow_ups_key', ['area_code', 'id'])
      .execute()
    await db.schema.createIndex('follow_ups_id').on('follow_ups').column('id').execute()
  },
}
