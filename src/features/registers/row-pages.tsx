import type { RegisterRowsResource } from '../../../contract/register-resources.ts'
import { Link } from '../../components/link.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './registers.module.css'
import type { ShownRegister } from './use-register-view.ts'
import { registerWords } from './words.ts'

interface RowPagesProps {
  readonly answer: Pick<RegisterRowsResource, 'page' | 'limit' | 'total'>
  readonly shown: ShownRegister
}

/** From one page of rows to the next; nothing where all are on one. */
export function RowPages({ answer: { page, limit, total }, shown }: RowPagesProps) {
  const words = registerWords(useLanguage()).rows
  const pages = Math.ceil(total / limit)
  if (pages <= 1) return null
  return (
    <nav className={styles.pages} aria-label={words.pages}>
      {page > 1 && <Link to={shown.addressOf({ page: page - 1 })}>{words.previous}</Link>}
      <span>{words.page(page, pages)}</span>
      {page < pages && <Link to={shown.addressOf({ page: page + 1 })}>{words.next}</Link>}
    </nav>
  )
}
