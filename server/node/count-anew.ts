import type { Store } from '../api/store.ts'

const HOUR = 3_600_000

/**
 * Has the figures that registers feed counted anew at the start, and whenever another month has begun: states and rates
 * of what is due are stated of months that have ended, and a month ends without anybody writing anything.
 *
 * @param today The day it is, `YYYY-MM-DD`.
 * @returns Ends it.
 */
export function countAnewEachMonth(
  store: Pick<Store, 'feeds' | 'write'>,
  today: () => string,
  clock: () => number,
  onFailure: (error: unknown) => void,
): () => void {
  let counted = ''
  const look = () => {
    const month = today().slice(0, 7)
    if (month === counted) return
    count(store, new Date(clock()).toISOString()).then(() => {
      counted = month
    }, onFailure)
  }
  look()
  const timer = setInterval(look, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}

async function count(store: Pick<Store, 'feeds' | 'write'>, now: string): Promise<void> {
  if ((await store.feeds()).length === 0) return
  await store.write(
    now,
    async (writer) => {
      await writer.countAnew()
      return true
    },
    { accountId: null, door: 'start', reason: '按台账重新汇总' },
  )
}
