import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { dueQuery } from '../../data/register-requests.ts'
import { workAddress } from '../../selection/work-address.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { Link } from '../link.tsx'
import styles from './due.module.css'
import { DueList } from './due-list.tsx'
import { dueWords } from './due-words.ts'

/** How many are named beside an area's figures. */
const NEXT = 3

/** How much of an area's registers is to be done, in one line with the way there; nothing where nothing is. */
export function DueLine({ area }: { readonly area: string }) {
  const lang = useLanguage()
  const { data } = useQuery(dueQuery(area, NEXT))
  if (!data || data.open === 0) return null
  return (
    <p className={styles.line}>
      <Link to={workAddress(null, { area, lang })}>
        <UnbrokenText text={dueWords(lang).line(data.open, data.overdue)} />
      </Link>
    </p>
  )
}

/** What an area has to do next, from its registers; nothing where none is kept, or all is done. */
export function DueNext({ area }: { readonly area: string }) {
  const lang = useLanguage()
  const words = dueWords(lang)
  const title = useId()
  const { data } = useQuery(dueQuery(area, NEXT))
  if (!data || data.areaCode !== area || data.items.length === 0) return null
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title} className={styles.title}>
          {words.title}
        </h2>
        <span className={styles.when}>{words.open(data.open, data.overdue)}</span>
        <Link to={workAddress(null, { area, lang })}>{words.all}</Link>
      </div>
      <DueList {...data} />
    </section>
  )
}
