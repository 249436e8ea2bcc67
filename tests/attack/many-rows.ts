import { once } from 'node:events'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Townships x months x 17 years of one indicator with a long note each: 30,600 rows of one page, twice
 * of what a connection holds back in memory, so that rows go to disk long before the end.
 */
const TOWNSHIPS = 150
const CODES = Array.from({ length: TOWNSHIPS }, (_, i) => `9900${String(i).padStart(5, '0')}`)
const NOTE = '注'.repeat(1200)

/** Writes a dataset of `training_sessions`, an indicator that must be there, that takes seconds to store. */
export async function writeManyRows(folder: string): Promise<void> {
  mkdirSync(folder)
  const areas = CODES.map((code) => `${code},乡${code},township`)
  writeFileSync(join(folder, 'areas.csv'), `code,name,level\n${areas.join('\n')}\n`)
  const file = createWriteStream(join(folder, 'observations.csv'))
  file.write('area_code,indicator_id,period,value,note\n')
  for (let month = 0; month < 12 * 17; month += 1) {
    const period = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    const rows = CODES.map((code) => `${code},training_sessions,${period},1,${NOTE}`)
    if (!file.write(`${rows.join('\n')}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
