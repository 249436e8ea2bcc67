import { useLayoutEffect, useRef } from 'react'
import { keepBeside } from './keep-beside.ts'
import styles from './note-box.module.css'

/** A note and what it is about. */
export interface MarkedNote {
  readonly mark: Element
  /** The first is its title. */
  readonly lines: readonly string[]
}

/** The lines beside their mark; they are its accessible name as well, so that nothing says them twice. */
export function NoteBox({ mark, lines }: MarkedNote) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) return keepBeside(mark, box.current)
  }, [mark])
  return (
    <div ref={box} className={styles.note} aria-hidden="true">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
        <div key={index} className={index === 0 ? styles.title : undefined}>
          {line}
        </div>
      ))}
    </div>
  )
}
