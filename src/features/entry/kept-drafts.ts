import { UNSENT } from '../../data/unsent.ts'
import { EMPTY_QUEUE, type SaveQueue } from './save-queue.ts'

/** Whose drafts, of which sheet. */
export interface SheetPlace {
  readonly account: string
  readonly area: string
  /** `YYYY-MM` */
  readonly month: string
}

/** What of a browser's store is used. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What one tab of the browser has not seen stored yet. */
interface Kept extends Pick<SaveQueue, 'drafts' | 'waiting' | 'sending'> {
  /** When it was written, and whether the tab was being closed. */
  readonly at: number
  readonly closed: boolean
}

/** A tab that has not written for so long is gone, however it ended. */
const GONE_MS = 120_000

/**
 * Keeps what is not stored yet, each tab its own part.
 *
 * @returns False where the browser keeps nothing: then it is lost with the tab, and the page says so.
 */
export function keepDrafts(
  store: DraftStore,
  place: SheetPlace,
  tab: string,
  { drafts, waiting, sending }: SaveQueue,
  now: { readonly at: number; readonly closed: boolean },
): boolean {
  try {
    const tabs = read(store, place)
    if (Object.keys(drafts).length === 0 && !sending) delete tabs[tab]
    else tabs[tab] = { drafts, waiting, sending, ...now }
    write(store, place, tabs)
    return true
  } catch {
    return false
  }
}

/**
 * What this tab, and tabs that are gone, had not seen stored: from now on it is this tab's.
 *
 * @param at Epoch milliseconds of now.
 */
export function takeDrafts(
  store: DraftStore,
  place: SheetPlace,
  tab: string,
  at: number,
): SaveQueue {
  let queue = EMPTY_QUEUE
  try {
    const tabs = read(store, place)
    for (const [name, kept] of Object.entries(tabs)) {
      if (name !== tab && !kept.closed && at - kept.at < GONE_MS) continue
      queue = joined(queue, kept)
      delete tabs[name]
    }
    if (queue !== EMPTY_QUEUE) {
      const { drafts, waiting, sending } = queue
      write(store, place, { ...tabs, [tab]: { drafts, waiting, sending, at, closed: false } })
    }
  } catch {
    // What cannot be read is left where it is.
  }
  return queue
}

function joined(queue: SaveQueue, { drafts, waiting, sending }: Kept): SaveQueue {
  // Only one request can be sent again as it was; the cells of another wait once more.
  const again = queue.sending && sending ? sending.changes : []
  const cells = again.map(({ indicator, period }) => `${indicator}|${period}`)
  const known = new Set(Object.keys(queue.drafts))
  const added = [cells, ...waiting]
    .map((batch) => batch.filter((key) => !known.has(key) && drafts[key]))
    .filter((batch) => batch.length > 0)
  return {
    drafts: { ...drafts, ...queue.drafts },
    waiting: [...queue.waiting, ...added],
    sending: queue.sending ?? sending,
    held: {},
  }
}

function read(store: DraftStore, place: SheetPlace): Record<string, Kept> {
  const text = store.getItem(keyOf(place))
  return text === null ? {} : JSON.parse(text)
}

function write(store: DraftStore, place: SheetPlace, tabs: Record<string, Kept>): void {
  if (Object.keys(tabs).length === 0) store.removeItem(keyOf(place))
  else store.setItem(keyOf(place), JSON.stringify(tabs))
}

function keyOf({ account, area, month }: SheetPlace): string {
  return `${UNSENT}${account}|${area}|${month}`
}
