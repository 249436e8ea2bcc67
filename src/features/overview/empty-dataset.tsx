import { useEffect } from 'react'
import { useLanguage, useWords } from '../../text/use-words.tsx'
import { emptyWords } from '../../text/words-empty.ts'
import styles from './empty-dataset.module.css'

/** The page over an empty dataset: what the reader can do. */
export function EmptyDataset() {
  const words = useWords()
  const { title, text, steps, command } = emptyWords(useLanguage())
  useEffect(() => {
    document.title = `${title} · ${words.product}`
  }, [title, words])
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
