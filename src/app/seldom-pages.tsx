import { Route, Routes } from 'react-router-dom'
import { lazyComponent } from '../components/lazy-component.tsx'

const AccountPages = lazyComponent(() =>
  import('../features/account/account-pages.tsx').then((part) => part.AccountPages),
)
const ChangesPage = lazyComponent(() =>
  import('../features/changes/changes-page.tsx').then((part) => part.ChangesPage),
)
const ImportPage = lazyComponent(() =>
  import('../features/import/import-page.tsx').then((part) => part.ImportPage),
)
const RegisterPage = lazyComponent(() =>
  import('../features/registers/register-page.tsx').then((part) => part.RegisterPage),
)
const WorkPages = lazyComponent(() =>
  import('../features/work/work-pages.tsx').then((part) => part.WorkPages),
)
const NotFoundPage = lazyComponent(() =>
  import('./not-found-page.tsx').then((part) => part.NotFoundPage),
)

/** Pages that few open first: what they consist of is no part of the first script. */
export function SeldomPages() {
  return (
    <Routes>
      <Route path="/import" element={<ImportPage />} />
      <Route path="/changes" element={<ChangesPage />} />
      {['/registers', '/registers/:register', '/registers/:register/breakdown'].map((path) => (
        <Route key={path} path={path} element={<RegisterPage />} />
      ))}
      {['/sign-in', '/setup', '/account', '/accounts'].map((path) => (
        <Route key={path} path={path} element={<AccountPages />} />
      ))}
      <Route path="/work/*" element={<WorkPages />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
