import { type Kysely, type Migration, sql } from 'kysely'

/** Registers: their rows, what they feed since when, villages, and what stands beside the figures that they feed. */
export const registers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('areas').addColumn('filing_days', 'integer').execute()

    // One table for all registers: another one needs no change of tables.
    await db.schema
      .createTable('register_rows')
      .addColumn('register', 'text', (column) => column.notNull())
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('reference', 'text')
      .addColumn('note', 'text')
      // Both engines look into it by the same operators.
      .addColumn('cells', sql`json`, (column) => column.notNull())
      .addColumn('revision', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('register_rows_key', ['register', 'area_code', 'id'])
      .addForeignKeyConstraint('register_rows_area', ['area_code'], 'areas', ['code'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .execute()
    await db.schema
      .createTable('villages')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('valid_from', 'text')
      .addColumn('valid_to', 'text')
      .addPrimaryKeyConstraint('villages_key', ['area_code', 'code'])
      .addForeignKeyConstraint('villages_area', ['area_code'], 'areas', ['code'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .execute()

    await db.schema
      .createTable('feeds')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('indicator_id', 'text', (column) => column.notNull())
      .addColumn('register', 'text', (column) => column.notNull())
      .addColumn('from', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('feeds_key', ['area_code', 'indicator_id'])
      .addForeignKeyConstraint('feeds_area', ['area_code'], 'areas', ['code'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .addForeignKeyConstraint('feeds_indicator', ['indicator_id'], 'indicators', ['id'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .execute()

    await db.schema
      .createTable('besides')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('indicator_id', 'text', (column) => column.notNull())
      .addColumn('first_month', 'integer', (column) => column.notNull())
      .addColumn('last_month', 'integer', (column) => column.notNull())
      .addColumn('value', 'double precision')
      .addColumn('numerator', 'double precision')
      .addColumn('denominator', 'double precision')
      .addColumn('qualifier', 'text', (column) => column.notNull())
      .addColumn('source_kind', 'text', (column) => column.notNull())
      .addColumn('source_ref', 'text')
      .addColumn('counting_rule', 'text')
      .addColumn('note', 'text')
      .addPrimaryKeyConstraint('besides_key', [
        'area_code',
        'year',
        'indicator_id',
        'first_month',
        'last_month',
      ])
      .addForeignKeyConstraint('besides_area', ['area_code'], 'areas', ['code'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .addForeignKeyConstraint('besides_indicator', ['indicator_id'], 'indicators', ['id'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .execute()
  },
}
