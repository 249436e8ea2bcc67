import { plural } from './plural.ts'
import type { TypedNumberWords } from './typed-number-words.zh.ts'

export const en: TypedNumberWords = {
  no_number: 'Not understood: write a number such as 300, about 300 or 12,000',
  spelt_out: 'Write digits, such as 300',
  several_numbers: 'Several numbers: write one',
  negative: 'Cannot be negative (brackets mean that in accounts)',
  nothing_said: 'Write 0 where nothing happened; leave it empty where nothing was counted',
  sheet_error: 'A spreadsheet’s formula or error: write the result',
  rounded_by_sheet: 'Rounded by the spreadsheet: write the whole number',
  upper_limit: 'An upper limit only: write the number itself',
  per_cent: 'Write a number of cases, no per cent',
  not_exact: 'Numerators, denominators and rates are exact numbers',
  above_whole: 'A rate cannot be above 100%',
  too_large: 'Too large',
  one_number: 'A per cent takes no denominator',
  two_readings: (one, other) => `May be ${one} or ${other}: write it so that it is clear`,
  other_unit: (found, unit) =>
    unit === null ? `“${found}”: write the number alone` : `“${found}”: this counts “${unit}”`,
  decimals: (most) => (most === 0 ? 'Write a whole number' : `At most ${plural(most, 'decimal')}`),
}
