import type { Indicator } from '../../domain/indicator.ts'
import type { Progress } from '../../domain/progress.ts'
import { figureWithUnit, indicatorName } from './figure-words.ts'
import { formatFigureValue } from './format.ts'
import { lowerFirst } from './punctuation.ts'
import { absenceWord } from './words-absence.ts'
import type { HeadlinePhrases } from './words-headline.zh.ts'

export const en: HeadlinePhrases = {
  sentence: (clauses) => `${clauses.join(', ')}.`,
  subject: ({ figure, indicator, place, stretch }) => {
    const where = place === '' ? '' : ` in ${place}`
    return `${indicatorName(indicator, 'en')}${where} ${stretch}: ${valueIn(figure, indicator)}`
  },
  wholeYear: (year) => `in ${year}`,
  through: (month) => `through ${month}`,
  ofMonth: (month) => `as of ${month}`,
  notes: (notes) => ` (${notes.map(lowerFirst).join('; ')})`,
  target: (target) => `against an annual target of ${target}`,
  noTarget: 'no annual target',
  zeroTarget: 'annual target 0',
  ofOriginal: (share) => `${share} of the original target`,
  ofLimit: (share) => `${share} of the annual limit`,
  ofTarget: (share) => `${share} of the annual target`,
  change: (change, level) => `${change} ${level ? 'from' : 'on'} the same months last year`,
  noChange: lowerFirst,
  notJudged: lowerFirst,
  comparable: ' (comparable months only)',
}

/** A unit that is part of the indicator's name is not said again. */
function valueIn({ value }: Progress, indicator: Indicator): string {
  if (value.kind === 'absent') return absenceWord(value.reason, 'en').toLowerCase()
  const name = indicatorName(indicator, 'en').toLowerCase()
  const named = indicator.unitEn !== null && name.includes(indicator.unitEn.toLowerCase())
  return named ? formatFigureValue(value, indicator, 'en') : figureWithUnit(value, indicator, 'en')
}
