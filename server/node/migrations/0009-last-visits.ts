import type { Kysely, Migration } from 'kysely'

/** When somebody last looked at what changed. */
export const lastVisits: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('accounts').addColumn('changes_seen_at', 'text').execute()
  },
}
