import type { AbsenceReason } from '../../domain/figure.ts'
import type { Bilingual, Language } from './language.ts'

const WORDS: Readonly<Record<AbsenceReason, Bilingual>> = {
  not_reported: { zh: '未填报', en: 'Not reported' },
  annual_only: { zh: '仅有全年数', en: 'Annual figure only' },
  nothing_due: { zh: '无此类事项', en: 'None due' },
  counts_missing: { zh: '只报比率', en: 'Rate without counts' },
  no_target: { zh: '未定目标', en: 'No target' },
  zero_target: { zh: '目标为0', en: 'Target is 0' },
  no_base: { zh: '上年未报', en: 'Not reported last year' },
  zero_base: { zh: '上年为0', en: 'Zero last year' },
  no_common_months: { zh: '无可比月份', en: 'No comparable months' },
  no_population: { zh: '人口未知', en: 'Population unknown' },
  units_missing: { zh: '单位不全', en: 'Not all units held' },
}

/** The word that stands where a figure cannot be stated (未填报, 仅有全年数, ...). */
export function absenceWord(reason: AbsenceReason, lang: Language): string {
  return WORDS[reason][lang]
}
