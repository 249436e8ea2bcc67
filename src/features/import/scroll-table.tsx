import type { ReactNode } from 'react'
import styles from './scroll-table.module.css'

interface ScrollTableProps {
  readonly caption: string
  /** Whether a heading above it says the same. */
  readonly headed?: boolean
  /** How its rows stand below one another on a phone; else it is as wide as it is. */
  readonly look?: 'changes' | 'mapped' | 'imports'
  readonly children: ReactNode
}

/** A table that may be wider than the window: it scrolls by itself, by keyboard too. */
export function ScrollTable({ caption, headed = false, look, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table} data-look={look}>
        <caption className={headed ? 'visually-hidden' : undefined}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
