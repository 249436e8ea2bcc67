import { useQuery } from '@tanstack/react-query'
import { dueGroup } from '../../../domain/register/work.ts'
import { dueQuery } from '../../data/register-requests.ts'
import { workAddress } from '../../selection/work-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { Link } from '../link.tsx'
import styles from './due.module.css'
import { DueList } from './due-list.tsx'
import { dueWords } from './due-words.ts'

/** Where a unit's clerk works: what is overdue or due within seven days; nothing where nothing is. */
export function DueSoon({ area }: { readonly area: string }) {
  const lang = useLanguage()
  const words = dueWords(lang)
  const { data } = useQuery(dueQuery(area))
  const items = data?.items.filter(({ due }) => dueGroup(due, data.today) !== 'later') ?? []
  if (!data || items.length === 0) return null
  const late = items.filter(({ overdue }) => overdue).length
  return (
    <details className={styles.soon}>
      <summary>{words.soon(late, items.length - late)}</summary>
      <DueList {...data} items={items} />
      <Link to={workAddress(null, { area, lang })}>{words.all}</Link>
    </details>
  )
}
