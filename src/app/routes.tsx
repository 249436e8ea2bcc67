import { Route, Routes } from 'react-router-dom'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { NotFoundPage } from './error-page.tsx'

/** Which page answers which address; links are built in `selection/paths.ts`. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<OverviewPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
