import { matchPath, Route, Routes } from 'react-router-dom'
import { type LazyComponent, lazyComponent } from '../components/lazy-component.tsx'
import { OverviewPage } from '../features/overview/overview-page.tsx'

const IndicatorPage = lazyComponent(() =>
  import('../features/indicator/indicator-page.tsx').then((part) => part.IndicatorPage),
)
const ComparePage = lazyComponent(() =>
  import('../features/compare/compare-page.tsx').then((part) => part.ComparePage),
)
const PresentPage = lazyComponent(() =>
  import('../features/present/present-page.tsx').then((part) => part.PresentPage),
)
const NotFoundPage = lazyComponent(() =>
  import('./not-found-page.tsx').then((part) => part.NotFoundPage),
)

const INDICATOR = '/indicators/:id'
const COMPARE = '/compare'
const PRESENT = '/present'

/** Which page answers which address; links are built in `selection/paths.ts`. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<OverviewPage />} />
      <Route path={INDICATOR} element={<IndicatorPage />} />
      <Route path={COMPARE} element={<ComparePage />} />
      {/* One element for all of its pages, so that a deck stays prepared from one to the next. */}
      <Route path={PRESENT} element={<PresentPage />}>
        <Route path="wall" element={null} />
        <Route path="speaker" element={null} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}

/** A page that the server draws, and the part of the client that holds it: both are named alike. */
interface DrawnRoute {
  readonly path: string
  readonly part?: { readonly name: string; readonly page: LazyComponent<object> }
}

const DRAWN: readonly DrawnRoute[] = [
  { path: '/' },
  { path: INDICATOR, part: { name: 'indicator-page', page: IndicatorPage } },
  { path: COMPARE, part: { name: 'compare-page', page: ComparePage } },
  { path: PRESENT, part: { name: 'present-page', page: PresentPage } },
]

/** How the server draws the page at a path below the base of the site; undefined = it does not. */
export function drawnRoute(path: string): DrawnRoute | undefined {
  return DRAWN.find((drawn) => matchPath(drawn.path, path))
}

/** Fetches all pages that the server draws. */
export async function fetchDrawnPages(): Promise<void> {
  for (const { part } of DRAWN) await part?.page.load()
}
