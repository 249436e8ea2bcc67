import { type SheetPlace, unsentKey } from './unsent.ts'

/** Over which the tabs of a browser tell one another which sheets they have open. */
const CHANNEL = 'entry-sheets'
/** A tab that is there answers sooner. */
const PATIENCE_MS = 300

/** How often each sheet is open in this page. */
const open = new Map<string, number>()

/**
 * Says that a sheet is open here: it sends what was typed itself.
 *
 * @returns What ends that.
 */
export function openSheet(place: SheetPlace): () => void {
  const key = unsentKey(place)
  open.set(key, (open.get(key) ?? 0) + 1)
  const channel = channelOrNull()
  channel?.addEventListener('message', ({ data }) => {
    if (data === `?${key}`) channel.postMessage(`!${key}`)
  })
  return () => {
    open.set(key, (open.get(key) ?? 1) - 1)
    channel?.close()
  }
}

/** Whether a sheet is open in this very page. */
export function isOpenHere(place: SheetPlace): boolean {
  return (open.get(unsentKey(place)) ?? 0) > 0
}

/** Whether a sheet is open in any tab of this browser that answers. */
export function isOpenAnywhere(place: SheetPlace): Promise<boolean> {
  const channel = isOpenHere(place) ? null : channelOrNull()
  if (!channel) return Promise.resolve(isOpenHere(place))
  return new Promise((resolve) => {
    const end = (isOpen: boolean) => {
      window.clearTimeout(timer)
      channel.close()
      resolve(isOpen)
    }
    const timer = window.setTimeout(() => end(false), PATIENCE_MS)
    channel.addEventListener('message', ({ data }) => {
      if (data === `!${unsentKey(place)}`) end(true)
    })
    channel.postMessage(`?${unsentKey(place)}`)
  })
}

function channelOrNull(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
}
