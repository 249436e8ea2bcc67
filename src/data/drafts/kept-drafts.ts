import { advance, EMPTY_QUEUE, type SaveQueue } from './save-queue.ts'
import { type SheetPlace, unsentKey } from './unsent.ts'

/** What of a browser's store is used. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What one tab of the browser has not seen stored yet. */
type Kept = Pick<SaveQueue, 'drafts' | 'waiting' | 'sending'>

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
): boolean {
  try {
    const tabs = read(store, place)
    if (Object.keys(drafts).length === 0 && !sending) delete tabs[tab]
    else tabs[tab] = { drafts, waiting, sending }
    write(store, place, tabs)
    return true
  } catch {
    return false
  }
}

/**
 * What this tab, and every other one, had not seen stored: from now on it is this tab's.
 *
 * A tab that is still open sends its own all the same; the server takes the same change twice for one.
 */
export function takeDrafts(store: DraftStore, place: SheetPlace, tab: string): SaveQueue {
  let queue = EMPTY_QUEUE
  try {
    const { [tab]: own, ...others } = read(store, place)
    for (const kept of [...(own ? [own] : []), ...Object.values(others)]) {
      queue = joined(queue, kept)
    }
    if (queue !== EMPTY_QUEUE) {
      const { drafts, waiting, sending } = queue
      write(store, place, { [tab]: { drafts, waiting, sending } })
    }
  } catch {
    // What cannot be read is left where it is.
  }
  return anew(queue)
}

/** What was refused because nobody was signed in any more is tried again. */
function anew(queue: SaveQueue): SaveQueue {
  const cells = Object.entries(queue.drafts).flatMap(([key, { typed, wanted, trouble }]) =>
    trouble?.kind === 'refused' && trouble.code === 'signed_out' ? { key, typed, wanted } : [],
  )
  return cells.length === 0 ? queue : advance(queue, { kind: 'typed', cells })
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
  const text = store.getItem(unsentKey(place))
  return text === null ? {} : JSON.parse(text)
}

function write(store: DraftStore, place: SheetPlace, tabs: Record<string, Kept>): void {
  if (Object.keys(tabs).length === 0) store.removeItem(unsentKey(place))
  else store.setItem(unsentKey(place), JSON.stringify(tabs))
}

/** Where drafts are kept; a browser that forbids it keeps nothing. */
export function browserStore(): DraftStore {
  try {
    return window.localStorage
  } catch {
    return {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new Error('no storage')
      },
    }
  }
}

/** A name for this tab that survives loading it anew. */
export function tabName(): string {
  try {
    const known = window.sessionStorage.getItem('tab')
    const name = known ?? Math.random().toString(36).slice(2)
    window.sessionStorage.setItem('tab', name)
    return name
  } catch {
    return 'tab'
  }
}
