import { useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { IN_PLACE } from '../selection/use-selection.ts'

/**
 * Shows a page that a link leads to from its top. Pickers keep the place, going back leaves it to the
 * browser. Before the pages, so that what they scroll to themselves is not undone.
 */
export function TopOfNewPage() {
  const location = useLocation()
  const way = useNavigationType()
  useLayoutEffect(() => {
    const { hash, state } = location
    if (way === 'PUSH' && hash === '' && state !== IN_PLACE) window.scrollTo(0, 0)
  }, [location, way])
  return null
}
