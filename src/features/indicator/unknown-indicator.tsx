import { useEffect } from 'react'
import { Link } from 'react-router-dom'
import { useLanguage, useWords } from '../../text/use-words.tsx'
import styles from './indicator.module.css'
import { indicatorWords } from './words.ts'

/** Where the address names an indicator that the data does not hold. */
export function UnknownIndicator({
  id,
  overview,
}: {
  readonly id: string
  readonly overview: string
}) {
  const product = useWords().product
  const words = indicatorWords(useLanguage())
  useEffect(() => {
    document.title = `${words.unknownTitle} · ${product}`
  }, [words, product])
  return (
    <section className={styles.panel}>
      <h1 className={styles.title}>{words.unknownTitle}</h1>
      <p>{words.unknownText(id)}</p>
      <Link to={overview}>{words.back}</Link>
    </section>
  )
}
