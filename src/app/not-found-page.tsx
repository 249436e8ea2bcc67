import { useLocation } from 'react-router-dom'
import { Link } from '../components/link.tsx'
import { usePageTitle } from '../components/use-page-title.ts'
import { paths } from '../selection/paths.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './error-page.module.css'
import { appWords } from './words.ts'

/** Where an address leads nowhere. */
export function NotFoundPage() {
  const lang = useLanguage()
  const words = appWords(lang)
  const { pathname } = useLocation()
  usePageTitle(words.errors.notFoundTitle)
  return (
    <div className={styles.page}>
      <h1>{words.errors.notFoundTitle}</h1>
      <p>{words.errors.notFoundText(pathname)}</p>
      <Link to={paths.overview({ lang })}>{words.errors.toOverview}</Link>
    </div>
  )
}
