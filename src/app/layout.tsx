import { type ReactNode, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { addressParameters } from '../../contract/page-address.ts'
import { PATHS } from '../../contract/paths.ts'
import type { DatasetResource } from '../../contract/resources.ts'
import { lazyComponent } from '../components/lazy-component.tsx'
import { Link } from '../components/link.tsx'
import { Notice } from '../components/notice.tsx'
import { isSignedOut, SignInForm } from '../components/sign-in/signed-out.ts'
import { useSignedIn } from '../components/use-signed-in.ts'
import { useTakenOver } from '../components/use-taken-over.ts'
import { useFreshness } from '../data/use-freshness.ts'
import { onServer } from '../data/visit.ts'
import { paths } from '../selection/paths.ts'
import { fillsScreen } from '../selection/present-address.ts'
import { useAreas } from '../selection/use-areas.ts'
import { formatDateTime } from '../text/format-date.ts'
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES, type Language } from '../text/language.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './layout.module.css'
import { MainNav } from './main-nav.tsx'
import { useStuckHeight } from './use-stuck-height.ts'
import { appWords } from './words.ts'

const WhoIsHere = lazyComponent(() =>
  import('../features/account/who-is-here.tsx').then((part) => part.WhoIsHere),
)

/** What is around every page: product, language, connection, identity of the data. */
export function Layout({ children }: { children: ReactNode }) {
  const lang = useLanguage()
  const words = appWords(lang)
  const page = pageWords(lang)
  const areas = useAreas()
  const freshness = useFreshness(areas)
  const { pathname } = useLocation()
  const bare = fillsScreen(pathname)
  const connection = useRef<HTMLDivElement>(null)
  useStuckHeight(connection)

  return (
    <div className={styles.layout}>
      {!bare && (
        <a className={styles.skip} href="#content">
          {words.skipToContent}
        </a>
      )}
      <header className={styles.header} hidden={bare}>
        <div className={styles.headerInner}>
          <Link className={styles.product} to={paths.overview({ lang })}>
            <ProductMark />
            <span className={styles.name}>{page.product}</span>
            <span className={styles.second} lang={words.productSecond.lang}>
              {words.productSecond.text}
            </span>
          </Link>
          <MainNav areas={areas.data?.areas ?? []} />
          <div className={styles.right}>
            <Reader />
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        <div ref={connection} className={styles.connection} role="status">
          {!bare && freshness.stale && freshness.confirmedAt !== null && (
            <Notice tone="warn">
              <p>
                {words.connection.stale(
                  formatDateTime(new Date(freshness.confirmedAt).toISOString(), lang),
                )}
              </p>
            </Notice>
          )}
          {!bare && freshness.outdated && (
            <Notice tone="info">
              <p>
                {words.connection.outdated}{' '}
                <button type="button" onClick={() => window.location.reload()}>
                  {words.errors.reload}
                </button>
              </p>
            </Notice>
          )}
        </div>
        {isSignedOut(areas.error) && !/^\/(sign-in|setup)/.test(pathname) ? (
          <SignInForm />
        ) : (
          children
        )}
      </main>
      <footer className={styles.footer} hidden={bare}>
        <div className={styles.footerInner}>
          <span>{page.product}</span>
          {areas.data && <Identity dataset={areas.data.dataset} />}
          <Link to={paths.changes({ lang })}>{words.footer.changes}</Link>
          <a href={onServer(PATHS.openapi)}>{words.footer.api}</a>
        </div>
      </footer>
    </div>
  )
}

/** Who is signed in, where that may be somebody; pages come drawn for nobody in particular. */
function Reader() {
  const lang = useLanguage()
  const words = appWords(lang)
  const { pathname, search } = useLocation()
  if (useSignedIn()) return <WhoIsHere />
  return pathname === '/sign-in' ? null : (
    <Link className={styles.signIn} to={paths.signIn({ lang, next: pathname + search })}>
      {words.signIn}
    </Link>
  )
}

function Identity({ dataset }: { dataset: DatasetResource }) {
  const lang = useLanguage()
  const words = appWords(lang)
  const takenOver = useTakenOver()
  if (dataset.importedAt === null) return <span>{words.footer.empty}</span>
  return (
    <>
      {takenOver && (
        <span>{words.footer.importedAt(formatDateTime(dataset.importedAt, lang))}</span>
      )}
      <span className={styles.version}>{words.footer.dataset(dataset.version)}</span>
    </>
  )
}

function LanguageSwitch() {
  const current = useLanguage()
  const words = appWords(current)
  const { pathname, search, hash } = useLocation()
  const to = (lang: Language) => {
    const params = addressParameters(search)
    params.set('lang', lang)
    return `${pathname}?${params}${hash}`
  }
  return (
    <nav className={styles.languages} aria-label={words.language}>
      {LANGUAGES.map((lang) => (
        <Link
          key={lang}
          to={to(lang)}
          replace
          lang={LANGUAGE_TAGS[lang]}
          aria-current={lang === current ? 'true' : undefined}
        >
          {LANGUAGE_NAMES[lang]}
        </Link>
      ))}
    </nav>
  )
}

function ProductMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className={styles.markGround} width="32" height="32" rx="7" />
      <path className={styles.markBars} d="M7 10h12M7 16h18M7 22h8" />
      <path className={styles.markPace} d="M22 6v20" />
    </svg>
  )
}
