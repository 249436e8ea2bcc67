import { useEffect } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { paths } from '../selection/paths.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './error-page.module.css'
import { appWords } from './words.ts'

/** Where an address leads nowhere. */
export function NotFoundPage() {
  const lang = useLanguage()
  const words = appWords(lang)
  const page = pageWords(lang)
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${words.errors.notFoundTitle} · ${page.product}`
  }, [words, page])
  return (
    <div className={styles.page}>
      <h1>{words.errors.notFoundTitle}</h1>
      <p>{words.errors.notFoundText(pathname)}</p>
      <Link to={paths.overview({ lang })}>{words.errors.toOverview}</Link>
    </div>
  )
}
