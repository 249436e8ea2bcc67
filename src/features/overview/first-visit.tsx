import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { useRemembered } from '../../selection/remembered.ts'
import styles from './overview.module.css'

const UnitQuestion = lazyComponent(
  () => import('./unit-question.tsx').then((part) => part.UnitQuestion),
  <div className={styles.questionToCome} />,
)

const KEY = 'unit-question'

/** The question for the reader's unit, where neither they nor the address have named one. */
export function FirstVisit({ areas }: { readonly areas: readonly AreaResource[] }) {
  const { search } = useLocation()
  const own = useRemembered('unit')
  const [later, setLater] = useState(wasPutOff)
  const known = areas.some(({ code }) => code === own)
  if (known || later || addressParameters(search).get('area')) return null
  return (
    <UnitQuestion
      areas={areas}
      onLater={() => {
        putOff()
        setLater(true)
      }}
    />
  )
}

// A browser may forbid storage altogether; then the question is there again at the next visit.
function wasPutOff(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

function putOff(): void {
  try {
    localStorage.setItem(KEY, 'later')
  } catch {
    // Asked again at the next visit.
  }
}
