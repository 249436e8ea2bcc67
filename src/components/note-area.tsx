import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react'
import { isImeKey } from './ime-key.ts'
import { lazyPart, useLazyPart } from './lazy-part.ts'
import type { MarkedNote } from './note-box.tsx'

/** With the library that places it, which is not for the first script. */
const noteBox = lazyPart(() => import('./note-box.tsx').then((part) => part.NoteBox))

interface NoteAreaProps {
  /** Lines for an element that carries `data-note`; the first is its title. Null = no note. */
  readonly linesOf: (key: string) => readonly string[] | null
  readonly children: ReactNode
  readonly className?: string | undefined
}

/**
 * Shows the numbers behind a mark on hover and on focus, for everything inside that carries
 * `data-note`. The same text is the mark's accessible name, so the note itself is not spoken.
 */
export function NoteArea({ linesOf, children, className }: NoteAreaProps) {
  const [note, setNote] = useState<MarkedNote | null>(null)
  useEffect(() => {
    if (note === null) return
    const listening = new AbortController()
    const { signal } = listening
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isImeKey(event)) setNote(null)
    }
    document.addEventListener('keydown', hideOnEscape, { signal })
    document.addEventListener('scroll', () => setNote(null), { signal, capture: true })
    return () => listening.abort()
  }, [note])

  const show = ({ target }: SyntheticEvent) => {
    const mark = target instanceof Element ? target.closest('[data-note]') : null
    const lines = mark && linesOf(mark.getAttribute('data-note') ?? '')
    setNote(mark && lines && { mark, lines })
  }
  const hide = () => setNote(null)

  return (
    // Only shows what hover and focus inside point at.
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are what is operated
    <div className={className} onMouseOver={show} onFocus={show} onMouseLeave={hide} onBlur={hide}>
      {children}
      {note && <Note {...note} />}
    </div>
  )
}

/** Where it cannot be fetched there is none: the marks have its text as their names. */
function Note(note: MarkedNote) {
  const Box = useLazyPart(noteBox)
  return Box && Box !== 'failed' ? <Box {...note} /> : null
}
