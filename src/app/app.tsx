import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { usePageLanguage } from '../selection/use-page-language.ts'
import { SpeechProvider } from '../text/use-words.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { Layout } from './layout.tsx'
import { QueryDevtools } from './query-devtools.tsx'
import { AppRoutes } from './routes.tsx'
import { useSpeech } from './use-speech.ts'

/** The whole client, inside a router. A failing page leaves its surroundings standing. */
export function App({ client }: { client: QueryClient }) {
  const speech = useSpeech(usePageLanguage())
  if (speech === null) return null
  return (
    <QueryClientProvider client={client}>
      <SpeechProvider speech={speech}>
        <CrashBoundary>
          <Layout>
            <CrashBoundary>
              <AppRoutes />
            </CrashBoundary>
          </Layout>
        </CrashBoundary>
      </SpeechProvider>
      <QueryDevtools />
    </QueryClientProvider>
  )
}
