import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { usePageLanguage } from '../selection/use-page-language.ts'
import { LanguageProvider } from '../text/use-words.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { Layout } from './layout.tsx'
import { AppRoutes } from './routes.tsx'

/** The whole client, inside a router. */
export function App({ client }: { client: QueryClient }) {
  const lang = usePageLanguage()
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider lang={lang}>
        <Layout>
          <CrashBoundary>
            <AppRoutes />
          </CrashBoundary>
        </Layout>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
