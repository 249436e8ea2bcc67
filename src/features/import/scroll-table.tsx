import type { ReactNode } from 'react'
import styles from './import.module.css'

interface ScrollTableProps {
  readonly caption: string
  /** Whether a heading above it says the same. */
  readonly headed?: boolean
  readonly children: ReactNode
}

/** A table that is wider than a phone: it scrolls by itself, by keyboard too. */
export function ScrollTable({ caption, headed = false, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={headed ? 'visually-hidden' : undefined}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
