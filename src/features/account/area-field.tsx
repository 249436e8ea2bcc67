import { useId, useMemo, useRef } from 'react'
import { AreaCombobox } from '../../components/area-combobox.tsx'
import { groupOf } from '../../components/area-lines.tsx'
import signIn from '../../components/sign-in/sign-in.module.css'
import { useChosenAreas } from '../../components/use-chosen-areas.ts'
import { recentAreas } from '../../selection/recent-areas.ts'
import { useAreas } from '../../selection/use-areas.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { useAreaNames } from './use-area-names.ts'
import { accountWords } from './words.ts'

interface AreaFieldProps {
  /** Code of the area chosen; null = none yet. */
  readonly value: string | null
  readonly onChoose: (code: string) => void
}

/** Finds the area that an account is for. */
export function AreaField({ value, onChoose }: AreaFieldProps) {
  const words = accountWords(useLanguage())
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const areas = useAreas().data?.areas ?? []
  const known = useChosenAreas(null, areas)
  const offered = useMemo(() => {
    const recent = recentAreas(known)
    return { groups: groupOf(null, recent, known), total: recent.length, unlisted: 0 }
  }, [known])
  const nameOf = useAreaNames([value])
  return (
    <div>
      <span id={id} className={signIn.hint}>
        {words.area}
      </span>
      <AreaCombobox
        label={{ by: id }}
        offered={offered}
        current={value}
        startAt={-1}
        input={input}
        floating
        onChoose={({ code }) => onChoose(code)}
      />
      <p role="status">{value === null ? '' : words.add.chosen(nameOf(value) ?? value)}</p>
    </div>
  )
}
