import type { Status } from '../../domain/progress.ts'
import { statusShape, toneOf } from '../charts/status-shape.tsx'
import { Shape } from '../charts/svg-primitives.tsx'
import { useLanguage } from '../text/use-language.tsx'
import { statusWord } from '../text/words-status.ts'
import styles from './status-mark.module.css'

/** The shape of a status; told apart without colour, spoken by the word beside it. */
export function StatusShape({ status }: { status: Status | null }) {
  return (
    <Shape className={`${styles.shape} ${styles[toneOf(status)]}`}>{statusShape(status)}</Shape>
  )
}

/** Shape and word of a status. */
export function StatusMark({ status }: { status: Status | null }) {
  const lang = useLanguage()
  return (
    <span className={`${styles.mark} ${styles[toneOf(status)]}`}>
      <StatusShape status={status} />
      {statusWord(status, lang)}
    </span>
  )
}
