import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import { type FormatIndicator, formatValue } from './format.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { fetchedWordsOf } from './words-of.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./figure-words.zh.ts')).zh,
  en: async () => (await import('./figure-words.en.ts')).en,
})

/** The indicator's name; Chinese where the dataset gives no English one. */
export function indicatorName(
  indicator: Pick<Indicator, 'nameZh' | 'nameEn'>,
  lang: Language,
): string {
  return phrases(lang).indicatorName(indicator)
}

/** The indicator's category, null where it has none; Chinese where no English one is given. */
export function categoryName(
  indicator: Pick<Indicator, 'categoryZh' | 'categoryEn'>,
  lang: Language,
): string | null {
  return phrases(lang).categoryName(indicator)
}

/** What the indicator counts, null where the dataset does not say. */
export function definitionWords(
  indicator: Pick<Indicator, 'definitionZh' | 'definitionEn'>,
  lang: Language,
): string | null {
  return phrases(lang).definition(indicator)
}

/** What `valueWithUnit` needs to know of an indicator. */
export type UnitIndicator = FormatIndicator & Pick<Indicator, 'unitZh' | 'unitEn'>

/**
 * The unit to print beside a number: empty for ratios, whose sign is in the number.
 *
 * @param printed The number as formatted; English takes the singular for a plain `1`.
 * @example unitWord(indicator, 'en', '1') // 'session'
 */
export function unitWord(
  indicator: Pick<UnitIndicator, 'measure' | 'unitZh' | 'unitEn'>,
  lang: Language,
  printed?: string,
): string {
  if (indicator.measure === 'ratio') return ''
  return phrases(lang).unit(indicator, printed ?? null)
}

/**
 * A number with its unit as one text: 2期, 200余人次; in English 2 sessions, 200+ attendances.
 *
 * @example valueWithUnit(1, 'exact', indicator, 'en') // '1 session'
 */
export function valueWithUnit(
  value: number,
  qualifier: Qualifier,
  indicator: UnitIndicator,
  lang: Language,
): string {
  const printed = formatValue(value, qualifier, indicator, lang)
  const unit = unitWord(indicator, lang, printed)
  return unit === '' ? printed : phrases(lang).withUnit(printed, unit)
}

/** As `valueWithUnit` for a figure; the word of its absence where there is no value. */
export function figureWithUnit(figure: Figure, indicator: UnitIndicator, lang: Language): string {
  return figure.kind === 'absent'
    ? absenceWord(figure.reason, lang)
    : valueWithUnit(figure.value, figure.qualifier, indicator, lang)
}
