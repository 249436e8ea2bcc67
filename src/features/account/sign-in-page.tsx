import { useLocation, useNavigate } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import { SignInForm } from '../../components/sign-in/sign-in-form.tsx'
import { signInWords } from '../../components/sign-in/sign-in-words.ts'
import { usePageTitle } from '../../components/use-page-title.ts'
import { paths } from '../../selection/paths.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './account.module.css'

/** `/sign-in?next=`: signs in, and goes on to where the reader came from. */
export function SignInPage() {
  const lang = useLanguage()
  const words = signInWords(lang)
  const navigate = useNavigate()
  const next = addressParameters(useLocation().search).get('next') ?? ''
  usePageTitle(words.title)
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{words.title}</h1>
      <SignInForm
        onSignedIn={() =>
          void navigate(isOwnPath(next) ? next : paths.overview({ lang }), { replace: true })
        }
      />
    </div>
  )
}

/** A link from elsewhere must not lead elsewhere. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && !/^\/sign-in\b/.test(path)
}
