import { useRef } from 'react'
import { useLanguage } from '../text/use-language.tsx'
import { type GlossaryTerm, glossaryEntry } from '../text/words-glossary.ts'
import styles from './term-note.module.css'
import { usePopup } from './use-popup.ts'

interface TermNoteProps {
  readonly id: string
  readonly term: GlossaryTerm
  /** What opened it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** A term of the glossary, explained in two sentences. */
export function TermNote({ id, term, anchor, onClose }: TermNoteProps) {
  const box = useRef<HTMLSpanElement>(null)
  usePopup({ box, anchor, onClose, focus: null })
  const entry = glossaryEntry(term, useLanguage())
  return (
    <span ref={box} id={id} role="note" className={styles.note}>
      <strong className={styles.term}>{entry.term}</strong>
      {entry.text}
    </span>
  )
}
