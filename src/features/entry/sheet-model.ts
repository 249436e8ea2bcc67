import type { EntryResource, Held, SheetRow } from '../../../contract/entry-resources.ts'
import {
  type Entered,
  type Entry,
  enteredOf,
  entryOf,
  type ReadCell,
  readCell,
  type TypedCell,
} from '../../../domain/entry.ts'
import { doubtsOf, type EntryDoubt, type EntryFault, faultOf } from '../../../domain/entry-check.ts'
import type { Life } from '../../../domain/life.ts'
import type { MonthStateName } from '../../../domain/month-state.ts'
import type { Observation } from '../../../domain/observation.ts'
import { parseMonth, parsePeriod } from '../../../domain/period.ts'
import { yearReport } from '../../../domain/report.ts'
import { cellKey, type SaveQueue, type Trouble, type Wanted } from '../../data/drafts/save-queue.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatCount, formatPercent } from '../../text/format.ts'
import { formatMonth, monthName } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { entryWords } from './words.ts'

/** What a sheet is of. */
export interface SheetFrame {
  readonly entry: EntryResource
  readonly life: Life
  /** `YYYY-MM`: the month that today is in. */
  readonly lastMonth: string
  readonly lang: Language
}

/** How far a row is; `fed`: it is counted from a register. */
type RowState = 'blank' | 'saved' | 'unsaved' | 'faulty' | 'fed'

/** What is written beside a figure. */
export type Notes = Pick<Held, 'countingRule' | 'sourceRef' | 'note'>

/** A row of the sheet as it is drawn. */
export interface RowView {
  readonly key: string
  readonly row: SheetRow
  /** What stands in its inputs while nobody types in them. */
  readonly typed: TypedCell
  readonly read: ReadCell
  /** What keeps it from being saved, where it can be read. */
  readonly fault: EntryFault | null
  /** What is asked about it; answered by a note. */
  readonly doubts: readonly EntryDoubt[]
  readonly trouble: Trouble | null
  readonly state: RowState
  readonly notes: Notes
  /** What its row is called: the indicator, or the month where the sheet is of one indicator. */
  readonly label: string
  /** How far its month is; null where it has not begun to be filled in. */
  readonly monthState: MonthStateName | null
  /** Whether its month can be reported at all. */
  readonly isOpen: boolean
}

/** Every row of the sheet, in the plan's order. */
export function rowViews(frame: SheetFrame, queue: SaveQueue): readonly RowView[] {
  return frame.entry.rows.map((row) => rowView(frame, queue, row))
}

function rowView(frame: SheetFrame, queue: SaveQueue, row: SheetRow): RowView {
  const { indicator } = row
  const key = cellKey(indicator.id, row.month)
  const held = key in queue.held ? (queue.held[key] ?? null) : row.held
  const draft = queue.drafts[key]
  const typed = draft?.typed ?? textsOf(row, entryOf(indicator.measure, held), frame.lang)
  const read: ReadCell = draft
    ? readCell(indicator, typed)
    : { kind: 'entry', entry: entryOf(indicator.measure, held) }
  const fault = read.kind === 'entry' && draft ? faultIn(frame, row, read.entry) : null
  const trouble = draft?.trouble ?? null
  const notes = draft?.wanted ? notesOf(draft.wanted) : notesBeside(row, held)
  const isFed = row.fedBy !== null
  const isAsked = read.kind === 'entry' && !fault && !notes.note && !isFed
  const doubts = isAsked ? doubtsIn(frame, row, read.entry) : []
  const isFaulty = read.kind !== 'entry' || fault !== null || trouble !== null
  const isBlank = read.kind === 'entry' && read.entry.kind === 'blank'
  const typedState = draft ? 'unsaved' : isBlank ? 'blank' : 'saved'
  const state = isFaulty ? 'faulty' : isFed ? 'fed' : typedState
  const month = frame.entry.months.find((one) => one.month === row.month)
  return {
    key,
    row,
    typed,
    read,
    fault,
    doubts,
    trouble,
    state,
    notes,
    label:
      frame.entry.month === null
        ? monthName(Number(row.month.slice(5)), frame.lang)
        : indicatorName(indicator, frame.lang),
    monthState: month?.state?.state ?? null,
    isOpen: month?.open === true,
  }
}

/**
 * What is to be stored of a row's inputs; null where they cannot be.
 *
 * @param reason Why a submitted month is corrected; null while it is open.
 */
export function wantedOf(
  frame: SheetFrame,
  row: SheetRow,
  typed: TypedCell,
  notes: Notes,
  reason: string | null,
): Wanted | null {
  const read = readCell(row.indicator, typed)
  if (read.kind !== 'entry' || faultIn(frame, row, read.entry)) return null
  const entered = enteredOf(read.entry)
  // What counts give is worked out where it is stored.
  const value = entered.denominator === null ? entered.value : null
  return { ...entered, value, ...notes, ...(reason === null ? {} : { reason }) }
}

/** Counting rule and source are those of last month, until somebody says otherwise. */
function notesBeside({ lastMonth }: SheetRow, held: Held | null): Notes {
  return held ? notesOf(held) : { ...notesOf(lastMonth ?? {}), note: null }
}

function notesOf({ countingRule, sourceRef, note }: Partial<Notes> | Wanted): Notes {
  return { countingRule: countingRule ?? null, sourceRef: sourceRef ?? null, note: note ?? null }
}

function faultIn({ life, lastMonth }: SheetFrame, row: SheetRow, typed: Entry): EntryFault | null {
  const month = parseMonth(row.month)
  return month && faultOf(typed, { life, today: lastMonth, month })
}

function doubtsIn({ entry }: SheetFrame, row: SheetRow, typed: Entry): readonly EntryDoubt[] {
  const month = parseMonth(row.month)
  if (!month) return []
  const report = yearReport(month.year, reportedRows(entry, row))
  return doubtsOf(typed, { indicator: row.indicator, month, report, usual: row.usual })
}

function reportedRows({ areaCode }: EntryResource, row: SheetRow): Observation[] {
  return row.reported.flatMap((one) => {
    const period = parsePeriod(one.period)
    if (!period) return []
    return { ...one, areaCode, indicatorId: row.indicator.id, period, sourceKind: 'entry' }
  })
}

/**
 * An entry as it would be typed: what stands in its inputs.
 *
 * @example textsOf(row, { kind: 'ratio', numerator: 2, denominator: 3 }, 'zh')
 *   // { first: '2', second: '3' }
 */
function textsOf(
  { indicator }: Pick<SheetRow, 'indicator'>,
  entry: Entry,
  lang: Language,
): TypedCell {
  switch (entry.kind) {
    case 'blank':
      return { first: '', second: '' }
    case 'nothing_due':
      return { first: '0', second: '0' }
    case 'count':
      return { first: formatCount(entry.value, entry.qualifier, indicator, lang), second: '' }
    case 'ratio':
      return { first: String(entry.numerator), second: String(entry.denominator) }
    case 'rate':
      return { first: formatPercent(entry.value, indicator.decimals ?? 1, lang), second: '' }
  }
}

/** A figure as it is printed beside, or where two are to be told apart: 2/3 for a ratio. */
export function besideText(
  row: Pick<SheetRow, 'indicator'>,
  entered: Entered | null,
  lang: Language,
): string {
  const { first, second } = textsOf(row, entryOf(row.indicator.measure, entered), lang)
  return second === '' ? first : `${first}/${second}`
}

/** How far a sheet is, each row counted once; `asked` are among the filled. */
export interface SheetProgress {
  readonly filled: number
  readonly asked: number
  readonly faulty: number
  readonly blank: number
  /** Counted from registers: neither filled in nor blank. */
  readonly fed: number
}

export function progressOf(views: readonly RowView[]): SheetProgress {
  const count = (fits: (view: RowView) => boolean) => views.filter(fits).length
  return {
    filled: count(({ state }) => state === 'saved' || state === 'unsaved'),
    asked: count(({ doubts, state }) => doubts.length > 0 && state !== 'faulty'),
    faulty: count(({ state }) => state === 'faulty'),
    blank: count(({ state }) => state === 'blank'),
    fed: count(({ state }) => state === 'fed'),
  }
}

/** What a sheet is of, as the page's title says it. */
export function titleOf(entry: EntryResource, place: string, lang: Language): string {
  const words = entryWords(lang)
  if (entry.month !== null) return words.pageTitle(place, formatMonth(entry.month, lang))
  const indicator = entry.rows[0]?.indicator
  return words.yearTitle(place, indicator ? indicatorName(indicator, lang) : '', entry.year)
}

/** What drafts of a sheet are kept under. */
export function sheetOf({ month, year, indicator }: EntryResource): string {
  return month ?? `${year}|${indicator}`
}
