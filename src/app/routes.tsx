import { Route, Routes } from 'react-router-dom'
import { lazyPart, useLazyPart } from '../components/lazy-part.ts'
import { OverviewPage } from '../features/overview/overview-page.tsx'

const indicatorPage = lazyPart(() => import('../features/indicator/indicator-page.tsx'))
const comparePage = lazyPart(() => import('../features/compare/compare-page.tsx'))
const presentPage = lazyPart(() => import('../features/present/present-page.tsx'))
const notFoundPage = lazyPart(() => import('./not-found-page.tsx'))

/** Which page answers which address; links are built in `selection/paths.ts`. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<OverviewPage />} />
      <Route path="/indicators/:id" element={<Indicator />} />
      <Route path="/compare" element={<Compare />} />
      <Route path="/present" element={<Present />}>
        <Route path="wall" element={null} />
        <Route path="speaker" element={null} />
      </Route>
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

function Indicator() {
  const loaded = useLazyPart(indicatorPage)
  return loaded && <loaded.IndicatorPage />
}

function Compare() {
  const loaded = useLazyPart(comparePage)
  return loaded && <loaded.ComparePage />
}

/** One element for all of its pages, so that a deck stays prepared from one to the next. */
function Present() {
  const loaded = useLazyPart(presentPage)
  return loaded && <loaded.PresentPage />
}

function NotFound() {
  const loaded = useLazyPart(notFoundPage)
  return loaded && <loaded.NotFoundPage />
}
