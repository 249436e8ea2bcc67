import { plural } from '../../text/plural.ts'
import { capital, lowerFirst } from '../../text/punctuation.ts'
import type { PresentWords } from './words.zh.ts'
import { kept } from './words-kept.en.ts'
import { rolled } from './words-rolled.en.ts'
import { speaker, wall } from './words-talk.en.ts'
import { work } from './words-work.en.ts'

/** The English words of presenting. */
export const en: PresentWords = {
  pageTitle: (place, period) => `Present: ${place}, ${period}`,
  speakerTitle: 'Speaker window',
  slides: {
    kinds: {
      cover: 'Cover',
      state: 'State of the year',
      numbers: 'Figures of the year',
      indicator: 'One indicator',
      comparison: 'Units compared',
      work: 'Tasks and rectifications',
      missing: 'Not reported',
      sources: 'Sources and counting rules',
    },
    comparisonOf: (indicator) => `Units compared: ${indicator}`,
    edited: 'Headline reworded by the presenter',
    notHeld: (indicator) => `The dataset has no indicator "${indicator}": no slide can be made.`,
    noNumbers: 'No figure was reported, so no slide can be made.',
    noUnits: 'No units below this area are held, so there is nothing to compare.',
    noWork: 'The register holds nothing for this year: no slide can be made.',
  },
  foot: {
    source: (kinds) => `Source: ${kinds}`,
    imported: (time) => `imported ${time}`,
    prepared: (time) => `prepared ${time}`,
    sample: 'Sample data',
  },
  cover: {
    subtitle: 'Progress of rule-of-law government building',
    sample: 'Sample data: a fictitious county that stands for no real place',
  },
  fact: {
    target: 'Annual target',
    completion: 'Completion',
    change: 'Year on year',
    base: 'Same months before',
    reported: 'Reported',
    counts: 'Counts',
    window: 'Months compared',
    none: 'Recorded only, no target',
    required: 'Required',
  },
  numbers: {
    title: (year, whole, count) =>
      `${plural(count, 'indicator')} as reported ${whole ? 'for the whole of' : 'in'} ${year}`,
    allAnnual: 'Whole-year figures only',
    noTargets: 'no annual targets, so no completion',
    noBase: 'the year before was not reported, so no change',
    atLeast: '“+”: the true number is higher',
  },
  comparison: {
    unit: 'Unit',
    units: 'Units',
    measures: { completion: 'completion', value: 'year to date', rate: 'per 1,000 residents' },
    legend: {
      value: (measure, unit) => `${capital(measure)}${unit === '' ? '' : ` (${unit})`}`,
      due: 'Due by now (expected pace)',
      median: (value) => `Median ${value}`,
      range: (least, greatest) => `Range ${least} to ${greatest}`,
    },
    headline: (month, name, measure, spread, counts) =>
      `${name}, ${lowerFirst(month)}: ${spread === '' ? `no unit has a figure for ${measure}` : spread}${counts === null ? '' : `; units: ${counts}`}.`,
    spread: (n, of, measure, least, median, greatest) =>
      n === 1
        ? `${measure} ${median} (1 of ${plural(of, 'unit')})`
        : `${measure} from ${least} to ${greatest}, median ${median} (${n} of ${plural(of, 'unit')})`,
    order: 'In official code order, not ranked.',
    rate: (year) => `Per 1,000 residents of ${year}.`,
    rateYears: 'Per 1,000 residents; population years differ between units.',
    rulesDiffer: (rules) => `Counting rules differ, so compare with care: ${rules}.`,
    rule: (rule) => `Counting rule: ${rule}`,
    notReported: (names) => `Not reported: ${names}.`,
  },
  missing: {
    none: (month) => `${month}, everything due has been reported.`,
    title: (month, count) =>
      `${month}, ${plural(count, 'indicator lacks', 'indicators lack')} months that are due.`,
    titleUnits: (month, count, of) =>
      `${month}, ${count} of ${plural(of, 'unit')} ${count === 1 ? 'has' : 'have'} months due but not reported.`,
    remark: 'A missing figure is not zero, and nothing is estimated.',
    all: (count) => `all ${count} indicators`,
    some: (count) => plural(count, 'indicator'),
    folded: 'Neither reported nor planned',
    noneBut: (month, count) =>
      `${month}, no months are missing of what is reported or planned; ${plural(count, 'indicator was', 'indicators were')} neither reported nor planned.`,
    notHeld: (held, of) => `${plural(of - held, 'unit is', 'units are')} not in the dataset`,
    notHeldText: (held, of) => `${held} of ${plural(of, 'unit')} held, so they are not added up.`,
  },
  sources: {
    title: 'Where the figures come from and how they are counted',
    data: 'Data',
    dataText: (kinds, version) => `Source: ${kinds}. Dataset ${version}.`,
    refs: 'Published at',
    light: 'How status is given',
    lightText: (onPace, behind, farBehind) =>
      `On pace: ${lowerFirst(onPace)}. Behind: ${lowerFirst(behind)}. Far behind: ${lowerFirst(farBehind)}. None in January and February.`,
    rollUp: 'How units are added',
    rollUpText:
      'Counts add up; ratios are the sum of numerators over the sum of denominators. Only months that both years have reported are compared. A surplus in one unit never covers a gap in another.',
  },
  work,
  start: {
    intro: (count) =>
      `${plural(count, 'slide')}, laid out for the area, year and month you were looking at. Start right away, or change them first.`,
    go: 'Start',
    goHint:
      'Full screen; a presenter remote, the arrow keys, Space, Enter and clicks turn the slides',
    speaker: 'Open the speaker window',
    speakerBlocked:
      'The browser blocked the speaker window. Allow pop-ups for this site and try again.',
    save: 'Save to a file',
    saveHint: 'Keeps order, headlines and notes; opened on another computer, it goes on from there',
    open: 'Open a file',
    opened: (name) => `“${name}” opened.`,
    takeAway: 'Take away',
    print: 'Print',
    printHint: 'One slide on each sheet; also to save as PDF',
    printNotes: 'with notes',
    reset: 'Back to the usual slides',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark' },
    preparing: (done, all) =>
      all === 0 ? 'Fetching figures…' : `Fetching figures… ${done} of ${all}`,
    ready: 'Ready: all figures and the program are here. The talk goes on without the network.',
    checks: 'Before you start',
    frozen: (time) => `Figures were fixed on ${time} and do not change during the talk.`,
    reload:
      'Once the network is gone, do not reload or close this page: loading it needs the server.',
    wakeLock: 'The screen stays awake during the talk.',
    noWakeLock:
      'This page is not served over https, so the browser will not let it keep the screen awake. Turn automatic sleep off in the system settings.',
    noWakeLockOld:
      'This browser cannot keep the screen awake. Turn automatic sleep off in the system settings.',
    noFullscreen: 'This browser does not let pages go full screen; press F11.',
    noStorage:
      'The browser does not let this page keep anything: reworded headlines and notes are lost when it is closed. Save them to a file.',
    failed: 'The figures could not be fetched',
    newer: 'The server holds newer data',
    newerText: (time) =>
      `Imported ${time}. The figures of the talk do not change by themselves; updating them is up to you.`,
    update: 'Update the figures',
    updating: 'Updating…',
    blocked:
      'The slides just added need figures of newer data, which cannot be mixed with those already fixed. Update the figures, or remove the slides.',
    unreachable: 'The server cannot be reached, so the added slides have no figures.',
    setAside: 'Parts of the link could not be used and were left out',
    empty: 'There are no data yet, so there is nothing to present.',
  },
  kept,
  rolled,
  editor: {
    outline: 'Slides',
    add: 'Add a slide',
    addKind: 'Content',
    addIndicator: 'Indicator',
    addButton: 'Add',
    addedAlready: 'This slide is there already.',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    chart: 'Chart',
    charts: { course: 'Course of the year', years: 'Years compared', number: 'One number' },
    compared: 'Compare',
    headline: 'Headline',
    headlineHint: 'Leave empty to have it made from the figures',
    notes: 'Speaker notes',
    edited: 'Reworded',
    restore: 'Back to the automatic headline',
    moved: (name, place) => `“${name}” is now number ${place}.`,
    added: (name) => `“${name}” added.`,
    changed: (name) => `Chart of “${name}” changed.`,
    headlineChanged: (name) => `Headline of “${name}” changed.`,
    notesChanged: (name) => `Notes of “${name}” changed.`,
    themeChanged: 'Colours changed.',
    removed: (name) => `“${name}” removed.`,
    reset: 'Back to the usual slides.',
    undo: 'Undo',
    moreChanges: (count) => `${plural(count, 'earlier change')} can be undone, too`,
    actions: (name) => `Actions: ${name}`,
    parts: (count) => plural(count, 'slide'),
  },
  file: {
    notJson: 'The file is not JSON. Perhaps it is the wrong file.',
    notDeck: 'The file was not saved by this program as a deck.',
    newer: (version) =>
      `The file was saved by a newer version of the program (format ${version}) and cannot be read here.`,
    fault: (path, text) => `${path}: ${text}`,
    faults: 'The deck file has faults and was not opened',
    otherArea: (area, through) =>
      `The file was saved for ${area} (through ${through}); it now applies to the area and month chosen here.`,
    tooLarge: 'The file is too large to be a deck.',
  },
  wall,
  speaker,
}
