import { usePageTitle } from '../../components/use-page-title.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { detailsWords } from './details-words.ts'
import styles from './empty-dataset.module.css'

/** The page over an empty dataset: what the reader can do. */
export function EmptyDataset() {
  const { title, text, steps, command } = detailsWords(useLanguage()).emptyDataset
  usePageTitle(title)
  return (
    <section className={styles.panel}>
      <h1>{title}</h1>
      <p>{text}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <code className={styles.command}>{command}</code>
    </section>
  )
}
