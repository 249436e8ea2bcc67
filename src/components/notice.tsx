import type { ReactNode } from 'react'
import { Shape } from '../charts/svg-primitives.tsx'
import { UnbrokenText } from '../text/unbroken-text.tsx'
import styles from './notice.module.css'

interface NoticeProps {
  readonly tone: 'info' | 'warn'
  readonly title?: string | undefined
  readonly children?: ReactNode
  /** Spoken as soon as it appears. */
  readonly live?: boolean
}

/** A message in the page's flow: what happened, and what the page did about it. */
export function Notice({ tone, title, children, live = false }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={live ? 'status' : undefined}>
      <Shape className={styles.icon}>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path
          d="M8 4v5M8 11.2v1.4"
          stroke="var(--mark-cut)"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </Shape>
      <div>
        {title !== undefined && (
          <p className={styles.title}>
            <UnbrokenText text={title} />
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
