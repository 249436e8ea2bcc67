import { Route, Routes } from 'react-router-dom'
import { lazyComponent } from '../components/lazy-component.tsx'
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

/** Which page answers which address; links are built in `selection/paths.ts`. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<OverviewPage />} />
      <Route path="/indicators/:id" element={<IndicatorPage />} />
      <Route path="/compare" element={<ComparePage />} />
      {/* One element for all of its pages, so that a deck stays prepared from one to the next. */}
      <Route path="/present" element={<PresentPage />}>
        <Route path="wall" element={null} />
        <Route path="speaker" element={null} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
