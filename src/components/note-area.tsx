import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react'
import styles from './note-area.module.css'

interface NoteAreaProps {
  /** Lines for an element that carries `data-note`; the first is its title. Null = no note. */
  readonly linesOf: (key: string) => readonly string[] | null
  readonly children: ReactNode
  readonly className?: string | undefined
}

interface Shown {
  readonly lines: readonly string[]
  readonly left: number
  readonly top: number | null
  readonly bottom: number | null
}

/** Widest note and its distance from the edges of the window, in CSS pixels. */
const WIDTH = 300
const EDGE = 8

/**
 * Shows the numbers behind a mark on hover and on focus, for everything inside that carries
 * `data-note`. The same text is the mark's accessible name, so the note itself is not spoken.
 */
export function NoteArea({ linesOf, children, className }: NoteAreaProps) {
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    if (shown === null) return
    const hide = () => setShown(null)
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('keydown', hideOnEscape)
    document.addEventListener('scroll', hide, true)
    return () => {
      document.removeEventListener('keydown', hideOnEscape)
      document.removeEventListener('scroll', hide, true)
    }
  }, [shown])

  const show = (event: SyntheticEvent) => {
    const mark = event.target instanceof Element ? event.target.closest('[data-note]') : null
    const lines = mark && linesOf(mark.getAttribute('data-note') ?? '')
    if (!mark || !lines) return setShown(null)
    const { left, top, bottom } = mark.getBoundingClientRect()
    const above = bottom > window.innerHeight * 0.62
    setShown({
      lines,
      left: Math.max(EDGE, Math.min(left, window.innerWidth - WIDTH - EDGE)),
      top: above ? null : bottom + EDGE / 2,
      bottom: above ? window.innerHeight - top + EDGE / 2 : null,
    })
  }
  const hide = () => setShown(null)

  return (
    // Only shows what hover and focus inside point at.
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are what is operated
    <div className={className} onMouseOver={show} onFocus={show} onMouseLeave={hide} onBlur={hide}>
      {children}
      {shown && (
        <div
          className={styles.note}
          aria-hidden="true"
          style={{
            left: shown.left,
            top: shown.top ?? 'auto',
            bottom: shown.bottom ?? 'auto',
          }}
        >
          {shown.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
            <div key={index} className={index === 0 ? styles.title : undefined}>
              {line}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
