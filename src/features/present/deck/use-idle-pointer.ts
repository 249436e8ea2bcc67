import { type RefObject, useEffect, useState } from 'react'

/** Milliseconds without movement after which pointer and controls hide. */
const REST = 3_000

/** True once the pointer has rested over an element for a while. */
export function useIdlePointer(root: RefObject<HTMLElement | null>): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const element = root.current
    if (!element) return
    let timer = 0
    const wake = () => {
      setIdle(false)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setIdle(true), REST)
    }
    wake()
    element.addEventListener('pointermove', wake)
    element.addEventListener('pointerdown', wake)
    return () => {
      window.clearTimeout(timer)
      element.removeEventListener('pointermove', wake)
      element.removeEventListener('pointerdown', wake)
    }
  }, [root])
  return idle
}
