import { isUtf8 } from 'node:buffer'
import type Database from 'libsql'

/** Rows whose texts are looked at together. */
const ROWS_AT_ONCE = 5_000
/** The least number that a row may have, as text: numbers of rows are larger than JavaScript's. */
const BEFORE_ALL_ROWS = '-9223372036854775808'

/**
 * What is wrong with the bytes of a database, in words that follow "database x"; null for a sound
 * one. Reads all of it: 1,000,000 observations take some 4 seconds.
 *
 * The driver ends the whole process when it meets a text that is no UTF-8, so that every text is
 * looked at as bytes before anything is read as text.
 */
export function damageIn(database: Database.Database): string | null {
  const schema = bytesOf(
    database,
    `select cast(group_concat(coalesce(name, '') || char(10) || coalesce(sql, ''), char(10)) as blob) as bytes from sqlite_master`,
  )
  if (![...schema].every(isUtf8)) return 'is damaged: its list of tables'
  // The findings themselves may quote what is damaged.
  const [finding] = [
    ...bytesOf(
      database,
      'select cast(integrity_check as blob) as bytes from pragma_integrity_check',
    ),
  ]
  const found = new TextDecoder().decode(finding)
  if (found !== 'ok') return `is damaged: ${found.replace(/\s+/g, ' ').trim().slice(0, 200)}`
  for (const table of tablesOf(database)) {
    if (!isSound(database, table)) return `is damaged: table ${table}`
  }
  return null
}

function tablesOf(database: Database.Database): string[] {
  const tables = "select name from sqlite_master where type = 'table'"
  return database.prepare(tables).pluck().all() as string[]
}

function isSound(database: Database.Database, table: string): boolean {
  const columns = database
    .prepare('select name from pragma_table_info(?)')
    .pluck()
    .all(table) as string[]
  // Damage can make any cell a text, whatever its column was declared to hold.
  const texts = columns.map((name) => {
    const cell = quoted(name)
    return `case typeof(${cell}) when 'text' then ${cell} else '' end`
  })
  // From row to row by the table itself: a grouping of all rows would be sorted, all of them in memory.
  const next = database.prepare(
    `select cast(group_concat(${texts.join(' || char(10) || ')}, char(10)) as blob) as bytes,
      cast(max(rowid_) as text) as last
    from (select rowid as rowid_, * from ${quoted(table)} where rowid > cast(? as integer)
      order by rowid limit ${ROWS_AT_ONCE})`,
  )
  try {
    let last: string | null = BEFORE_ALL_ROWS
    while (last !== null) {
      const rows = next.get(last) as { bytes: ArrayBuffer | null; last: string | null }
      if (!isUtf8(new Uint8Array(rows.bytes ?? new ArrayBuffer(0)))) return false
      last = rows.last
    }
    return true
  } catch {
    return false
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function* bytesOf(database: Database.Database, sql: string): Generator<Uint8Array> {
  const rows = database.prepare(sql).iterate() as Iterable<{ bytes: ArrayBuffer | null }>
  for (const { bytes } of rows) yield new Uint8Array(bytes ?? new ArrayBuffer(0))
}
