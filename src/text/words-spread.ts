import type { Language } from './language.ts'

/** What a sentence about a spread is made of. */
export interface SpreadFinding {
  /** Units compared, also those without a figure. */
  readonly units: number
  /** Null where no unit has a figure. */
  readonly spread: {
    readonly n: number
    readonly least: number
    readonly median: number
    readonly greatest: number
  } | null
  /** Prints a figure without its unit. */
  readonly print: (figure: number) => string
  /** Empty where the sign stands in each figure. */
  readonly unit: string
}

/**
 * How many units have a figure, and where they lie: range and median, never a rank.
 *
 * @example spreadSentence(finding, 'zh')
 *   // '26个单位中25个有数:最小3,中位数12,最大41(场次)。'
 */
export function spreadSentence(
  { units, spread, print, unit }: SpreadFinding,
  lang: Language,
): string {
  if (spread === null) {
    return lang === 'zh' ? `${units}个单位均没有数字。` : `None of ${units} units has a figure.`
  }
  const [least, median, greatest] = [spread.least, spread.median, spread.greatest].map(print)
  if (lang === 'zh') {
    const end = unit === '' ? '' : `(${unit})`
    return `${units}个单位中${spread.n}个有数:最小${least},中位数${median},最大${greatest}${end}。`
  }
  const end = unit === '' ? '' : ` ${unit}`
  return `${spread.n} of ${units} units have a figure: from ${least} to ${greatest}${end}, median ${median}.`
}
