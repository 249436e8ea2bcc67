import type { UnitCoverage } from '../../domain/progress.ts'
import type { Language } from './language.ts'
import { listWords } from './punctuation.ts'
import { en } from './words-below.en.ts'
import { zh } from './words-below.zh.ts'
import { wordsOf } from './words-of.ts'
import { belowWords } from './words-to-do.ts'

const phrases = wordsOf({ zh, en })

/**
 * Units that reported nothing: direct ones by name, those further down as numbers of their area
 * (甲镇、乙县3个).
 *
 * @param nameOf Name of an area by its code.
 */
export function missingUnitsWords(
  { missing, below }: Pick<UnitCoverage, 'missing' | 'below'>,
  nameOf: (code: string) => string,
  lang: Language,
): string {
  const counted = namesBelow(below, (one) => one.missing, nameOf, lang)
  return listWords([...missing.map(nameOf), ...counted], lang)
}

/** Where figures further down contradict each other: 甲县3个; null where none do. */
export function conflictsBelowWords(
  { below }: Pick<UnitCoverage, 'below'>,
  nameOf: (code: string) => string,
  lang: Language,
): string | null {
  const counted = namesBelow(below, (one) => one.conflicts, nameOf, lang)
  return counted.length === 0 ? null : phrases(lang).conflicts(listWords(counted, lang))
}

function namesBelow(
  below: UnitCoverage['below'],
  countOf: (counts: UnitCoverage['below'][number]) => number,
  nameOf: (code: string) => string,
  lang: Language,
): string[] {
  return below
    .filter((one) => countOf(one) > 0)
    .map((one) => nameOf(one.areaCode) + belowWords(countOf(one), lang))
}
