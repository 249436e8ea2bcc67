import type { Target } from '../domain/target.ts'
import { areaOf, indicatorOf } from './check-reference.ts'
import type { KnownFacts } from './known-facts.ts'
import type { RowReader } from './row-reader.ts'

/** First row of each area, indicator, year and day of effect. */
export type SeenTargets = Map<string, number>

/** A plan runs for five years at most: an older version is likelier a typing error. */
const YEARS_AHEAD = 5

/**
 * Checks one row of `targets`.
 *
 * @returns The version of the target, effective from 1 January unless the row says otherwise; null
 *   when the row has a fault.
 */
export function checkTarget(
  reader: RowReader,
  known: KnownFacts,
  seen: SeenTargets,
): Target | null {
  const areaCode = reader.code('area_code')
  const indicatorId = reader.code('indicator_id')
  const year = reader.year('year')
  const area = areaCode ? areaOf(reader, areaCode, known) : null
  const indicator = indicatorId ? indicatorOf(reader, indicatorId, known) : null
  const isRatio = indicator?.measure === 'ratio'
  const value = isRatio
    ? reader.fraction('value')
    : reader.number('value', { fraction: false, qualified: false })
  const milestones = readMilestones(reader)
  const date = reader.date('effective_from')
  const document = reader.text('document')
  const reason = reader.text('reason')

  if (year && date) {
    const earliest = `${year - YEARS_AHEAD}-01-01`
    const latest = `${year}-12-31`
    if (date < earliest || date > latest) {
      reader.fault('effective_from', 'out_of_range', {
        zh: `${earliest} 到 ${latest} 之间的日期`,
        en: `a day from ${earliest} to ${latest}`,
      })
    }
  }
  if (!areaCode || !indicatorId || !year || date === undefined) return null
  const effectiveFrom = date ?? `${year}-01-01`
  if (area && indicator) {
    const key = `${area.index}|${indicator.index}|${effectiveFrom}|${year}`
    const first = seen.get(key)
    if (first !== undefined) {
      reader.fault('effective_from', 'duplicate', {
        zh: `同一区划、指标、年度的各个版本生效日不同(第${first}行已有 ${effectiveFrom})`,
        en: `versions of a target that take effect on different days (row ${first} has ${effectiveFrom} already)`,
      })
    } else seen.set(key, reader.row)
  }
  if (reader.faulty || typeof value !== 'number' || milestones === undefined) return null
  if (!area || !indicator) return null
  return {
    areaCode,
    indicatorId,
    year,
    value,
    milestones,
    effectiveFrom,
    document: document ?? null,
    reason: reason ?? null,
  }
}

const QUARTERS = ['milestone_q1', 'milestone_q2', 'milestone_q3'] as const

function readMilestones(reader: RowReader): Target['milestones'] | undefined {
  const [q1, q2, q3] = QUARTERS.map((column) => reader.fraction(column))
  if (q1 === undefined || q2 === undefined || q3 === undefined) return undefined
  if (q1 === null && q2 === null && q3 === null) return null
  if (q1 === null || q2 === null || q3 === null) {
    const empty = QUARTERS.find((column) => reader.raw(column) === '') ?? 'milestone_q1'
    return reader.fault(empty, 'milestones_incomplete', {
      zh: '三个季度节点同时填写或同时留空',
      en: 'three milestones or none',
    })
  }
  if (q2 < q1 || q3 < q2) {
    const before = Math.max(q1, q2)
    return reader.fault(q2 < q1 ? 'milestone_q2' : 'milestone_q3', 'milestones_falling', {
      zh: `不小于前一季度的节点(${before}),为全年目标的累计比例`,
      en: `at least the milestone before it (${before}): shares of the year's target add up`,
    })
  }
  return [q1, q2, q3]
}
