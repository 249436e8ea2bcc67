import type { Kysely, Migration } from 'kysely'

/** The four kinds of facts and the identity of what is stored. */
export const facts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('dataset_identity')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('writes', 'integer', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('imported_at', 'text')
      .addColumn('holds_sample', 'integer', (column) => column.notNull())
      .execute()

    // Parents and successors are not foreign keys: a part of a county may be stored alone.
    await db.schema
      .createTable('areas')
      .addColumn('code', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('level', 'text', (column) => column.notNull())
      .addColumn('parent_code', 'text')
      .addColumn('population', 'double precision')
      .addColumn('population_year', 'integer')
      .addColumn('village_count', 'double precision')
      .addColumn('unit_count', 'double precision')
      .addColumn('valid_from', 'text')
      .addColumn('valid_to', 'text')
      .addColumn('successor_code', 'text')
      .execute()

    await db.schema
      .createTable('indicators')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name_zh', 'text', (column) => column.notNull())
      .addColumn('name_en', 'text')
      .addColumn('category_zh', 'text')
      .addColumn('category_en', 'text')
      .addColumn('unit_zh', 'text', (column) => column.notNull())
      .addColumn('unit_en', 'text')
      .addColumn('measure', 'text', (column) => column.notNull())
      .addColumn('aggregation', 'text', (column) => column.notNull())
      .addColumn('direction', 'text', (column) => column.notNull())
      .addColumn('decimals', 'integer')
      .addColumn('definition_zh', 'text')
      .addColumn('definition_en', 'text')
      .addColumn('basis', 'text')
      .addColumn('position', 'double precision', (column) => column.notNull())
      .execute()

    // The primary keys begin with area and year: that is how facts are selected.
    await db.schema
      .createTable('observations')
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
      .addPrimaryKeyConstraint('observations_key', [
        'area_code',
        'year',
        'indicator_id',
        'first_month',
        'last_month',
      ])
      .addForeignKeyConstraint('observations_area', ['area_code'], 'areas', ['code'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .addForeignKeyConstraint(
        'observations_indicator',
        ['indicator_id'],
        'indicators',
        ['id'],
        (key) => key.deferrable().initiallyDeferred(),
      )
      .execute()

    // Who has reported what is asked for with every list of areas.
    await db.schema
      .createIndex('observations_activity')
      .on('observations')
      .columns(['area_code', 'year', 'source_kind'])
      .execute()

    await db.schema
      .createTable('targets')
      .addColumn('area_code', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('indicator_id', 'text', (column) => column.notNull())
      .addColumn('effective_from', 'text', (column) => column.notNull())
      .addColumn('value', 'double precision', (column) => column.notNull())
      .addColumn('milestone_q1', 'double precision')
      .addColumn('milestone_q2', 'double precision')
      .addColumn('milestone_q3', 'double precision')
      .addColumn('document', 'text')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('targets_key', [
        'area_code',
        'year',
        'indicator_id',
        'effective_from',
      ])
      .addForeignKeyConstraint('targets_area', ['area_code'], 'areas', ['code'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .addForeignKeyConstraint('targets_indicator', ['indicator_id'], 'indicators', ['id'], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .execute()
  },
}
