import { useLocation } from 'react-router-dom'
import { addressParameters, areasNamedIn } from '../../contract/page-address.ts'
import type { AreaResource } from '../../contract/resources.ts'
import { Link } from '../components/link.tsx'
import { parseThrough, parseYear } from '../selection/address-reader.ts'
import { comparePlaceOf } from '../selection/compare-areas.ts'
import { paths } from '../selection/paths.ts'
import { useRemembered } from '../selection/remembered.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './main-nav.module.css'
import { appWords } from './words.ts'

/** From one page to another, taking along place, year, month and indicator. */
export function MainNav({ areas }: { readonly areas: readonly AreaResource[] }) {
  const lang = useLanguage()
  const words = appWords(lang)
  const { pathname, search } = useLocation()
  const params = addressParameters(search)
  const comparing = pathname === '/compare'
  const own = useRemembered('unit')
  // The unit that is picked out comes last.
  const code = areasNamedIn(search, own).at(-1)
  const area = areas.find((one) => one.code === code)
  const place = area && comparePlaceOf(area, areas)
  const indicator = indicatorIn(pathname)
  const window = {
    year: parseYear(params.get('year') ?? '') ?? undefined,
    through: parseThrough(params.get('through') ?? '') ?? undefined,
  }
  const compare = comparing
    ? `${pathname}${search}`
    : paths.compare({
        ...window,
        lang,
        parent: place?.parent,
        unit: place?.unit,
        ...(indicator === undefined ? {} : { view: 'indicator', indicator }),
      })
  const chosen = indicator ?? params.get('indicator')
  const present = paths.present({
    ...window,
    area: comparing ? (params.get('parent') ?? area?.code) : area?.code,
    indicators: chosen ? [chosen] : undefined,
    lang,
  })
  const presenting = pathname === paths.presentStart
  return (
    <nav className={styles.nav} aria-label={words.nav.label}>
      <Link
        to={paths.overview({ ...window, area: area?.code, lang })}
        aria-current={pathname === '/' ? 'page' : undefined}
      >
        {words.nav.overview}
      </Link>
      <Link to={compare} aria-current={comparing ? 'page' : undefined}>
        {words.nav.compare}
      </Link>
      <Link
        to={presenting ? `${pathname}${search}` : present}
        aria-current={presenting ? 'page' : undefined}
      >
        {words.nav.present}
      </Link>
      <Link
        to={paths.entry({ ...window, area: area?.code, lang })}
        aria-current={pathname === '/entry' ? 'page' : undefined}
      >
        {words.nav.entry}
      </Link>
      <Link
        to={paths.registers({ area: area?.code, lang })}
        aria-current={/^\/(registers|work)/.test(pathname) ? 'page' : undefined}
      >
        {words.nav.registers}
      </Link>
    </nav>
  )
}

/** The indicator that an address names; undefined where it names none or is damaged. */
function indicatorIn(pathname: string): string | undefined {
  const spelt = /^\/indicators\/([^/]+)$/.exec(pathname)?.[1]
  try {
    return spelt === undefined ? undefined : decodeURIComponent(spelt)
  } catch {
    return undefined
  }
}
