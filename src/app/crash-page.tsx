import { useLanguage } from '../text/use-language.tsx'
import styles from './error-page.module.css'
import { appWords } from './words.ts'

/** Where the program itself has failed. */
export function CrashPage({ message }: { message: string }) {
  const words = appWords(useLanguage())
  return (
    <div className={styles.page} role="alert">
      <h1>{words.errors.crashTitle}</h1>
      <p>{words.errors.crashText}</p>
      <p className={styles.detail}>{message}</p>
      <button type="button" className={styles.button} onClick={() => window.location.reload()}>
        {words.errors.reload}
      </button>
    </div>
  )
}
