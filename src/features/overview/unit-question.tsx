import { useId, useMemo, useRef } from 'react'
import type { AreaResource } from '../../../contract/resources.ts'
import { AreaCombobox } from '../../components/area-combobox.tsx'
import { groupOf } from '../../components/area-lines.tsx'
import { useChosenAreas } from '../../components/use-chosen-areas.ts'
import { recentAreas } from '../../selection/recent-areas.ts'
import { remember } from '../../selection/remembered.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './unit-question.module.css'
import { unitWords } from './unit-words.ts'

interface UnitQuestionProps {
  readonly areas: readonly AreaResource[]
  /** The reader does not want to say. */
  readonly onLater: () => void
}

/** Asks a reader on the first visit which unit is theirs; the page goes on below meanwhile. */
export function UnitQuestion({ areas, onLater }: UnitQuestionProps) {
  const words = unitWords(useLanguage())
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const known = useChosenAreas(null, areas)
  const offered = useMemo(() => {
    const recent = recentAreas(known)
    return { groups: groupOf(null, recent, known), total: recent.length, unlisted: 0 }
  }, [known])
  return (
    <section className={styles.question} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {words.question}
      </h2>
      <AreaCombobox
        label={{ by: id }}
        offered={offered}
        current={null}
        startAt={-1}
        input={input}
        floating
        onChoose={(area) => {
          remember('unit', area.code)
          // The field is gone with the question: reading goes on where the unit's page begins.
          document.getElementById('content')?.focus({ preventScroll: true })
        }}
      />
      <p className={styles.promise}>{words.promise}</p>
      <button type="button" className={styles.later} onClick={onLater}>
        {words.later}
      </button>
    </section>
  )
}
