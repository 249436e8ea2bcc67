import { type Kysely, type Migration, sql } from 'kysely'

/** When each part of the dataset last changed: answers that rest on others are good as they are. */
export const scopeVersions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('scope_versions')
      .addColumn('scope', 'text', (column) => column.primaryKey().notNull())
      .addColumn('writes', 'integer', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('imported_at', 'text')
      .addColumn('holds_sample', 'integer', (column) => column.notNull())
      .execute()
    await sql`insert into scope_versions
      select 'areas and indicators', writes, mark, imported_at, holds_sample
      from dataset_identity`.execute(db)
  },
}
