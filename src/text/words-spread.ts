import type { Distribution } from '../../domain/distribution.ts'
import type { Language } from './language.ts'
import { listWords } from './punctuation.ts'
import { wordsOf } from './words-of.ts'
import { en } from './words-spread.en.ts'
import { zh } from './words-spread.zh.ts'

const phrases = wordsOf({ zh, en })

/** What a sentence about a spread is made of. */
export interface SpreadFinding {
  /** Units compared, also those without a figure. */
  readonly units: number
  /** Null where no unit has a figure. */
  readonly spread: Distribution | null
  /** Prints a figure without its unit. */
  readonly print: (figure: number) => string
  /** Empty where each figure has the sign. */
  readonly unit: string
}

/**
 * How many units have a figure, and where they lie: range and median, never a rank.
 *
 * @example spreadSentence(finding, 'zh')
 *   // '26个单位中25个有数：最小3，中位数12，最大41（场次）。'
 */
export function spreadSentence(
  { units, spread, print, unit }: SpreadFinding,
  lang: Language,
): string {
  const words = phrases(lang)
  if (spread === null) return words.none(units)
  const { n, least, median, greatest } = spread
  return words.spread(n, units, print(least), print(median), print(greatest), unit)
}

/** The units nearest in population with their figures; why there are none. */
export function peersSentence(
  peers: readonly { readonly name: string; readonly figure: string }[],
  lang: Language,
): string {
  const words = phrases(lang)
  if (peers.length === 0) return words.noPeers
  return words.peers(
    listWords(
      peers.map(({ name, figure }) => `${name} ${figure}`),
      lang,
    ),
  )
}
