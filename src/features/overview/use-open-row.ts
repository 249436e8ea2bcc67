import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useTakenOver } from '../../components/use-taken-over.ts'

/**
 * Whether a row is open, as the entry of the browser's history remembers it: on the way back and
 * after a reload the list is as the reader left it.
 */
export function useOpenRow(id: string): [boolean, (open: boolean) => void] {
  const { key } = useLocation()
  const takenOver = useTakenOver()
  const [known, setKnown] = useState(takenOver)
  const [open, setOpen] = useState(() => takenOver && openRows().includes(id))
  if (takenOver && !known) {
    setKnown(true)
    setOpen(openRows().includes(id))
  }
  // Another month is another entry, in which the row stays as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: written for each entry
  useEffect(() => {
    if (!known) return
    const others = openRows().filter((other) => other !== id)
    if (open !== openRows().includes(id)) {
      window.history.replaceState(
        { ...window.history.state, openRows: open ? [...others, id] : others },
        '',
      )
    }
  }, [key, id, known, open])
  return [open, setOpen]
}

function openRows(): readonly string[] {
  return window.history.state?.openRows ?? []
}
