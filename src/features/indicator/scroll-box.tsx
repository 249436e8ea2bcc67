import type { ReactNode } from 'react'
import styles from './indicator.module.css'

interface ScrollBoxProps {
  /** Id of the heading that names what scrolls. */
  readonly labelledBy: string
  readonly children: ReactNode
}

/** A box in which a wide table scrolls, also by keyboard. */
export function ScrollBox({ labelledBy, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the box scrolls
    <div className={styles.scroll} role="group" tabIndex={0} aria-labelledby={labelledBy}>
      {children}
    </div>
  )
}
