// Long on purpose: one queue whose order, retries and conflicts hang together.
import type { CellProblem } from '../../../contract/entry-resources.ts'
import type { TypedCell } from '../../../domain/entry.ts'
import type { HeldInCell, SentChanges, SheetChange } from '../desk-requests.ts'

/** What is to be stored in a cell, without its place and the revision it saw. */
export type Wanted = Omit<SheetChange, 'indicator' | 'period' | 'revision'>

/** A cell by indicator and period, see {@link cellKey}. */
export type CellKey = string

type CellFault = NonNullable<CellProblem['cells']>[number]

/** Why a whole request is refused. */
const REQUEST_FAULTS = ['signed_out', 'not_allowed', 'not_taken'] as const
export type RequestFault = (typeof REQUEST_FAULTS)[number]

/** Why a cell's draft is not on its way. */
export type Trouble =
  | { readonly kind: 'refused'; readonly code: CellFault['code'] | RequestFault }
  /** Somebody else has changed it; null = taken it away. */
  | { readonly kind: 'conflict'; readonly held: HeldInCell | null }

/** What was typed into a cell and is not known to be stored. */
export interface Draft {
  /** As typed, so that it comes back as it was. */
  readonly typed: TypedCell
  /** Null while it cannot be stored: not understood, or half a ratio. */
  readonly wanted: Wanted | null
  /** Revision of the figure that the writer saw; null = there was none. */
  readonly saw: string | null
  readonly trouble: Trouble | null
}

/** One request: cells that are stored together or not at all. */
export interface Batch {
  readonly changes: readonly SheetChange[]
}

/**
 * What is on its way from a sheet to the server. A pure state: the page draws it, sends
 * `state.sending` and says what came of it; kept in the browser, it survives the closing of a tab.
 *
 * One request is on its way at a time. A request without an answer may have been stored, so the very
 * same one is sent again before anything newer: the server takes it for the same change.
 */
export interface SaveQueue {
  readonly drafts: Readonly<Record<CellKey, Draft>>
  /** Cells of one action each (one cell or one paste), oldest first; a cell is in one of them only. */
  readonly waiting: readonly (readonly CellKey[])[]
  readonly sending: Batch | null
  /** What the server holds, as far as it has answered. */
  readonly held: Readonly<Record<CellKey, HeldInCell | null>>
  /** Revisions of what this sheet itself stored last; null = it took the figure away. */
  readonly own?: Readonly<Record<CellKey, string | null>>
}

export type SaveAction =
  /** One cell typed, or one block pasted; or an action taken back: where somebody else was first it gives way, where they came later both are shown. */
  | {
      readonly kind: 'typed' | 'taken_back'
      readonly cells: readonly {
        readonly key: CellKey
        readonly typed: TypedCell
        readonly wanted: Wanted | null
      }[]
    }
  /** What was typed is taken back: the cell shows what is held. */
  | { readonly kind: 'dropped'; readonly key: CellKey }
  /** Takes the next request up, if none is on its way. */
  | { readonly kind: 'send' }
  | { readonly kind: 'stored'; readonly stored: Readonly<Record<CellKey, HeldInCell | null>> }
  /** 409 and 422: nothing of the request is stored. */
  | { readonly kind: 'refused'; readonly troubles: Readonly<Record<CellKey, Trouble>> }
  /** A choice between two values of a cell. */
  | { readonly kind: 'chosen'; readonly key: CellKey; readonly mine: boolean }
  /** What the server says it holds, asked after the last change was answered. */
  | { readonly kind: 'asked'; readonly held: Readonly<Record<CellKey, HeldInCell | null>> }

export const EMPTY_QUEUE: SaveQueue = { drafts: {}, waiting: [], sending: null, held: {} }

/** Names a cell. */
export function cellKey(indicator: string, period: string): CellKey {
  return `${indicator}|${period}`
}

/** The queue after something happened. */
export function advance(queue: SaveQueue, action: SaveAction): SaveQueue {
  switch (action.kind) {
    case 'typed':
      return typed(queue, action.cells)
    case 'taken_back':
      return takenBack(queue, action.cells)
    case 'dropped':
      return dropped(queue, action.key)
    case 'send':
      return send(queue)
    case 'stored':
      return stored(queue, action.stored)
    case 'refused':
      return refused(queue, action.troubles)
    case 'chosen':
      return chosen(queue, action.key, action.mine)
    case 'asked':
      return { ...queue, held: { ...queue.held, ...action.held, ...onTheirWay(queue) } }
  }
}

/** What an answer means to the cells of a request. */
export function answered(batch: Batch, sent: Exclude<SentChanges, { kind: 'lost' }>): SaveAction {
  if (sent.kind === 'stored') {
    const stored = sent.stored.map((one) => [cellKey(one.indicator, one.period), one.held])
    return { kind: 'stored', stored: Object.fromEntries(stored) }
  }
  const troubles: Record<string, Trouble> = {}
  for (const { indicator, period, code } of sent.cells) {
    troubles[cellKey(indicator, period)] = { kind: 'refused', code }
  }
  for (const { indicator, period, held } of sent.conflicts) {
    troubles[cellKey(indicator, period)] = { kind: 'conflict', held }
  }
  if (Object.keys(troubles).length === 0) {
    for (const { indicator, period } of batch.changes) {
      const code = REQUEST_FAULTS.find((fault) => fault === sent.code) ?? 'not_taken'
      troubles[cellKey(indicator, period)] = { kind: 'refused', code }
    }
  }
  return { kind: 'refused', troubles }
}

type TypedCells = (SaveAction & { readonly kind: 'typed' })['cells']

function takenBack(queue: SaveQueue, cells: TypedCells): SaveQueue {
  const isContested = ({ key }: TypedCells[number]) =>
    queue.drafts[key]?.trouble?.kind === 'conflict'
  const given = cells.filter(isContested).reduce((rest, { key }) => dropped(rest, key), queue)
  // What is taken back is what this sheet stored, not what others stored since.
  const own = queue.own ?? {}
  return typed(
    given,
    cells.filter((cell) => !isContested(cell)),
    (key) => own[key],
  )
}

function typed(
  queue: SaveQueue,
  cells: TypedCells,
  changes: (key: CellKey) => string | null | undefined = () => undefined,
): SaveQueue {
  const keys = new Set(cells.map(({ key }) => key))
  const drafts = { ...queue.drafts }
  for (const { key, typed: text, wanted } of cells) {
    const before = drafts[key]
    // What was seen first stays seen: a conflict is not overcome by typing on.
    const over = changes(key)
    const shown = over === undefined ? (queue.held[key]?.revision ?? null) : over
    const saw = before ? before.saw : shown
    const conflict = before?.trouble?.kind === 'conflict' ? before.trouble : null
    drafts[key] = { typed: text, wanted, saw, trouble: conflict }
  }
  const rest = without(queue.waiting, keys)
  const ready = [...keys].filter((key) => drafts[key]?.wanted && !drafts[key]?.trouble)
  return { ...queue, drafts, waiting: ready.length === 0 ? rest : [...rest, ready] }
}

function dropped(queue: SaveQueue, key: CellKey): SaveQueue {
  const { [key]: _, ...drafts } = queue.drafts
  return { ...queue, drafts, waiting: without(queue.waiting, new Set([key])) }
}

function send(queue: SaveQueue): SaveQueue {
  const [next, ...waiting] = queue.waiting
  if (queue.sending || !next) return queue
  const changes = next.flatMap((key) => changeOf(key, queue.drafts[key]) ?? [])
  return { ...queue, waiting, sending: { changes } }
}

function changeOf(key: CellKey, draft: Draft | undefined): SheetChange | null {
  if (!draft?.wanted) return null
  const [indicator = '', period = ''] = key.split('|')
  return { indicator, period, ...draft.wanted, revision: draft.saw }
}

function stored(queue: SaveQueue, answer: Readonly<Record<CellKey, HeldInCell | null>>): SaveQueue {
  const drafts = { ...queue.drafts }
  for (const change of queue.sending?.changes ?? []) {
    const key = cellKey(change.indicator, change.period)
    const draft = drafts[key]
    if (!draft) continue
    // What was typed meanwhile was typed over what is stored now.
    if (isSent(draft, change)) delete drafts[key]
    else drafts[key] = { ...draft, saw: answer[key]?.revision ?? null }
  }
  const done = new Set(queue.waiting.flat().filter((key) => !drafts[key]))
  const waiting = without(queue.waiting, done)
  const revisions = Object.entries(answer).map(([key, held]) => [key, held?.revision ?? null])
  const own = { ...queue.own, ...Object.fromEntries(revisions) }
  return { drafts, waiting, sending: null, held: { ...queue.held, ...answer }, own }
}

function refused(queue: SaveQueue, troubles: Readonly<Record<CellKey, Trouble>>): SaveQueue {
  const drafts = { ...queue.drafts }
  const held = { ...queue.held }
  const again: CellKey[] = []
  for (const change of queue.sending?.changes ?? []) {
    const key = cellKey(change.indicator, change.period)
    const draft = drafts[key]
    const trouble = troubles[key]
    if (trouble?.kind === 'conflict') held[key] = trouble.held
    if (!draft) continue
    const waits = queue.waiting.some((keys) => keys.includes(key))
    if (trouble && (trouble.kind === 'conflict' || isSent(draft, change))) {
      drafts[key] = { ...draft, trouble }
    } else if (!trouble && !waits && draft.wanted && !draft.trouble) again.push(key)
  }
  const troubled = new Set(Object.keys(drafts).filter((key) => drafts[key]?.trouble))
  const rest = without(queue.waiting, troubled)
  return {
    ...queue,
    drafts,
    held,
    sending: null,
    waiting: again.length > 0 ? [again, ...rest] : rest,
  }
}

function chosen(queue: SaveQueue, key: CellKey, mine: boolean): SaveQueue {
  const draft = queue.drafts[key]
  if (draft?.trouble?.kind !== 'conflict') return queue
  if (!mine) return dropped(queue, key)
  const saw = draft.trouble.held?.revision ?? null
  const wanted = draft.wanted && { ...draft.wanted, chosen: true as const }
  const drafts = { ...queue.drafts, [key]: { ...draft, wanted, saw, trouble: null } }
  return { ...queue, drafts, waiting: draft.wanted ? [...queue.waiting, [key]] : queue.waiting }
}

/** What is held of cells on their way: an answer may be older than what is stored by then. */
function onTheirWay({ sending, held }: SaveQueue): SaveQueue['held'] {
  const keys = (sending?.changes ?? []).map((change) => cellKey(change.indicator, change.period))
  return Object.fromEntries(keys.flatMap((key) => (key in held ? [[key, held[key] ?? null]] : [])))
}

/** Whether a draft is still what a request carries. */
function isSent({ wanted, saw }: Draft, { indicator, period, revision, ...sent }: SheetChange) {
  return saw === revision && JSON.stringify(wanted) === JSON.stringify(sent)
}

function without(waiting: SaveQueue['waiting'], keys: ReadonlySet<CellKey>): SaveQueue['waiting'] {
  return waiting
    .map((batch) => batch.filter((key) => !keys.has(key)))
    .filter((batch) => batch.length > 0)
}
