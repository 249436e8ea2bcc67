import { countedRuns } from './unbroken.ts'
import styles from './unbroken-text.module.css'

/** A text whose lines end nowhere between a number and what it counts. */
export function UnbrokenText({ text }: { readonly text: string }) {
  return countedRuns(text).map((run, index) =>
    run.kept ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text do not move
      <span key={index} className={styles.kept}>
        {run.text}
      </span>
    ) : (
      run.text
    ),
  )
}
