import { useCallback, useEffect, useRef } from 'react'

/**
 * Lets the browser ask before the tab of a running talk is closed or loads something else. Browsers
 * ask only where the page has been pressed or typed into.
 *
 * @returns Called before the page is left on purpose: the presenter has been asked already.
 */
export function useCloseQuestion(running: boolean): () => void {
  const answered = useRef(false)
  useEffect(() => {
    if (!running) return
    answered.current = false
    const ask = (event: BeforeUnloadEvent) => {
      if (!answered.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [running])
  return useCallback(() => {
    answered.current = true
  }, [])
}
