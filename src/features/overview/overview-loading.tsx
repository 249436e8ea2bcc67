import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './overview-loading.module.css'

/**
 * Stands where the overview will: blocks as tall as what follows.
 *
 * @param body True where the head of the page is there already.
 */
export function OverviewLoading({ body = false }: { readonly body?: boolean }) {
  const words = pageWords(useLanguage())
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{words.load.busy}</span>
      {!body && <div className={styles.head} />}
      <div className={styles.summary} />
      <div className={styles.list} />
    </div>
  )
}
