import { Route, Routes } from 'react-router-dom'
import { later, useLater } from '../components/later.ts'
import { OverviewPage } from '../features/overview/overview-page.tsx'

const indicatorPage = later(() => import('../features/indicator/indicator-page.tsx'))
const notFoundPage = later(() => import('./not-found-page.tsx'))

/** Which page answers which address; links are built in `selection/paths.ts`. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<OverviewPage />} />
      <Route path="/indicators/:id" element={<Indicator />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

function Indicator() {
  const loaded = useLater(indicatorPage)
  return loaded && <loaded.IndicatorPage />
}

function NotFound() {
  const loaded = useLater(notFoundPage)
  return loaded && <loaded.NotFoundPage />
}
