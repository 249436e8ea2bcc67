import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom'
import type { Drawing } from '../contract/drawn-page.ts'
import { App } from './app/app.tsx'
import { ClockProvider } from './components/clock.tsx'
import { createQueryClient } from './data/query-client.ts'
import { drawFor } from './data/visit.ts'
import { LANGUAGES } from './text/language.ts'
import { fetchWords } from './text/words-of.ts'

for (const lang of LANGUAGES) await fetchWords(lang)

/** Draws a page where there is no browser, with the components that the browser then takes over. */
export const drawPage: Drawing['drawPage'] = ({ path, answers, now, ...visit }) => {
  const client = createQueryClient(answers)
  try {
    return drawFor(visit, () =>
      renderToString(
        <StrictMode>
          <StaticRouter basename={`${visit.base}/`} location={visit.base + path}>
            <ClockProvider clock={() => now}>
              <App client={client} />
            </ClockProvider>
          </StaticRouter>
        </StrictMode>,
      ),
    )
  } finally {
    client.clear()
  }
}
