import type { Kysely, Migration } from 'kysely'

/** Files that were given to the page; each is one write of the history. */
export const imports: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('imports')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('files', 'text', (column) => column.notNull())
      .addColumn('taken_back_by', 'text')
      .execute()
    await db.schema.createIndex('history_links_mark').on('history_links').column('mark').execute()
  },
}
