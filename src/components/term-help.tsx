import { useId } from 'react'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import type { GlossaryTerm } from '../text/words-glossary.ts'
import { lazyComponent } from './lazy-component.tsx'
import styles from './term-help.module.css'
import { usePopupAnchor } from './use-popup-anchor.ts'

const TermNote = lazyComponent(() => import('./term-note.tsx').then((part) => part.TermNote))

/** A word of the glossary with its help. */
export function Term({ term, word }: TermHelpProps) {
  return (
    <>
      {word}
      <TermHelp term={term} word={word} />
    </>
  )
}

interface TermHelpProps {
  readonly term: GlossaryTerm
  /** The word as it is on the page. */
  readonly word: string
}

/** What a word means, where the word is: a small button that opens a note beside it. */
export function TermHelp({ term, word }: TermHelpProps) {
  const words = pageWords(useLanguage())
  const id = useId()
  const { anchor, toggle, close } = usePopupAnchor()
  return (
    <span className={styles.root}>
      <button
        type="button"
        className={styles.button}
        aria-label={words.termHelp(word)}
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={toggle}
      >
        <span aria-hidden="true">?</span>
      </button>
      {anchor && <TermNote id={id} term={term} anchor={anchor} onClose={close} />}
    </span>
  )
}
