import type { SentChanges, SheetChange } from '../desk-requests.ts'
import { type DraftStore, keepDrafts, takeDrafts } from './kept-drafts.ts'
import { advance, answered } from './save-queue.ts'
import type { SheetPlace } from './unsent.ts'

/** What a sheet that is not open has left to do. */
export interface LeftOver {
  readonly place: SheetPlace
  /** Cells that wait for the server. */
  readonly waiting: number
  /** Cells that wait for their writer: refused, in conflict, or not understood. */
  readonly troubled: number
}

/** What sending needs besides the drafts themselves. */
export interface Sending {
  readonly store: DraftStore
  readonly tab: string
  /** Whether a sheet is open in any tab: it sends its own. */
  readonly isOpen: (place: SheetPlace) => Promise<boolean>
  /** Whether it was opened here meanwhile: what it took over is its own. */
  readonly isTaken: (place: SheetPlace) => boolean
  readonly send: (place: SheetPlace, changes: readonly SheetChange[]) => Promise<SentChanges>
}

/**
 * Sends what closed sheets have left, one request after the other, as the sheets themselves would.
 *
 * @returns What is left; whether anything was stored; whether the server was away.
 */
export async function sendUnsent(
  places: readonly SheetPlace[],
  sending: Sending,
): Promise<{
  readonly left: readonly LeftOver[]
  readonly stored: boolean
  readonly away: boolean
}> {
  const left: LeftOver[] = []
  let stored = false
  let away = false
  for (const place of places) {
    if (await sending.isOpen(place)) continue
    let queue = takeDrafts(sending.store, place, sending.tab)
    for (;;) {
      queue = advance(queue, { kind: 'send' })
      keepDrafts(sending.store, place, sending.tab, queue)
      const batch = queue.sending
      if (!batch || away) break
      const sent = await sending.send(place, batch.changes)
      if (sending.isTaken(place)) break
      if (sent.kind === 'lost') away = true
      else {
        queue = advance(queue, answered(batch, sent))
        stored ||= sent.kind === 'stored'
      }
    }
    const drafts = Object.values(queue.drafts)
    const waiting = drafts.filter(({ wanted, trouble }) => wanted && !trouble).length
    if (drafts.length > 0 && !sending.isTaken(place)) {
      left.push({ place, waiting, troubled: drafts.length - waiting })
    }
  }
  return { left, stored, away }
}
