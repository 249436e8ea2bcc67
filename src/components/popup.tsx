import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import styles from './popup.module.css'

interface PopupProps {
  readonly label: string
  /** What opened it: it is placed beside that and gives the focus back to it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Distance from the edges of the window, in CSS pixels. */
const EDGE = 8

/**
 * A small window beside the button that opened it. It takes the focus, and closes on Escape or as
 * soon as the reader goes elsewhere.
 */
export function Popup({ label, anchor, onClose, children }: PopupProps) {
  const root = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const box = root.current
    if (!box) return
    const { left, top, bottom } = anchor.getBoundingClientRect()
    const { offsetWidth, offsetHeight } = box
    const roomBelow = window.innerHeight - bottom - 2 * EDGE
    const below = roomBelow >= Math.min(offsetHeight, top) || offsetHeight === 0
    box.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - offsetWidth - EDGE))}px`
    box.style.top = below
      ? `${bottom + EDGE / 2}px`
      : `${Math.max(EDGE, top - offsetHeight - EDGE / 2)}px`
    box.style.maxHeight = `${Math.max(below ? roomBelow : top - 2 * EDGE, 160)}px`
    box.focus()
  }, [anchor])

  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (!(event.target instanceof Node)) return
      if (root.current?.contains(event.target) || anchor.contains(event.target)) return
      onClose()
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      onClose()
      anchor.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [anchor, onClose])

  return (
    <div ref={root} className={styles.popup} role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}
