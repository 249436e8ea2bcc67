import type { KnownArea, KnownFacts, KnownIndicator } from './known-facts.ts'
import { isMisspelling, nearest } from './nearest.ts'
import type { RowReader } from './row-reader.ts'

/** The area that `area_code` names; null when it names none (reported, if it can be judged). */
export function areaOf(reader: RowReader, code: string, known: KnownFacts): KnownArea | null {
  const area = known.areas.get(code)
  if (area) return area
  if (known.areasComplete) {
    reader.fault('area_code', 'unknown_area', {
      zh: 'areas 表中或已入库的区划编码',
      en: 'the code of an area of the areas table or of a stored one',
    })
  }
  return null
}

/** The indicator that `indicator_id` names; null when it names none (reported likewise). */
export function indicatorOf(
  reader: RowReader,
  id: string,
  known: KnownFacts,
): KnownIndicator | null {
  const indicator = known.indicators.get(id)
  if (indicator) return indicator
  if (known.indicatorsComplete) {
    reader.fault('indicator_id', 'unknown_indicator', () => {
      const near = nearest(id, known.indicators.keys())
      const meant = near !== null && isMisspelling(id, near) ? near : null
      return {
        zh: `indicators 表中或已入库的指标 id${meant ? `(是否为 ${meant}?)` : ''}`,
        en: `the id of an indicator of the indicators table or of a stored one${meant ? ` (${meant}?)` : ''}`,
      }
    })
  }
  return null
}
