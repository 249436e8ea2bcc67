import type { AbsenceSentences } from './absence-sentences.zh.ts'

export const en: AbsenceSentences = {
  reasons: {
    not_reported: 'Nothing has been reported so far this year; a missing figure is not zero.',
    annual_only: 'Only the whole year was reported, so no figure can be given for part of it.',
    nothing_due: 'Reported, but nothing was due (0 of 0), so there is no rate.',
    counts_missing:
      'Rates were reported without the counts behind them, so they cannot be combined.',
    no_target: 'The plan sets no annual target, so there is no completion.',
    zero_target: 'The annual target is 0, so there is no completion.',
    no_base: 'Nothing was reported for the same months of last year, so there is no comparison.',
    zero_base: 'The same months of last year were 0; no rate of change can be computed from zero.',
    boundary_changed:
      "Its boundary has changed since last year, so last year's figures are of another area.",
    no_common_months: 'Both years were reported, but no month or quarter is complete in both.',
    no_population: 'The number of residents is unknown, so there is no figure per 1,000 residents.',
    units_missing: "The dataset holds only some of the area's units, so they are not added up.",
  },
  qualifiers: {
    at_least:
      '“+” means that the true number is more than the one shown; no exact number was reported.',
    about:
      '“About” means that a rounded number was reported; the true one may be a little more or less.',
    nearly: '“Nearly” means that the true number is slightly below the one shown.',
  },
}
