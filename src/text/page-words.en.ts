import { monthName } from './format-date.ts'
import type { PageWords } from './page-words.zh.ts'

export const en: PageWords = {
  product: 'Rule-of-Law Government Progress',
  pageTitle: (place, period) => `${place}, ${period}`,
  sample: {
    mark: 'Sample data',
    meaning: 'The figures on this page belong to an invented county and to no real place.',
  },
  load: {
    busy: 'Loading…',
    failed: 'The figures could not be loaded',
    unreachable: 'The server cannot be reached. Trying again every 5 seconds.',
    unreadable: "The server's answer could not be read; its version may differ.",
    refused: (reason) => `The server gave no figures: ${reason}`,
    retry: 'Try again',
    kept: 'What you chose cannot be loaded now; the figures below are the last ones received. They update as soon as the server is back.',
    partMissing: 'This part cannot be loaded now. It appears as soon as the server is back.',
  },
  pickers: {
    area: 'Area',
    ownArea: 'My unit',
    areaButton: (place) => `Area: ${place}, change`,
    year: 'Year',
    yearOption: (year) => String(year),
    through: 'Through',
    throughOption: (month) =>
      month === 12 ? 'Full year (Dec)' : `Through ${monthName(month, 'en', { short: true })}`,
  },
  levels: { province: 'Province', city: 'City', county: 'County', township: 'Township' },
  chart: {
    table: 'The same numbers as a table',
    source: (kinds) => `Source: ${kinds}`,
    sourceNone: 'Source: nothing reported',
    asOf: (month) => `As of ${month}`,
    kinds: {
      report: 'published annual report',
      import: 'import',
      entry: 'entry',
      sample: 'sample data',
      register: 'register',
    },
  },
  termHelp: (term) => `What does “${term}” mean?`,
  share: 'Share',
  downloadCsv: "Download this page's figures (CSV)",
  compareUnits: 'Compare these units',
  placeInTree: 'Where this area belongs',
  statusLegend: 'How status is decided',
  otherCategory: 'Other',
}
