import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** Epoch milliseconds of now. */
export type Clock = () => number

const ClockContext = createContext<Clock>(() => 0)

/** Gives everything inside the clock; only the program's start and tests decide which. */
export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>
}

/** The clock itself, to be read when something happens. */
export function useClock(): Clock {
  return useContext(ClockContext)
}

/**
 * The time, read again and again.
 *
 * @param every Milliseconds between two looks.
 */
export function useNow(every: number): number {
  const clock = useClock()
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(clock()), every)
    return () => window.clearInterval(timer)
  }, [clock, every])
  return now
}
