import type { Indicator } from '../../domain/indicator.ts'
import type { Progress } from '../../domain/progress.ts'
import { type UnitIndicator, valueWithUnit } from './figure-words.ts'
import { formatNumber } from './format.ts'
import { monthName, monthRunsWords, runsOfMonths } from './format-date.ts'
import type { Language } from './language.ts'
import { monthsMissingWords } from './words-coverage.ts'
import { fetchedWordsOf } from './words-of.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./words-needed.zh.ts')).zh,
  en: async () => (await import('./words-needed.en.ts')).en,
})

/**
 * The months missing, to be said with the light: 缺7—8月, or where reporting them may be enough
 * 缺7—8月，补报后可能跟上.
 *
 * @returns Null where none is missing, and for areas with units, whose units miss different ones.
 */
export function missingWords(
  figure: Pick<Progress, 'monthsMissing' | 'catchUpMonths' | 'units'>,
  lang: Language,
): string | null {
  const missing = figure.units ? null : monthsMissingWords(figure.monthsMissing, lang)
  if (missing === null || figure.catchUpMonths === null) return missing
  return phrases(lang).catchUp(missing)
}

/** As `missingWords` where space is short: 缺7—8月; several stretches by their number: 缺4个月. */
export function missingShort(
  figure: Pick<Progress, 'monthsMissing' | 'units'>,
  lang: Language,
): string | null {
  const { monthsMissing, units } = figure
  if (units || monthsMissing.length === 0) return null
  const runs = runsOfMonths(monthsMissing)
  return runs.length > 1
    ? phrases(lang).monthsMissing(monthsMissing.length)
    : phrases(lang).missingShort(monthRunsWords(runs, lang))
}

/**
 * Why a figure is not judged: 10月尚无单位填报，暂不评判进度.
 *
 * @param through `YYYY-MM` that the figures are through; null where it is known from around it.
 */
export function notJudgedWords(through: string | null, lang: Language): string {
  const month = through === null ? null : monthName(Number(through.slice(5)), lang)
  return phrases(lang).notJudged(month)
}

/**
 * What is left of the plan and the pace that reaches it, beside the average so far:
 * 还差1321人次，11—12月平均每月661；已报8个月平均160.
 *
 * @returns Null where nothing is left or nothing can be said (`needed` null).
 */
export function neededWords(
  figure: Pick<Progress, 'needed' | 'monthsReported'>,
  indicator: UnitIndicator & Pick<Indicator, 'decimals'>,
  lang: Language,
): string | null {
  const { needed, monthsReported } = figure
  if (needed === null) return null
  const { remaining, bound, monthsLeft, lastMonth, perMonth, average } = needed
  const decimals = indicator.decimals ?? 0
  return phrases(lang).needed({
    remaining: valueWithUnit(remaining, 'exact', indicator, lang),
    bound,
    pace:
      perMonth === null
        ? null
        : {
            months: monthRunsWords([{ from: lastMonth - monthsLeft + 1, to: lastMonth }], lang),
            perMonth: formatNumber(perMonth, decimals, lang),
          },
    soFar:
      average === null
        ? null
        : { months: monthsReported, average: formatNumber(average, decimals, lang) },
  })
}
