import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'

/**
 * Whether a row is open, as the entry of the browser's history remembers it: on the way back and
 * after a reload the list is as the reader left it.
 */
export function useOpenRow(id: string): [boolean, (open: boolean) => void] {
  const { key } = useLocation()
  const [open, setOpen] = useState(() => openRows().includes(id))
  // Another month is another entry, in which the row stays as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: written for each entry
  useEffect(() => {
    const others = openRows().filter((other) => other !== id)
    if (open !== openRows().includes(id)) {
      window.history.replaceState(
        { ...window.history.state, openRows: open ? [...others, id] : others },
        '',
      )
    }
  }, [key, id, open])
  return [open, setOpen]
}

function openRows(): readonly string[] {
  return window.history.state?.openRows ?? []
}
