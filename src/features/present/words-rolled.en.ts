import { plural } from '../../text/plural.ts'
import type { PresentWords } from './words.zh.ts'

/** The English words of a deck that goes on from one of another month. */
export const rolled: PresentWords['rolled'] = {
  title: (period) => `Carried on from the deck for ${period}`,
  kept: 'Order, headlines and notes stay; the figures are those of this period.',
  unsaved:
    'Once it is changed or shown, it is saved as a deck of this period; the earlier one stays as it is.',
  changes: (figures, slides) =>
    figures === 0
      ? 'No figure on the slides has changed.'
      : `${plural(figures, 'figure')} changed in ${plural(slides, 'item')}`,
  ofSlide: (period) => `Compared with the deck for ${period}`,
  was: (before, now) => `${before} → ${now}`,
  unknown: (period) =>
    `The deck for ${period} was saved by an earlier version of the program, which remembered no figures, so the changes cannot be listed. Please check reworded headlines yourself.`,
  newSlide: 'The earlier deck did not have this item, or its figures were not remembered.',
  gone: (names) => `No longer possible: ${names}.`,
  toCheck: (names) => `Reworded headlines hold figures that have changed. Please check: ${names}.`,
  stale: 'What the headline says has changed. Please check:',
  headlineUnknown:
    'The figures this headline was written with were not remembered. Please check whether it still holds.',
  checked: 'Checked',
  checkedSaid: (name) => `Headline of “${name}” checked.`,
  offer: (title) =>
    `“${title}” can be carried on: order, headlines and notes stay, with the figures of this period.`,
  goOn: (period) => `Carry on to ${period}`,
  goOnNamed: (name, period) => `Carry “${name}” on to ${period}`,
  notListed: 'not listed',
  through: 'Month',
  gap: 'Gap to the expected pace',
  short: 'Short of 100%, items',
  least: 'Lowest',
  median: 'Median',
  greatest: 'Highest',
  units: '',
  counted: (number, counter) => `${number}${counter}`,
  held: 'Units',
  stated: 'Units with a figure',
  indicators: 'Indicators',
  lagging: 'Behind or short',
  good: 'Met or on pace',
  work: 'Rows of the register',
  workDone: 'Done',
  workOverdue: 'Overdue',
  missingIndicators: 'Indicators with months due and not reported',
  missingUnits: 'Units with months due and not reported',
}
