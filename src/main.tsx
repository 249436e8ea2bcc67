import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { App } from './app/app.tsx'
import { ClockProvider } from './components/clock.tsx'
import { fetchNamedParts } from './components/lazy-part.ts'
import { firstAnswersIn } from './data/first-answers.ts'
import { createQueryClient } from './data/query-client.ts'
import { followServer } from './data/server-clock.ts'
import { basePath } from './data/visit.ts'
import { LANGUAGES } from './text/language.ts'
import { fetchWords } from './text/words-of.ts'
import './app/tokens.css'
import './app/base.css'

async function start(): Promise<void> {
  // Against a real server (`npm run dev:client`) the page talks to its API directly.
  if (import.meta.env.DEV && import.meta.env.MODE !== 'server') {
    const { startMockApi } = await import('../mocks/browser.ts')
    await startMockApi(() => Date.now())
  }
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no element #root')
  const base = `${basePath()}/`
  // The start page of a site below a path is the same without the slash; links to it have one.
  if (`${location.pathname}/` === base) {
    history.replaceState(null, '', base + location.search + location.hash)
  }
  const page = (
    <StrictMode>
      <BrowserRouter basename={base} useTransitions={false}>
        <ClockProvider clock={followServer(() => Date.now())}>
          <App client={createQueryClient(firstAnswersIn(document))} />
        </ClockProvider>
      </BrowserRouter>
    </StrictMode>
  )
  // A page that came drawn is taken over once its words and its parts are here; the figures are seen meanwhile.
  const drawnIn = LANGUAGES.find((lang) => lang === root.dataset.lang)
  const past = (document.documentElement.dataset.base ?? '') !== basePath()
  if (drawnIn === undefined || past) createRoot(root).render(page)
  else {
    const parts = root.dataset.parts?.split(' ') ?? []
    await Promise.all([fetchWords(drawnIn), fetchNamedParts(parts)]).catch(() => undefined)
    hydrateRoot(root, page)
  }
  const { keepPlace } = await import('./app/keep-place.ts')
  keepPlace()
}

void start()
