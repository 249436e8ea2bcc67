import { useCallback } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

/** The key of the entry that a page was loaded with, before any link was followed. */
const LOADED = 'default'

/**
 * Tells whether a page opens with what is now drawn, so that it may begin elsewhere than at its top:
 * the way back leads to where it was left, and a reader who has scrolled, or holds a control of the
 * page, must not be moved.
 */
export function useOpensAnew(): () => boolean {
  const way = useNavigationType()
  const { key } = useLocation()
  return useCallback(
    () =>
      (way !== 'POP' || key === LOADED) &&
      window.scrollY === 0 &&
      !document.activeElement?.closest('main *'),
    [way, key],
  )
}
