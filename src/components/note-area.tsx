import {
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { isImeKey } from './ime-key.ts'
import { keepBeside } from './keep-beside.ts'
import styles from './note-area.module.css'

interface NoteAreaProps {
  /** Lines for an element that carries `data-note`; the first is its title. Null = no note. */
  readonly linesOf: (key: string) => readonly string[] | null
  readonly children: ReactNode
  readonly className?: string | undefined
}

interface OpenNote {
  readonly mark: Element
  readonly lines: readonly string[]
}

/**
 * Shows the numbers behind a mark on hover and on focus, for everything inside that carries
 * `data-note`. The same text is the mark's accessible name, so the note itself is not spoken.
 */
export function NoteArea({ linesOf, children, className }: NoteAreaProps) {
  const [note, setNote] = useState<OpenNote | null>(null)
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (note && box.current) return keepBeside(note.mark, box.current)
  }, [note])
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
      {note && (
        <div ref={box} className={styles.note} aria-hidden="true">
          {note.lines.map((line, index) => (
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
