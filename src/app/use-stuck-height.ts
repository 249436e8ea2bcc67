import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells style sheets, as `--stuck`, how much of the window's top a box keeps while it has anything to
 * say, so that what else stays at the top stays below it.
 */
export function useStuckHeight(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!box.current || typeof ResizeObserver === 'undefined') return
    const { style } = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.contentRect.height ?? 0
      style.setProperty('--stuck', height === 0 ? '0px' : `calc(${height}px + 2 * var(--space-2))`)
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
}
