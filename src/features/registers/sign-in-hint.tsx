import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { Link } from '../../components/link.tsx'
import { signInWords } from '../../components/sign-in/sign-in-words.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { paths } from '../../selection/paths.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './registers.module.css'

/** Why nothing can be written, and the way to sign in where nobody is. */
export function SignInHint({ text }: { readonly text: string }) {
  const lang = useLanguage()
  const { pathname, search } = useLocation()
  const session = useQuery(sessionQuery())
  return (
    <p className={styles.hint}>
      {text}{' '}
      {session.data?.account === null && (
        <Link to={paths.signIn({ lang, next: pathname + search })}>{signInWords(lang).title}</Link>
      )}
    </p>
  )
}
