import { Link } from '../../components/link.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useLanguage } from '../../text/use-language.tsx'
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
  const words = indicatorWords(useLanguage())
  usePageTitle(words.unknownTitle)
  return (
    <section className={styles.panel}>
      <h1 className={styles.title}>{words.unknownTitle}</h1>
      <p>{words.unknownText(id)}</p>
      <Link to={overview}>{words.back}</Link>
    </section>
  )
}
