import { useEffect, useId, useRef, useState } from 'react'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import type { GlossaryTerm } from '../text/words-glossary.ts'
import styles from './explain.module.css'
import { lazyPart, useLazyPart } from './lazy-part.ts'

const glossary = lazyPart(() => import('../text/words-glossary.ts'))

interface ExplainProps {
  readonly term: GlossaryTerm
  /** The word as it stands on the page. */
  readonly word: string
}

/** A word's explanation where the word stands: a small button that opens a note beside it. */
export function Explain({ term, word }: ExplainProps) {
  const words = pageWords(useLanguage())
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
        aria-label={words.explain.what(word)}
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : id}
        onClick={toggle}
      >
        <span aria-hidden="true">?</span>
      </button>
      {open !== null && <Note id={id} term={term} align={open} />}
    </span>
  )
}

interface NoteProps {
  readonly id: string
  readonly term: GlossaryTerm
  readonly align: 'start' | 'end'
}

function Note({ id, term, align }: NoteProps) {
  const lang = useLanguage()
  const loaded = useLazyPart(glossary)
  if (loaded === null) return null
  const explanation = loaded.explain(term, lang)
  return (
    <span id={id} role="note" className={styles.note} data-align={align}>
      <strong className={styles.term}>{explanation.term}</strong>
      {explanation.text}
    </span>
  )
}
