import { useEffect, useState } from 'react'
import { useClock } from '../../components/clock.tsx'

/** When this browser last looked; and what that was before this tab did. */
const SEEN = 'changes-seen'
const SINCE = 'changes-since'

/**
 * When this browser last looked at changes before this visit, as a UTC instant; a visit lasts as long as the
 * tab, so that loading anew loses nothing.
 *
 * @returns Null the first time, and where the browser keeps nothing.
 */
export function useLastVisit(): string | null {
  const clock = useClock()
  const [since] = useState(() => kept('sessionStorage', SINCE) ?? kept('localStorage', SEEN))
  useEffect(() => {
    if (since !== null) keep('sessionStorage', SINCE, since)
    keep('localStorage', SEEN, new Date(clock()).toISOString())
  }, [since, clock])
  return since
}

function kept(storage: 'sessionStorage' | 'localStorage', key: string): string | null {
  try {
    return window[storage].getItem(key)
  } catch {
    return null
  }
}

function keep(storage: 'sessionStorage' | 'localStorage', key: string, instant: string): void {
  try {
    window[storage].setItem(key, instant)
  } catch {
    // The next visit is a first one again.
  }
}
