import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../text/use-words.tsx'
import styles from './explain.module.css'

interface ExplainProps {
  /** The word that is explained, as it stands on the page. */
  readonly term: string
  readonly children: ReactNode
}

/** A word's explanation where the word stands: a small button that opens a note beside it. */
export function Explain({ term, children }: ExplainProps) {
  const words = useWords()
  const id = useId()
  const root = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'start' | 'end' | null>(null)

  useEffect(() => {
    if (open === null) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(null)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open])

  const toggle = () => {
    const left = button.current?.getBoundingClientRect().left ?? 0
    setOpen(open === null ? (left > window.innerWidth / 2 ? 'end' : 'start') : null)
  }

  return (
    // Escape closes the note from the button as well as from within.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button inside
    <span
      ref={root}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open !== null) {
          setOpen(null)
          button.current?.focus()
        }
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={words.explain.what(term)}
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : id}
        onClick={toggle}
      >
        <span aria-hidden="true">?</span>
      </button>
      {open !== null && (
        <span id={id} role="note" className={styles.note} data-align={open}>
          <strong className={styles.term}>{term}</strong>
          {children}
        </span>
      )}
    </span>
  )
}
