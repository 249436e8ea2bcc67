import type { Measure } from '../../domain/indicator.ts'
import type { Life } from '../../domain/life.ts'
import type { RegisterChoice } from '../../domain/register/register.ts'
import { columnInChinese, tableInChinese } from '../columns/tables.ts'
import type { Words } from '../words.ts'
import { flaw } from './flaw.ts'

const VILLAGES = tableInChinese('villages')

/** What can be wrong with registers, villages and feeds, beside what can be wrong with any cell. */
export const REGISTER_FAULTS = {
  villageTwice: (row: number) =>
    flaw(
      'duplicate',
      `同一区划每个代码只出现一次（第${row}行已有）`,
      `each code of an area once (row ${row} has it already)`,
    ),
  feedTwice: (row: number) =>
    flaw(
      'duplicate',
      `同一区划、指标只有一行（第${row}行已有）`,
      `one row for an area and indicator (row ${row} has it already)`,
    ),
  rowTwice: (row: number) =>
    flaw(
      'duplicate',
      `同一区划的每个行标识只出现一次（第${row}行已有）`,
      `each id of an area once (row ${row} has it already)`,
    ),
  notFed: ({ zh, en }: Words, ids: readonly string[]) =>
    flaw(
      'not_fed',
      `${zh}计得出的指标：${ids.join('、')}`,
      `an indicator that is counted from ${en}: ${ids.join(', ')}`,
    ),
  fedOtherwise: (measure: Measure) =>
    flaw(
      'not_fed',
      `台账计得出的是${measure === 'count' ? '数量' : '比率'}，指标的${columnInChinese('indicators', 'measure')}须为 ${measure}`,
      `an indicator with the measure ${measure}, which is what the register counts`,
    ),
  unknownVillage: (areaCode: string) =>
    flaw(
      'unknown_village',
      `${VILLAGES}中或已入库的、${areaCode} 的村（社区）代码`,
      `the code of a village of ${areaCode}, of the villages table or of a stored one`,
    ),
  dayToCome: (today: string) =>
    flaw(
      'day_to_come',
      `不晚于今天（${today}）的日期：还没有发生的，发生后再记`,
      `a day not after today (${today}): what has not happened is written down when it has`,
    ),
  dayOutsideLife: ({ validFrom, validTo }: Life) =>
    flaw(
      'outside_life',
      `该区划存续期（${validFrom ?? '……'}—${validTo ?? '……'}）内的日期`,
      `a day in the life of the area (${validFrom ?? '...'} to ${validTo ?? '...'})`,
    ),
  doneWithoutDay: (done: readonly RegisterChoice[]) =>
    flaw(
      'done_without_day',
      `完成的日期：状态为${named(done)}的都要填`,
      `the day on which it was done: rows in the state ${ids(done)} have one`,
    ),
  dayWithoutDone: (done: readonly RegisterChoice[]) =>
    flaw(
      'day_without_done',
      `留空，或把状态改为${named(done)}：没有完成的，没有完成的日期`,
      `an empty cell, or the state ${ids(done)}: what is not done has no such day`,
    ),
  rowsOutside: (rows: readonly string[], count: number) =>
    flaw(
      'held_outside',
      `包含已入库各台账行的存续期：${rows.join('、')}${count > rows.length ? `等${count}行` : ''}在此之外，先改正或撤下`,
      `a life that holds every row of registers stored: ${rows.join(', ')}${count > rows.length ? ` and others (${count} in all)` : ''} would lie outside; put them right or withdraw them first`,
    ),
}

function named(choices: readonly RegisterChoice[]): string {
  return choices.map(({ zh }) => `“${zh}”`).join('或')
}

function ids(choices: readonly RegisterChoice[]): string {
  return choices.map(({ id }) => id).join(' or ')
}
