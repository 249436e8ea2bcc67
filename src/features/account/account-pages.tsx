import { useLocation } from 'react-router-dom'
import { AccountPage } from './account-page.tsx'
import { AccountsPage } from './accounts-page.tsx'
import { SetupPage } from './setup-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** The pages about who is signed in: seldom opened, and fetched together. */
export function AccountPages() {
  const { pathname } = useLocation()
  switch (pathname) {
    case '/setup':
      return <SetupPage />
    case '/account':
      return <AccountPage />
    case '/accounts':
      return <AccountsPage />
    default:
      return <SignInPage />
  }
}
