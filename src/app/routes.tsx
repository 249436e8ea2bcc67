import { matchPath, Route, Routes } from 'react-router-dom'
import { drawnComponent, lazyComponent } from '../components/lazy-component.tsx'

const OverviewPage = drawnComponent('overview-page', () =>
  import('../features/overview/overview-page.tsx').then((part) => part.OverviewPage),
)
const IndicatorPage = drawnComponent('indicator-page', () =>
  import('../features/indicator/indicator-page.tsx').then((part) => part.IndicatorPage),
)
const ComparePage = drawnComponent('compare-page', () =>
  import('../features/compare/compare-page.tsx').then((part) => part.ComparePage),
)
const PresentPage = drawnComponent('present-page', () =>
  import('../features/present/present-page.tsx').then((part) => part.PresentPage),
)
const EntryPage = lazyComponent(() =>
  import('../features/entry/entry-page.tsx').then((part) => part.EntryPage),
)
const SeldomPages = lazyComponent(() =>
  import('./seldom-pages.tsx').then((part) => part.SeldomPages),
)

const OVERVIEW = '/'
const INDICATOR = '/indicators/:id'
const COMPARE = '/compare'
const PRESENT = '/present'

/** Which page answers which address; links are built in `selection/paths.ts`. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path={OVERVIEW} element={<OverviewPage />} />
      <Route path={INDICATOR} element={<IndicatorPage />} />
      <Route path="/entry" element={<EntryPage />} />
      <Route path={COMPARE} element={<ComparePage />} />
      {/* One element for all of its pages, so that a deck stays prepared from one to the next. */}
      <Route path={PRESENT} element={<PresentPage />}>
        <Route path="wall" element={null} />
        <Route path="speaker" element={null} />
      </Route>
      <Route path="*" element={<SeldomPages />} />
    </Routes>
  )
}

/** Whether the server draws the page at a path below the base of the site. */
export function isDrawn(path: string): boolean {
  return [OVERVIEW, INDICATOR, COMPARE, PRESENT].some((drawn) => matchPath(drawn, path))
}
