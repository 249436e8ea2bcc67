import { type ReactNode, useRef } from 'react'
import styles from './popup.module.css'
import { usePopup } from './use-popup.ts'

interface PopupProps {
  readonly label: string
  /** What opened it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small window beside the button that opened it; it takes the focus. */
export function Popup({ label, anchor, onClose, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null)
  usePopup({ box, anchor, onClose, focus: box })
  return (
    <div ref={box} className={styles.popup} role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}
