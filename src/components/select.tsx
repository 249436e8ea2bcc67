import { memo, useEffect, useEffectEvent, useRef } from 'react'
import { Shape } from '../charts/svg-primitives.tsx'
import styles from './field.module.css'

interface SelectOption {
  readonly value: string
  readonly text: string
}

/** Options under a heading; null = no heading. */
interface SelectGroup {
  readonly key: string
  readonly heading: string | null
  readonly options: readonly SelectOption[]
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly groups: readonly SelectGroup[]
  readonly onChoose: (value: string) => void
}

/** Options without a heading, each with its text. */
export function plainOptions<T extends string>(
  values: readonly T[],
  textOf: (value: T) => string,
): readonly SelectGroup[] {
  return [
    {
      key: 'plain',
      heading: null,
      options: values.map((value) => ({ value, text: textOf(value) })),
    },
  ]
}

/** A labelled native list, with headings where there are many: robust on every office machine. */
export function Select({ label, value, groups, onChoose }: SelectProps) {
  const list = useRef<HTMLSelectElement>(null)
  // React does not hear of what was chosen in a page that came drawn, before it took that over.
  const takeUp = useEffectEvent(() => {
    const options = [...(list.current?.options ?? [])]
    const chosen = options.find((option) => option.selected)
    const drawn = options.find((option) => option.defaultSelected)
    if (chosen && drawn && chosen !== drawn) onChoose(chosen.value)
  })
  useEffect(() => takeUp(), [])
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <span className={styles.box}>
        <select
          ref={list}
          // Nor does the browser choose by itself what was chosen on another visit.
          autoComplete="off"
          className={styles.select}
          value={value}
          onChange={(event) => onChoose(event.target.value)}
        >
          {groups.map(({ key, heading, options }) =>
            heading === null ? (
              <Options key={key} options={options} />
            ) : (
              <optgroup key={key} label={heading}>
                <Options options={options} />
              </optgroup>
            ),
          )}
        </select>
        <Shape className={styles.chevron}>
          <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </Shape>
      </span>
    </label>
  )
}

interface OptionsProps {
  readonly options: readonly SelectOption[]
}

/** Not drawn again while they are the same: a list of a thousand units takes longer than a page of figures. */
const Options = memo(function Options({ options }: OptionsProps) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.text}
    </option>
  ))
}, haveSameOptions)

function haveSameOptions({ options: before }: OptionsProps, { options }: OptionsProps): boolean {
  return (
    options.length === before.length &&
    options.every(({ value, text }, place) => {
      const known = before[place]
      return known?.value === value && known.text === text
    })
  )
}
