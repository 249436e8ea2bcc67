import { useEffect } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { paths } from '../selection/paths.ts'
import { useLanguage, useWords } from '../text/use-words.tsx'
import styles from './error-page.module.css'

/** Where an address leads nowhere. */
export function NotFoundPage() {
  const words = useWords()
  const lang = useLanguage()
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${words.errors.notFoundTitle} · ${words.product}`
  }, [words])
  return (
    <div className={styles.page}>
      <h1>{words.errors.notFoundTitle}</h1>
      <p>{words.errors.notFoundText(pathname)}</p>
      <Link to={paths.overview({ lang })}>{words.errors.toOverview}</Link>
    </div>
  )
}
