import type { Words } from './zh-cn.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const monthName = (month: number) => MONTHS[month - 1] ?? String(month)
const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

/** The English words; complete, because the type is that of the Chinese ones. */
export const en: Words = {
  product: 'Rule-of-Law Government Progress',
  productSecond: '法治政府建设进度',
  pageTitle: (place, period) => `${place}, ${period} · Rule-of-Law Government Progress`,
  skipToContent: 'Skip to content',
  nav: {
    label: 'Main pages',
    overview: 'Overview',
    compare: 'Compare',
    present: 'Present',
    units: 'Compare these units',
  },
  language: { label: 'Language', zh: '中文', en: 'English' },
  sample: {
    mark: 'Sample data',
    explain: 'The figures on this page belong to an invented county and to no real place.',
  },
  footer: {
    dataset: (version) => `Dataset ${version}`,
    importedAt: (time) => `Imported ${time}`,
    empty: 'No data yet',
    api: 'API description',
    csv: "Download this page's figures (CSV)",
  },
  connection: {
    stale: (time) =>
      `The server cannot be reached. The figures on the page were received at ${time}. Reconnecting by itself.`,
  },
  load: {
    busy: 'Loading…',
    failed: 'The figures could not be loaded',
    unreachable: 'The server cannot be reached. Trying again every 5 seconds.',
    unreadable: "The server's answer could not be read; its version may differ.",
    refused: (reason) => `The server gave no figures: ${reason}`,
    retry: 'Try again',
  },
  errors: {
    notFoundTitle: 'There is no such page',
    notFoundText: (path) =>
      `The address ${path} does not exist. It may have changed or been mistyped.`,
    crashTitle: 'This page has failed',
    crashText:
      'No data is affected. Load the page again; if it fails once more, give the line below to the administrator.',
    toOverview: 'Back to the overview',
    reload: 'Load again',
  },
  pickers: {
    area: 'Area',
    areaButton: (place) => `Area: ${place}, change`,
    year: 'Year',
    yearOption: (year) => String(year),
    through: 'Through',
    throughOption: (month) => (month === 12 ? 'Full year (Dec)' : `Through ${monthName(month)}`),
  },
  levels: { province: 'Province', city: 'City', county: 'County', township: 'Township' },
  overview: {
    place: 'Where this area belongs',
    summary: 'In one sentence',
    counts: 'Filter by status',
    countsTownship: 'Indicators by status (choose to filter)',
    countsCounty: (units) =>
      `Status of each indicator in each of ${plural(units, 'unit')} (choose to filter)`,
    countOf: (status, count, units) =>
      `${status}: ${units ? plural(count, 'unit figure') : plural(count, 'indicator')}`,
    showAll: 'Show all',
    filtered: (shown, all) => `Filtered: ${shown} of ${all}`,
    order: 'Order',
    orderPlan: 'Catalogue order',
    orderAttention: 'Needs attention first',
    legend: 'How status is decided',
    yearOnYear: 'Year on year',
    lagging: 'Needs attention most',
    noneLagging: 'No indicator is behind or short.',
    compared: ({ better, worse, level, neutral, none }) =>
      better + worse + level + neutral === 0
        ? 'Nothing can be compared with the same months of last year.'
        : `${[
            `Against the same months of last year: ${better} better`,
            `${worse} worse`,
            level > 0 ? `${level} unchanged` : '',
            neutral > 0 ? `${neutral} neither good nor bad` : '',
            none > 0 ? `${none} not comparable` : '',
          ]
            .filter((part) => part !== '')
            .join(', ')}.`,
    indicators: 'Indicators',
    nothingMatches: 'No indicator has the chosen status.',
    otherCategory: 'Other',
  },
  picture: {
    title: 'Completion of each indicator against the pace',
    unit: 'Unit: per cent of the annual target; gap in percentage points',
    name: 'Indicator',
    completion: 'Completion',
    gap: 'Gap',
    gapWithUnit: 'Gap (points)',
    status: 'Status',
    units: 'Units by status',
    due: 'Due now',
    dueMark: 'Due now (expected pace; 100% where there is none)',
    widest: (name, lag) => `What needs attention most is ${name}: ${lag}.`,
    leftOut: (names) => `Not drawn, for want of a target to compare with: ${names}`,
  },
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
    },
    listSeparator: ', ',
  },
  explain: {
    what: (term) => `What does “${term}” mean?`,
  },
}
