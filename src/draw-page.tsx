import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { parsePath, StaticRouter } from 'react-router-dom'
import type { Drawing } from '../contract/drawn-page.ts'
import { App } from './app/app.tsx'
import { isDrawn } from './app/routes.tsx'
import { ClockProvider } from './components/clock.tsx'
import { fetchNamedParts, notingParts } from './components/lazy-part.ts'
import { createQueryClient, lackedAnswers } from './data/query-client.ts'
import { drawFor } from './data/visit.ts'
import { LANGUAGES } from './text/language.ts'
import { fetchWords } from './text/words-of.ts'

for (const lang of LANGUAGES) await fetchWords(lang)
await fetchNamedParts(null)

/** Draws a page where there is no browser, with the components that the browser then takes over. */
export const drawPage: Drawing['drawPage'] = ({ path, answers, now, ...visit }) => {
  if (!isDrawn(parsePath(path).pathname ?? '/')) return null
  const client = createQueryClient(answers)
  try {
    const { drawn: html, parts } = notingParts(() =>
      drawFor(visit, () =>
        renderToString(
          <StrictMode>
            <StaticRouter basename={`${visit.base}/`} location={visit.base + path}>
              <ClockProvider clock={() => now}>
                <App client={client} />
              </ClockProvider>
            </StaticRouter>
          </StrictMode>,
        ),
      ),
    )
    return { html, missing: lackedAnswers(client), parts }
  } finally {
    client.clear()
  }
}
