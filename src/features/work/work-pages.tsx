import { Navigate, Route, Routes, useParams } from 'react-router-dom'
import { WORK_REGISTERS } from '../../../domain/register/registers.ts'
import { SelectedPage } from '../../components/selected-page.tsx'
import { paths } from '../../selection/paths.ts'
import { workAddress } from '../../selection/work-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { DuePage } from './due-page.tsx'
import { WorkPage } from './work-page.tsx'

/** `/work`: what is due; `/work/:register`: the work of one register. */
export function WorkPages() {
  return (
    <Routes>
      <Route path=":register" element={<OneRegister />} />
      <Route path="*" element={<AllDue />} />
    </Routes>
  )
}

function AllDue() {
  const empty = <Navigate to={paths.overview({ lang: useLanguage() })} replace />
  return <SelectedPage empty={empty}>{(selected) => <DuePage {...selected} />}</SelectedPage>
}

function OneRegister() {
  const lang = useLanguage()
  const { register: id } = useParams()
  const register = WORK_REGISTERS.find((one) => one.id === id)
  if (!register) return <Navigate to={workAddress(null, { lang })} replace />
  const empty = <Navigate to={paths.overview({ lang })} replace />
  return (
    <SelectedPage empty={empty}>
      {(selected) => <WorkPage key={register.id} {...selected} register={register} />}
    </SelectedPage>
  )
}
