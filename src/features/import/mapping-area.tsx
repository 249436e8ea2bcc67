import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { AreaResource } from '../../../contract/resources.ts'
import { LEAVE_OUT } from '../../../domain/office-mapping.ts'
import { AreaCombobox } from '../../components/area-combobox.tsx'
import { groupOf } from '../../components/area-lines.tsx'
import { areasQuery } from '../../data/queries.ts'
import { useAreas } from '../../selection/use-areas.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { mappingWords } from './mapping-words.ts'

interface MappingAreaProps {
  readonly label: string
  /** Codes of areas that may be meant. */
  readonly candidates: readonly string[]
  /** Empty = none yet. */
  readonly answer: string
  readonly onChoose: (answer: string) => void
}

/** Finds the area whose figures a sheet or a row holds. */
export function MappingArea(props: MappingAreaProps) {
  const { label, candidates, answer, onChoose } = props
  const words = mappingWords(useLanguage())
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<AreaResource | null>(null)
  const near = useAreas().data?.areas ?? []
  const meant = useQuery({ ...areasQuery(candidates), enabled: candidates.length > 0 })
  const offered = candidates.length > 0 ? (meant.data?.areas ?? []) : near
  const isArea = answer !== '' && answer !== LEAVE_OUT
  const name = [chosen, ...offered].find((area) => area?.code === answer)?.name ?? answer
  return (
    <div>
      <span id={id}>{label}</span>
      <AreaCombobox
        label={{ by: id }}
        offered={{ groups: groupOf(null, offered, near), total: offered.length, unlisted: 0 }}
        current={isArea ? answer : null}
        startAt={-1}
        input={input}
        floating
        onChoose={(area) => {
          setChosen(area)
          onChoose(area.code)
        }}
      />
      <p role="status">
        {isArea ? words.chosen(name) : answer === LEAVE_OUT ? words.notImported : ''}
      </p>
      {answer !== LEAVE_OUT && (
        <button type="button" className={styles.plain} onClick={() => onChoose(LEAVE_OUT)}>
          {words.notImported}
        </button>
      )}
    </div>
  )
}
