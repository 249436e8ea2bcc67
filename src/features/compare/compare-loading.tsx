import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './compare.module.css'

/**
 * Stands where the comparison will.
 *
 * @param body True where the head of the page is there already.
 */
export function CompareLoading({ body = false }: { readonly body?: boolean }) {
  const words = pageWords(useLanguage())
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{words.load.busy}</span>
      {!body && <div className={styles.loadingHead} />}
      <div className={styles.loadingBody} />
    </div>
  )
}
