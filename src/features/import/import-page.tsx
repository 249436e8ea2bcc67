import { useQuery } from '@tanstack/react-query'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SignInForm } from '../../components/sign-in/sign-in-form.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { importsQuery } from '../../data/import-requests.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import styles from './import.module.css'
import { ImportFiles } from './import-files.tsx'
import { importWords } from './words.ts'

/** `/import`: files into the figures, looked at first, and taken back as a whole. */
export function ImportPage() {
  const lang = useLanguage()
  const words = importWords(lang)
  const session = useQuery(sessionQuery())
  usePageTitle(words.title)
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <QueryBoundary query={session}>
        {({ account }) =>
          account === null ? (
            <>
              <p>{words.onlySigned}</p>
              <SignInForm />
            </>
          ) : (
            <Imports />
          )
        }
      </QueryBoundary>
    </div>
  )
}

function Imports() {
  const imports = useQuery(importsQuery())
  return (
    <QueryBoundary query={imports}>
      {({ largest, workbooks, imports: listed }) => (
        <>
          <ImportFiles largest={largest} workbooks={workbooks} />
          <EarlierImports imports={listed} />
        </>
      )}
    </QueryBoundary>
  )
}
