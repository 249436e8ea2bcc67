import { type Kysely, type Migration, sql } from 'kysely'

/** What changed, when, by whom and why; and how far units are with their months. */
export const history: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('history_links')
      .addColumn('seq', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text')
      .addColumn('door', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('rows', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('history_rows')
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('indicator_id', 'text', (column) => column.notNull())
      .addColumn('first_month', 'integer', (column) => column.notNull())
      .addColumn('last_month', 'integer', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addColumn('correction', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('history_rows_key', ['seq', 'position'])
      .execute()

    // A sheet asks for the changes of one area's year.
    await db.schema
      .createIndex('history_rows_area')
      .on('history_rows')
      .columns(['area_code', 'year', 'seq', 'position'])
      .execute()

    // Every answer with figures asks which of them were corrected, and few ever are.
    await db.schema
      .createIndex('history_rows_corrected')
      .on('history_rows')
      .columns(['area_code', 'year'])
      .where(sql.ref('correction'), '=', sql.lit(1))
      .execute()

    // What one write changed in one area, counted: a feed shows that of many.
    await db.schema
      .createTable('history_areas')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('added', 'integer', (column) => column.notNull())
      .addColumn('changed', 'integer', (column) => column.notNull())
      .addColumn('removed', 'integer', (column) => column.notNull())
      .addColumn('corrections', 'integer', (column) => column.notNull())
      .addColumn('first_position', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('history_areas_key', ['area_code', 'seq'])
      .execute()
    await db.schema
      .createIndex('history_areas_seq')
      .on('history_areas')
      .columns(['seq', 'area_code'])
      .execute()

    await db.schema
      .createTable('month_states')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('month', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text')
      .addPrimaryKeyConstraint('month_states_key', ['area_code', 'year', 'month'])
      .execute()
  },
}
