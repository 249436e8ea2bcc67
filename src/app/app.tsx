import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { LinkProvider } from '../components/link.tsx'
import { usePageLanguage } from '../selection/use-page-language.ts'
import { LanguageProvider } from '../text/use-language.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { Layout } from './layout.tsx'
import { QueryDevtools } from './query-devtools.tsx'
import { AppRoutes } from './routes.tsx'
import { TopOfNewPage } from './top-of-new-page.tsx'
import { useIdleFetch } from './use-idle-fetch.ts'
import { useSpokenLanguage } from './use-spoken-language.ts'

/** The whole client, inside a router. A page that crashes leaves head and foot in place. */
export function App({ client }: { client: QueryClient }) {
  const lang = useSpokenLanguage(usePageLanguage())
  useIdleFetch(client)
  if (lang === null) return null
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider lang={lang}>
        <LinkProvider>
          <CrashBoundary>
            <Layout>
              <CrashBoundary>
                <TopOfNewPage />
                <AppRoutes />
              </CrashBoundary>
            </Layout>
          </CrashBoundary>
        </LinkProvider>
      </LanguageProvider>
      <QueryDevtools />
    </QueryClientProvider>
  )
}
