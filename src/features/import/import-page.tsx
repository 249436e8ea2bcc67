import { useQuery } from '@tanstack/react-query'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SignInForm } from '../../components/sign-in/sign-in-form.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { importsQuery } from '../../data/import-requests.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { pageWords } from '../../text/page-words.ts'
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
  const loading = <p role="status">{pageWords(lang).load.busy}</p>
  usePageTitle(words.title)
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <QueryBoundary query={session} loading={loading}>
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
  const lang = useLanguage()
  const imports = useQuery(importsQuery())
  return (
    <QueryBoundary query={imports} loading={<p role="status">{pageWords(lang).load.busy}</p>}>
      {({ largest, workbooks, imports: listed }) => (
        <>
          <ImportFiles largest={largest} workbooks={workbooks} />
          <EarlierImports imports={listed} />
        </>
      )}
    </QueryBoundary>
  )
}
