import Database from 'libsql'
import { expect, it } from 'vitest'
import { damageIn } from './damage.ts'

it('looks at the texts of every row, however far apart their numbers lie', () => {
  const database = new Database(':memory:')
  database.exec(`create table facts (name text);
    insert into facts (rowid, name) values (-9223372036854775807, '甲'), (9223372036854775807, '乙');
    with recursive some(n) as (select 1 union all select n + 1 from some where n < 5001)
    insert into facts (rowid, name) select n * 1000000, '丙' from some`)
  expect(damageIn(database)).toBeNull()
  for (const row of ['-9223372036854775807', '5001000000', '9223372036854775807']) {
    const put = (text: string) =>
      database.exec(`update facts set name = cast(${text} as text) where rowid = ${row}`)
    put("x'ff'")
    expect(damageIn(database)).toBe('is damaged: table facts')
    put("'丁'")
  }
  expect(damageIn(database)).toBeNull()
  database.close()
})
