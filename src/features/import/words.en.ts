import { plural } from '../../text/plural.ts'
import type { ImportWords } from './words.zh.ts'

const newsOf = ({ added, changed }: { readonly added: number; readonly changed: number }) =>
  [
    ...(added > 0 || changed === 0 ? [`${added} new`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
  ].join(', ')

export const en: ImportWords = {
  title: 'Import',
  intro:
    'Files are checked and shown first: nothing is stored before "Import". An import can be taken back as a whole.',
  choose: 'Choose files',
  drop: 'or drop them here',
  formats: (megabytes) =>
    `A workbook (.xlsx), or CSV files named after their tables (observations.csv, activities.csv); or your office's own sheet with a row for each indicator and a column for each month. At most ${megabytes} MB in all.`,
  csvOnly:
    'This is a place to try things out: it reads CSV files alone, and keeps what is imported until the page is loaded anew.',
  tooLarge: (megabytes) =>
    `The files are larger than ${megabytes} MB: import them in several steps.`,
  unreadable:
    'The file cannot be read: choose the files of a folder, not the folder; a file that was moved or is in use must be in its place and closed.',
  template: 'Template',
  templateFile: (unit, year) => `${unit} ${year}`,
  templateFor: (unit, year) => `Months of ${unit}, ${year} (CSV, in Chinese)`,
  templateFed: 'Indicators that registers say all year are not in it.',
  chosen: 'Chosen files',
  again: 'Choose others',
  checking: 'Checking …',
  checked: 'Checked: see below.',
  storing: 'Importing …',
  lost: {
    check: 'No answer came, and nothing was stored. Check again.',
    store:
      'No answer came, and it is not known whether it was imported. Check again: what was imported shows no change, what was not can be imported, and nothing is stored twice.',
  },
  checkAgain: 'Check again',
  place: { row: 'Row', column: (heading) => `column ${heading}`, of: (row) => `row ${row}` },
  faults: {
    title: (count) => `${plural(count, 'fault')}; nothing was stored`,
    cure: 'Put them right in the sheet, and choose the file again.',
    listed: (count) => `The first ${count} are listed.`,
    found: (text) => `found "${text}"`,
    nothing: 'found nothing',
    expected: (text) => `expected: ${text}`,
    sheet: (file) => `Rows of ${file} with faults`,
  },
  examples: (count) => `Passed over ${plural(count, 'example row')} of the template.`,
  mapping: {
    title: 'Some names need your word',
    explain: 'These are not known, or mean several things. Choose what each is, and check again.',
    ask: {
      sheet: (text) => `What are the figures of "${text}"`,
      unit: (text) => `Which unit is "${text}"`,
      year: (text) => `Which year is "${text}"`,
      row: (text) => `Which indicator is "${text}"`,
      column: (text) => `What is the column "${text}"`,
      mark: (text) => `What does "${text}" mean`,
    },
    why: {
      unknown: 'not known',
      several: 'means several things',
      twice: 'the same as another one',
      other_unit: 'another unit of count',
      no_numerator: 'the numerator has no row',
      no_denominator: 'the denominator has no row',
      hidden: 'a zero that the sheet does not show',
      no_unit: 'the unit is left empty',
      bad_answer: 'this cannot be chosen here',
    },
    notChosen: 'Choose',
    leaveOut: 'Leave out',
    monthly: 'Each month by itself',
    cumulative: 'Cumulative',
    total: 'A total',
    part: { numerator: 'numerator', denominator: 'denominator' },
    marks: { none: 'None (0; nothing due for a rate)', not_reported: 'Not reported' },
    check: 'Check again with these',
    taken: 'What rows were taken for',
    label: 'Name in the sheet',
    meaning: 'Taken for',
    passedOver: (names) => `Sheets that were not read: ${names}`,
  },
  preview: {
    title: 'What would change',
    nothing: 'The same as what is stored: there is nothing to import.',
    kinds: {
      observations: 'Figures',
      targets: 'Annual targets',
      areas: 'Areas',
      indicators: 'Indicators',
    },
    counts: ({ added, changed, unchanged }) =>
      `${added} new, ${changed} changed, ${unchanged} unchanged`,
    added: (count) => `New (${count})`,
    changed: (count) => `Changed (${count})`,
    overwritten: (count) => `Typed in at the desk, would be overwritten (${count})`,
    overwrite: (count) =>
      `Checked: take the imported figures instead of the ${count} typed in at the desk`,
    typed: 'typed in at the desk',
    beside: 'beside what the register counts; no figure changes',
    settled: (count, months) =>
      `${months}: submitted or closed; ${plural(count, 'figure')} would be corrected, which needs a reason`,
    reason: 'Reason',
    outside: (count) => `Not yours to change, left out (${count})`,
    outsideWhy: 'Of another area, or not for your account; the rest is imported all the same.',
    refused: (count) => `Areas or indicators that are not yours to change (${count})`,
    refusedWhy:
      'The files hold areas or indicators that your account may not change, so that nothing can be imported: take them out of the sheet.',
    more: (count) => `List ${count} more`,
    further: (count) => `and ${count} more, not listed`,
    columns: {
      area: 'Unit',
      indicator: 'Indicator',
      period: 'Period',
      before: 'Now',
      after: 'After',
    },
    target: (year) => `Target of ${year}`,
    isNew: 'new',
    isChanged: 'changed',
    none: 'none',
    import: 'Import',
    mustConfirm: 'First tick that the imported figures are to be taken.',
    mustReason: 'First say why.',
  },
  stored: {
    title: (counts) => `Imported: ${newsOf(counts)}`,
    changes: 'See the changes',
    next: 'Import another',
  },
  earlier: {
    title: 'Recent imports',
    none: 'Nothing was imported by this page yet.',
    columns: { at: 'When', by: 'By', files: 'Files', what: 'What', state: 'State' },
    what: (counts, areas) => `${areas}: ${newsOf(counts)}`,
    areas: (names, count, named) => (count > named ? `${names} and ${count - named} more` : names),
    catalogue: 'catalogue of indicators',
    takenBack: (time, by) => `taken back by ${by}, ${time}`,
    somebody: 'a closed account',
    takeBack: 'Take back',
    of: (action, files) => `${action}: ${files}`,
    sure: 'What it added is removed, and what it changed is as it was before.',
    reason: 'Reason (needed for months that were submitted)',
    keep: 'Keep it',
    done: 'Taken back.',
  },
  refusals: {
    busy: 'Files of others are being looked at: try again in some seconds.',
    too_large:
      'Too large, or too slow to read: send it in parts, or copy the figures into a new workbook.',
    invalid_body: 'No file came that can be read: choose it again.',
    preview_changed:
      'What is stored has changed since the check. This is what would change now: look at it again.',
    import_refused: 'The files cannot be imported as they are.',
    reason_needed: 'Months that were submitted or closed are among them: say why.',
    signed_out: 'You are no longer signed in: sign in again.',
    not_allowed: 'Your account may not change all of it.',
    newer_figures: (figures) => `Changed since, so that it cannot be taken back: ${figures}.`,
    wrong_state: 'It was taken back before.',
    unknown_import: 'There is no such import: load the page anew.',
    unreachable:
      'No answer came. See under "Recent imports" whether it was imported before you try again.',
    storage_unavailable: 'The database is busy: try again in a moment.',
    other:
      'The server could not do it, and nothing was stored. Try again in a moment, or import by the command line.',
  },
  onlySigned: 'Sign in to import.',
}
