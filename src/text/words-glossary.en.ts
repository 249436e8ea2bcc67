import type { Glossary } from './words-glossary.zh.ts'

export const en: Glossary = {
  expected: {
    term: 'Expected pace',
    text: "The share of the year's plan that should be done by the month shown. It is the month divided by 12, unless the plan sets quarterly milestones.",
  },
  completion: {
    term: 'Completion',
    text: 'The year to date divided by the annual target. 100% means the target is met; more than that is shown as it is.',
  },
  pace_gap: {
    term: 'Pace gap',
    text: 'Completion minus the expected pace, in percentage points. Positive is ahead of the plan, negative is behind it.',
  },
  points: {
    term: 'Percentage points',
    text: 'The difference between two percentages. From 92% to 97% is a rise of 5 points, not of 5%.',
  },
  year_over_year: {
    term: 'Year on year',
    text: 'The change against the same months of last year, counting only months that both years have reported. Counts change in per cent, ratios in percentage points.',
  },
  at_least: {
    term: '“+” (余)',
    text: 'The true number is more than the one shown; no exact number was reported. A completion based on it is “at least”, a change “about”.',
  },
  counting_rule: {
    term: 'Counting rule (口径)',
    text: 'What the reporting unit included in the number and what it left out. Figures with different rules should not be compared directly.',
  },
  through: {
    term: 'Through',
    text: 'The month up to whose end the year to date is counted. Later months are left out, even if they have been reported.',
  },
}
