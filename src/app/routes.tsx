import { Route, Routes } from 'react-router-dom'
import { later, useLater } from '../components/later.ts'
import { OverviewPage } from '../features/overview/overview-page.tsx'

const indicatorPage = later(() => import('../features/indicator/indicator-page.tsx'))
const comparePage = later(() => import('../features/compare/compare-page.tsx'))
const presentPage = later(() => import('../features/present/present-page.tsx'))
const notFoundPage = later(() => import('./not-found-page.tsx'))

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
  const loaded = useLater(indicatorPage)
  return loaded && <loaded.IndicatorPage />
}

function Compare() {
  const loaded = useLater(comparePage)
  return loaded && <loaded.ComparePage />
}

/** One element for all of its pages, so that a deck stays prepared from one to the next. */
function Present() {
  const loaded = useLater(presentPage)
  return loaded && <loaded.PresentPage />
}

function NotFound() {
  const loaded = useLater(notFoundPage)
  return loaded && <loaded.NotFoundPage />
}
