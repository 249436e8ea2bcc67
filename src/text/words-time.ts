import { formatPercent } from './format.ts'
import { formatMonth } from './format-date.ts'
import type { Language } from './language.ts'

/** 截至2026年10月 / Through October 2026. */
export function asOfWords(through: string, lang: Language): string {
  const month = formatMonth(through, lang)
  return lang === 'zh' ? `截至${month}` : `Through ${month}`
}

/** 全年已过83.3% / 83.3% of the year has passed; at the end of December the year is over. */
export function elapsedWords(elapsed: number, lang: Language): string {
  if (elapsed >= 1) return lang === 'zh' ? '全年已结束' : 'The year is complete'
  const share = formatPercent(elapsed, 1, lang)
  return lang === 'zh' ? `全年已过${share}` : `${share} of the year has passed`
}
