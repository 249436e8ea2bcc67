import { WORK_REGISTERS } from '../../../../domain/register/registers.ts'
import { indicatorName } from '../../../text/figure-words.ts'
import type { Language } from '../../../text/language.ts'
import type { SlideChoice } from '../choices/deck-options.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { presentWords } from '../words.ts'

/** A choice in a few words. */
export function choiceName(
  choice: SlideChoice,
  { indicators }: Pick<FrozenFigures, 'indicators'>,
  lang: Language,
): string {
  const words = presentWords(lang)
  if (choice.kind === 'work') {
    const register = WORK_REGISTERS.find(({ id }) => id === choice.register)
    return register?.title[lang] ?? choice.register
  }
  if (choice.kind !== 'indicator' && choice.kind !== 'comparison') {
    return words.slides.kinds[choice.kind]
  }
  const found = indicators.find(({ id }) => id === choice.indicator)
  const name = found ? indicatorName(found, lang) : choice.indicator
  return choice.kind === 'comparison' ? words.slides.comparisonOf(name) : name
}
