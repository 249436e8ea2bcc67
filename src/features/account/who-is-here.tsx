import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { Link } from '../../components/link.tsx'
import { signInWords } from '../../components/sign-in/sign-in-words.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { paths } from '../../selection/paths.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './account.module.css'
import { UnsentLine } from './unsent-line.tsx'
import { useLeave } from './use-leave.ts'
import { accountWords } from './words.ts'

/** At the right of the head: who is signed in, and the way out. */
export function WhoIsHere() {
  const lang = useLanguage()
  const words = accountWords(lang)
  const { pathname, search } = useLocation()
  const session = useQuery(sessionQuery())
  const { leave, fault } = useLeave(session.data?.account?.id ?? null)
  if (session.data === undefined) return null
  const { account } = session.data
  // The session has ended since.
  if (account === null) {
    return (
      <Link to={paths.signIn({ lang, next: pathname + search })}>{signInWords(lang).title}</Link>
    )
  }
  return (
    <div className={styles.here}>
      <UnsentLine account={account.id} />
      <Link
        className={styles.who}
        to={paths.account({ lang })}
        title={words.roles[account.role]}
        aria-label={words.signedInAs(account.name ?? '', words.roles[account.role])}
      >
        {account.name}
      </Link>
      <button type="button" className={styles.leave} onClick={() => void leave(false)}>
        {words.signOut}
      </button>
      <span role="alert" className={styles.fault}>
        {fault}
      </span>
    </div>
  )
}
