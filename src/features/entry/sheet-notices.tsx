import { useLocation } from 'react-router-dom'
import type { EntryResource } from '../../../contract/entry-resources.ts'
import { isSettled } from '../../../domain/month-state.ts'
import { Link } from '../../components/link.tsx'
import { signInWords } from '../../components/sign-in/sign-in-words.ts'
import { unsentPlaces } from '../../data/drafts/unsent.ts'
import { paths } from '../../selection/paths.ts'
import { formatMonth } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import { entryWords } from './words.ts'

interface SheetNoticesProps {
  readonly entry: EntryResource
  readonly account: string
  /** Why a submitted month is corrected. */
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly readOnly: boolean
}

/** Above the sheet: why it was given back, what a change would be, or why nothing can be entered. */
export function SheetNotices(props: SheetNoticesProps) {
  const { entry, account, reason, onReason, readOnly } = props
  const lang = useLanguage()
  const words = entryWords(lang)
  const { pathname, search } = useLocation()
  const month = entry.months.find((one) => one.month === entry.month)
  const state = month?.state ?? null
  return (
    <>
      {state?.state === 'returned' && state.reason !== null && (
        <p className={styles.returned} role="status">
          {words.month.returned(state.reason)}
        </p>
      )}
      {isSettled(state?.state ?? null) && entry.may.enter && (
        <div className={styles.correction}>
          <p>{words.month.settled}</p>
          <label>
            {words.month.reason}{' '}
            <input
              type="text"
              value={reason}
              maxLength={2000}
              onChange={(event) => onReason(event.target.value)}
            />
          </label>
          {readOnly && <small>{words.month.locked}</small>}
        </div>
      )}
      {!entry.may.enter && (
        <p className={styles.hint}>
          {words.readOnly}{' '}
          {account === '' && (
            <Link to={paths.signIn({ lang, next: pathname + search })}>
              {signInWords(lang).title}
            </Link>
          )}
        </p>
      )}
      {entry.may.enter && month?.open !== true && <p className={styles.hint}>{words.notOpen}</p>}
      <UnsentElsewhere account={account} entry={entry} />
      {!readOnly && <p className={styles.hint}>{words.input.hint}</p>}
    </>
  )
}

/** Other sheets of which something was typed and not stored: it is sent when they are opened. */
function UnsentElsewhere({ account, entry }: Pick<SheetNoticesProps, 'account' | 'entry'>) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const places = unsentPlaces(account).filter(
    ({ area, month }) => area !== entry.areaCode || month !== entry.month,
  )
  if (places.length === 0) return null
  return (
    <p className={styles.returned}>
      {words.save.elsewhere}{' '}
      {places.map(({ area, month }) => (
        <Link key={`${area} ${month}`} to={paths.entry({ area, through: month, lang })}>
          {words.pageTitle(entry.names[area] ?? area, formatMonth(month, lang))}
        </Link>
      ))}
    </p>
  )
}
