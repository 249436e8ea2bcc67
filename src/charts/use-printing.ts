import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Marks the body with a class while wanted, for styles of the paper as a whole: the oldest browsers know no
 * `:has` (docs/decisions/0014).
 */
export function useBodyMark(mark: string | undefined, wanted: boolean): void {
  useEffect(() => {
    if (!wanted || mark === undefined) return
    const { classList } = document.body
    classList.add(mark)
    return () => classList.remove(mark)
  }, [mark, wanted])
}

/** Whether the page is laid out for paper, where nothing can be scrolled. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The page is laid out for paper as soon as these return, so what is drawn cannot wait.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
