import { TOLERANCE } from '../domain/figure.ts'
import { type Observation, SOURCE_KINDS } from '../domain/observation.ts'
import { FIRST_YEAR, LAST_YEAR, type Period } from '../domain/period.ts'
import { QUALIFIERS } from '../domain/qualifier.ts'
import { areaOf, indicatorOf } from './check-reference.ts'
import type { KnownFacts } from './known-facts.ts'
import type { Cell, RowReader } from './row-reader.ts'

/** First row of each area, indicator and period seen; numbers only, for a million rows. */
export type SeenObservations = Map<number, number>

/**
 * Checks one row of `observations`.
 *
 * A ratio with counts gets numerator / denominator as its value, in full precision, whatever
 * digits the file gave; 0 of 0 gets none.
 *
 * @returns The observation, or null when the row has a fault.
 */
export function checkObservation(
  reader: RowReader,
  known: KnownFacts,
  seen: SeenObservations,
): Observation | null {
  const areaCode = reader.code('area_code')
  const indicatorId = reader.code('indicator_id')
  const period = reader.period('period')
  const area = areaCode ? areaOf(reader, areaCode, known) : null
  const indicator = indicatorId ? indicatorOf(reader, indicatorId, known) : null
  const qualifier = reader.choice('qualifier', QUALIFIERS)
  const sourceKind = reader.choice('source_kind', SOURCE_KINDS)
  const sourceRef = reader.text('source_ref')
  const countingRule = reader.text('counting_rule')
  const note = reader.text('note')
  const isRatio = indicator?.measure === 'ratio'
  const given: Numbers = {
    value: reader.number('value', { fraction: isRatio, qualified: !isRatio }),
    numerator: reader.number('numerator', { fraction: false, qualified: false }),
    denominator: reader.number('denominator', { fraction: false, qualified: false }),
  }
  if (isRatio && qualifier && qualifier !== 'exact') {
    reader.fault('qualifier', 'ratio_qualifier', {
      zh: '比率留空或填 exact(约数用于件数)',
      en: 'empty or exact for a ratio (qualifiers belong to counts)',
    })
  }
  const numbers =
    indicator?.measure === 'ratio'
      ? ratioNumbers(reader, given)
      : indicator?.measure === 'count'
        ? countNumbers(reader, given)
        : null

  if (area && indicator && period) {
    const series = area.index * known.indicators.size + indicator.index
    const key = series * PERIODS + placeOf(period)
    const first = seen.get(key)
    if (first !== undefined) {
      reader.fault('period', 'duplicate', {
        zh: `同一区划、指标、报告期只有一行(第${first}行已有)`,
        en: `one row for an area, indicator and period (row ${first} has it already)`,
      })
    } else seen.set(key, reader.row)
  }
  if (reader.faulty || !areaCode || !indicatorId || !period || !numbers || !area) return null
  return {
    areaCode,
    indicatorId,
    period,
    ...numbers,
    qualifier: qualifier ?? 'exact',
    sourceKind: sourceKind ?? 'import',
    sourceRef: sourceRef ?? null,
    countingRule: countingRule ?? null,
    note: note ?? null,
  }
}

interface Numbers {
  readonly value: Cell<number>
  readonly numerator: Cell<number>
  readonly denominator: Cell<number>
}
type ObservedNumbers = Pick<Observation, 'value' | 'numerator' | 'denominator'>

function countNumbers(reader: RowReader, given: Numbers): ObservedNumbers | null {
  for (const column of ['numerator', 'denominator'] as const) {
    if (reader.raw(column) === '') continue
    reader.fault(column, 'counts_on_count', {
      zh: '留空:计数指标只填 value',
      en: 'an empty cell: an indicator that counts takes value only',
    })
  }
  if (given.value === null) {
    reader.fault('value', 'missing', {
      zh: '填报的数;没有填报的请删去该行',
      en: 'the reported number; where nothing was reported leave the row out',
    })
  }
  if (typeof given.value !== 'number') return null
  return { value: given.value, numerator: null, denominator: null }
}

function ratioNumbers(reader: RowReader, given: Numbers): ObservedNumbers | null {
  const { value, numerator, denominator } = given
  if (value === undefined || numerator === undefined || denominator === undefined) return null
  if (value !== null && value > 1) {
    reader.fault('value', 'out_of_range', {
      zh: '0到1之间的小数(如 97% 写作 0.97)',
      en: 'a fraction between 0 and 1 (97 % is written 0.97)',
    })
    return null
  }
  if (numerator === null && denominator === null) {
    if (value !== null) return { value, numerator, denominator }
    reader.fault('value', 'missing', {
      zh: '填 value,或同时填 numerator 和 denominator;没有填报的请删去该行',
      en: 'value, or numerator with denominator; where nothing was reported leave the row out',
    })
    return null
  }
  if (numerator === null || denominator === null) {
    reader.fault(numerator === null ? 'numerator' : 'denominator', 'counts_incomplete', {
      zh: 'numerator 和 denominator 同时填写或同时留空',
      en: 'numerator and denominator, both or neither',
    })
    return null
  }
  if (numerator > denominator) {
    reader.fault('numerator', 'numerator_above_denominator', {
      zh: `不大于 denominator(${denominator})`,
      en: `at most the denominator (${denominator})`,
    })
    return null
  }
  if (denominator === 0) {
    if (value === null) return { value, numerator, denominator }
    reader.fault('value', 'value_of_nothing_due', {
      zh: '留空:0/0 表示无此类事项,没有比率',
      en: 'an empty cell: 0 of 0 means nothing was due, which has no rate',
    })
    return null
  }
  const ratio = numerator / denominator
  if (value !== null && Math.abs(value - ratio) > TOLERANCE) {
    reader.fault('value', 'value_differs_from_counts', {
      zh: `留空或 ${ratio}(即 ${numerator}/${denominator})`,
      en: `an empty cell or ${ratio} (${numerator}/${denominator})`,
    })
    return null
  }
  return { value: ratio, numerator, denominator }
}

const PERIODS_OF_A_YEAR = 17
const PERIODS = (LAST_YEAR - FIRST_YEAR + 1) * PERIODS_OF_A_YEAR

/** A number of its own for every period, below `PERIODS`: small keys keep a million in few bytes. */
function placeOf(period: Period): number {
  const length = period.to - period.from
  const place = length === 0 ? period.to - 1 : length === 2 ? 11 + period.to / 3 : 16
  return (period.year - FIRST_YEAR) * PERIODS_OF_A_YEAR + place
}
