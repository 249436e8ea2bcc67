import { useLocation } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { remember, useRemembered } from '../../selection/remembered.ts'
import styles from './overview.module.css'

const UnitQuestion = lazyComponent(
  () => import('./unit-question.tsx').then((part) => part.UnitQuestion),
  <div className={styles.questionToCome} />,
)

/** Remembered as the unit of a reader who does not want to say; the code of no area. */
const NO_UNIT = 'none'

/** The question for the reader's unit, where neither they nor the address have named one. */
export function FirstVisit({ areas }: { readonly areas: readonly AreaResource[] }) {
  const { search } = useLocation()
  const own = useRemembered('unit')
  const known = own === NO_UNIT || areas.some(({ code }) => code === own)
  if (known || addressParameters(search).get('area')) return null
  return <UnitQuestion areas={areas} onLater={() => remember('unit', NO_UNIT)} />
}
