import { useState } from 'react'

/** Does something; what is wrong, or null where it was done. */
export type Work = () => Promise<string | null>

/** One thing at a time: whether it is under way, and why the last one was not done. */
export interface Task {
  readonly busy: boolean
  readonly fault: string | null
  readonly run: (work: Work) => void
}

/** Keeps what a form or button does, until it is done or refused; nothing else is begun meanwhile. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  async function start(work: Work): Promise<void> {
    setBusy(true)
    setFault(null)
    setFault(await work())
    setBusy(false)
  }
  return {
    busy,
    fault,
    run(work) {
      if (!busy) void start(work)
    },
  }
}
