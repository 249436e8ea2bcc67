import type { SetAsideWords } from './set-aside-words.zh.ts'

export const en: SetAsideWords = {
  title: 'Part of this link could not be used; a default is shown instead',
  parameters: {
    area: 'Area',
    year: 'Year',
    through: 'Through',
    status: 'Status',
    sort: 'Order',
    janfeb: 'January and February',
    lang: 'Language',
  },
  reasons: {
    unknown_area: 'the data holds no such code',
    not_a_year: 'not a year of four digits',
    not_a_month: 'not a month such as 2026-07',
    month_of_other_year: 'the month is not in the year asked for',
    to_come: 'has not begun yet',
    unknown_status: 'there is no such status',
    unknown_sort: 'there is no such order',
    unknown_janfeb: 'only together and apart',
    unknown_language: 'only zh and en',
  },
  common: {
    given_twice: 'given more than one value',
    no_such_parameter: 'no such parameter here (a year is year=2026, a month through=2026-07)',
  },
  line: (parameter, given, reason) => `${parameter} “${given}”: ${reason}`,
}
