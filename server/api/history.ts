// Long on purpose: what the history records of each kind of row, and what is read of it.
import type { RowOf } from '../../domain/dataset.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import type { MonthState } from '../../domain/month-state.ts'
import type { Observation } from '../../domain/observation.ts'
import { type Period, parseMonth } from '../../domain/period.ts'
import { dayOf, type RegisterRow } from '../../domain/register/register.ts'
import { isRegister, REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import type { Target } from '../../domain/target.ts'

export const DOORS = ['start', 'command', 'import', 'desk'] as const
/** How a change came in: with the first start, by the command line, a file given to the page, or typed in. */
export type Door = (typeof DOORS)[number]

/** Who changes something, how and why. */
export interface Author {
  /** Null = whoever has the machine's command line, or the program itself. */
  readonly accountId: string | null
  readonly door: Door
  /** Why; figures of a submitted or closed month are not changed without. */
  readonly reason: string | null
}

/** What is done at the machine's own command line. */
export const COMMAND: Author = { accountId: null, door: 'command', reason: null }

/** What a change is about; fields that say nothing of its kind are '' or 0. */
export interface ChangedPlace {
  readonly kind: keyof RowOf | 'month_states' | 'follow_ups'
  readonly areaCode: string
  readonly year: number
  readonly indicatorId: string
  readonly firstMonth: number
  readonly lastMonth: number
}

/** One row of the history: what was there and what is there now, as `recordOf` writes it; null = nothing. */
export interface ChangedRow extends ChangedPlace {
  readonly before: string | null
  readonly after: string | null
  /** A figure of a month that was submitted or closed (更正). */
  readonly correction: boolean
}

/** When an observation last changed, and by whom. */
export interface LastChange extends Pick<Observation, 'areaCode' | 'indicatorId' | 'period'> {
  /** Of the write; opaque. */
  readonly revision: string
  /** UTC instant. */
  readonly at: string
  readonly accountId: string | null
}

/** When the versions of a year's target last changed, and by whom. */
export interface LastTargetChange
  extends Pick<Target, 'areaCode' | 'indicatorId' | 'year'>,
    Omit<LastChange, 'areaCode' | 'indicatorId' | 'period'> {}

/** Revision of what was stored before changes were recorded. */
export const UNRECORDED = 'unrecorded'

/** Figures of submitted or closed months are about to change, and nobody says why. */
export class ReasonNeeded extends Error {
  override readonly name = 'ReasonNeeded'

  /** @param places Some of the figures, at least one. @param months `YYYY-MM` that are submitted or closed. */
  constructor(
    readonly places: readonly Pick<Observation, 'areaCode' | 'indicatorId' | 'period'>[],
    readonly months: readonly string[],
  ) {
    super(`figures of ${months.join(', ')} are submitted or closed: changing them needs a reason`)
  }
}

/** What its place says of a row already. */
const PLACED = new Set(['areaCode', 'indicatorId', 'period'])
/** What is meant where nothing is said. */
const UNSAID: Readonly<Record<string, unknown>> = { qualifier: 'exact', sourceKind: 'import' }

/**
 * A row as the history keeps it: its fields as JSON, without what its place says, what is empty, and what is
 * meant where nothing is said.
 *
 * @param chosen Whether it was chosen over what another writer had put there; of a row that is removed its last
 *   record says so.
 */
export function recordOf<Kind extends keyof RowOf>(row: RowOf[Kind], chosen = false): string {
  const fields = Object.entries(row).filter(([field, value]) => {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0)
    return !isEmpty && !PLACED.has(field) && value !== UNSAID[field]
  })
  return JSON.stringify({ ...Object.fromEntries(fields), ...(chosen && { chosen }) })
}

/** Whether a record is that of a figure counted from a register. */
export function isCountedRecord(record: string): boolean {
  return record.includes(COUNTED_SAID)
}

/** Part of the record of every figure that is counted from a register, and of no other. */
export const COUNTED_SAID = '"sourceKind":"register"'

/** Whether a change was chosen by somebody who had been shown another one's. */
export function wasChosen({ before, after }: Pick<ChangedRow, 'before' | 'after'>): boolean {
  return JSON.parse(after ?? before ?? '{}').chosen === true
}

/** An observation out of its record, whole again but for what its place says. */
export function fieldsOf(record: string): Omit<Observation, 'areaCode' | 'indicatorId' | 'period'> {
  const { chosen: _, ...said } = JSON.parse(record)
  return {
    value: null,
    numerator: null,
    denominator: null,
    qualifier: 'exact',
    sourceKind: 'import',
    countingRule: null,
    sourceRef: null,
    note: null,
    ...said,
  }
}

/** The state of a month as it is now, in place of the one before. */
export function changeOfState(before: MonthState | undefined, after: MonthState): ChangedRow {
  const { areaCode, year, month } = after
  return {
    ...{ kind: 'month_states', areaCode, year, indicatorId: '', firstMonth: month },
    lastMonth: month,
    before: before ? recordOfState(before) : null,
    after: recordOfState(after),
    correction: false,
  }
}

function recordOfState({ state, reason }: MonthState): string {
  return JSON.stringify(reason === null ? { state } : { state, reason })
}

/** Something asked about a figure as it is now, in place of what it was. */
export function changeOfFollowUp(before: FollowUp | undefined, after: FollowUp): ChangedRow {
  const { areaCode, indicatorId, period } = after
  const { year, from, to } = period
  return {
    ...{ kind: 'follow_ups', areaCode, year, indicatorId, firstMonth: from, lastMonth: to },
    before: before ? recordOfFollowUp(before) : null,
    after: recordOfFollowUp(after),
    correction: false,
  }
}

function recordOfFollowUp({ id, question, dueOn, state, answer }: FollowUp): string {
  const said = { id, question, dueOn, state, answer }
  return JSON.stringify(
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
  )
}

/** A row of a register belongs to the month of its day. */
function placeOfRow(kind: RegisterId, row: RegisterRow): ChangedPlace {
  const month = parseMonth(dayOf(row, REGISTERS[kind].day)?.slice(0, 7) ?? '')
  return {
    ...{ kind, areaCode: row.areaCode, indicatorId: kind, year: month?.year ?? 0 },
    firstMonth: month?.month ?? 0,
    lastMonth: month?.month ?? 0,
  }
}

/** What a row of facts is about; of a row of a register the register stands for the indicator. */
export function placeOf<Kind extends keyof RowOf>(kind: Kind, row: RowOf[Kind]): ChangedPlace {
  const nothing = { kind, areaCode: '', year: 0, indicatorId: '', firstMonth: 0, lastMonth: 0 }
  const fields: Partial<Record<string, unknown>> = { ...row }
  switch (kind) {
    case 'areas':
      return { ...nothing, areaCode: String(fields.code) }
    case 'indicators':
      return { ...nothing, indicatorId: String(fields.id) }
    case 'villages':
      return { ...nothing, areaCode: String(fields.areaCode) }
    case 'feeds': {
      const from = parseMonth(String(fields.from))
      return {
        ...nothing,
        areaCode: String(fields.areaCode),
        indicatorId: String(fields.indicatorId),
        year: from?.year ?? 0,
        firstMonth: from?.month ?? 0,
        lastMonth: 12,
      }
    }
    default: {
      if (isRegister(kind)) return placeOfRow(kind, row as RegisterRow)
      const period = fields.period as Period | undefined
      return {
        ...nothing,
        areaCode: String(fields.areaCode),
        indicatorId: String(fields.indicatorId),
        year: period?.year ?? Number(fields.year),
        firstMonth: period?.from ?? 0,
        lastMonth: period?.to ?? 0,
      }
    }
  }
}

/** What one write changed in one area, as a feed shows it. */
export interface AreaChange {
  /** Place of the write in the history; later ones are higher. */
  readonly seq: number
  /** UTC instant. */
  readonly at: string
  readonly author: Author
  /** '' for indicators, which belong to no area. */
  readonly areaCode: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** How many of them were corrections (更正). */
  readonly corrections: number
  /** The first of the rows, in their order. */
  readonly rows: readonly ChangedRow[]
}

/** Which changes to read: the latest first. */
export interface ChangesQuery {
  /** Null = of all areas, and of what belongs to none. */
  readonly areaCodes: readonly string[] | null
  /** Only before this place in the history; null = from the end. */
  readonly before: number | null
  /** Only corrections. */
  readonly corrections: boolean
  /** As many writes and areas at most. */
  readonly limit: number
}

/** Rows that an `AreaChange` holds at most. */
export const ROWS_OF_CHANGE = 50

/** One change of one figure, with its write. */
export interface FigureChange extends ChangedRow {
  /** UTC instant. */
  readonly at: string
  readonly author: Author
}

/** How often one figure of one area was corrected (更正). */
export interface CorrectionCount
  extends Pick<FigureChange, 'areaCode' | 'indicatorId' | 'year' | 'firstMonth' | 'lastMonth'> {
  /** At least one. */
  readonly count: number
  /** UTC instant of the last one. */
  readonly at: string
}
