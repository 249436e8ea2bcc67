// Long on purpose: a field for each kind of column, so that none is forgotten.
import { type ReactNode, useId } from 'react'
import type { RegisterColumn } from '../../../domain/register/register.ts'
import { readRegisterCell } from '../../../domain/register/typed-cell.ts'
import type { Village } from '../../../domain/register/village.ts'
import { formatNumber } from '../../text/format.ts'
import { decimalsOf } from '../../text/typed-number-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { valuesIn, withValue } from './row-form.ts'
import styles from './row-panel.module.css'
import { registerWords } from './words.ts'

interface RowFieldProps {
  readonly column: RegisterColumn
  readonly value: string
  /** Null = nothing is wrong, or nobody has looked yet. */
  readonly fault: string | null
  readonly villages: readonly Pick<Village, 'code' | 'name' | 'validTo'>[]
  /** What other rows say here. */
  readonly offered: readonly string[]
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly onChange: (value: string) => void
}

/** One column of a row, by its kind. */
export function RowField(props: RowFieldProps) {
  const { column, value, fault, villages, offered, today, onChange } = props
  const lang = useLanguage()
  const words = registerWords(lang).form
  const { name, kind, choices = [], means, lines } = column
  const isRequired = column.required === true && column.filingAfter === undefined
  const label = { name, label: column.title[lang], fault, isRequired, hint: means?.[lang] }
  switch (kind) {
    case 'choices':
      return <ChoicesField {...props} isRequired={isRequired} />
    case 'choice':
    case 'village': {
      const current = villages.filter(({ code, validTo }) => !validTo || code === value)
      const options =
        kind === 'choice'
          ? choices.map((choice) => [choice.id, choice[lang]] as const)
          : current.map((village) => [village.code, village.name] as const)
      const isNone = kind === 'village' && current.length === 0
      return (
        <Field {...label} hint={isNone ? words.noVillages : label.hint}>
          {(control) => (
            <select
              {...control}
              disabled={isNone}
              value={value}
              onChange={({ target }) => onChange(target.value)}
            >
              <option value="">{words.blank}</option>
              {options.map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )
    }
    case 'day':
      return (
        <Field {...label}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={column.toCome ? undefined : today}
              value={value}
              onChange={({ target }) => onChange(target.value)}
            />
          )}
        </Field>
      )
    case 'number': {
      const read = readRegisterCell(column, value, [])
      const isPlain = /^\d*$/.test(value.trim())
      const number = read.kind === 'cell' && typeof read.cell === 'number' ? read.cell : null
      const said =
        number === null || isPlain || read.kind === 'refused'
          ? undefined
          : words.reads[read.qualifier ?? 'exact'](formatNumber(number, decimalsOf(number), lang))
      return (
        <Field {...label} hint={said ?? label.hint}>
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              value={value}
              onChange={({ target }) => onChange(target.value)}
            />
          )}
        </Field>
      )
    }
    case 'tags':
      return <TextField {...label} hint={words.listHint} wide value={value} onChange={onChange} />
    case 'text':
    case 'person':
      return lines || value.includes('\n') ? (
        <Field {...label} hint={words.linesHint} wide>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              value={value}
              onChange={({ target }) => onChange(target.value)}
            />
          )}
        </Field>
      ) : (
        <TextField
          {...label}
          wide={column.required}
          value={value}
          offered={offered}
          onChange={onChange}
        />
      )
  }
}

interface TextFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly fault: string | null
  readonly isRequired?: boolean
  readonly hint?: string | undefined
  readonly wide?: boolean | undefined
  readonly offered?: readonly string[]
  readonly onChange: (value: string) => void
}

/** One line of text. */
export function TextField({ value, offered = [], onChange, ...label }: TextFieldProps) {
  const list = useId()
  return (
    <Field {...label}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            list={offered.length > 0 ? list : undefined}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
          {offered.length > 0 && (
            <datalist id={list}>
              {offered.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

function ChoicesField(props: RowFieldProps & { readonly isRequired: boolean }) {
  const { column, value, fault, isRequired, onChange } = props
  const lang = useLanguage()
  const taken = valuesIn(value)
  const id = useId()
  return (
    <fieldset
      className={styles.choices}
      aria-describedby={fault === null ? undefined : `${id}-fault`}
    >
      <legend>
        {column.title[lang]}
        {isRequired && <RequiredMark />}
      </legend>
      {(column.choices ?? []).map((choice) => (
        <label key={choice.id}>
          <input
            type="checkbox"
            checked={taken.includes(choice.id)}
            onChange={({ target }) => onChange(withValue(column, value, choice.id, target.checked))}
          />
          {choice[lang]}
        </label>
      ))}
      {fault !== null && (
        <small id={`${id}-fault`} className={styles.fault}>
          {fault}
        </small>
      )}
    </fieldset>
  )
}

/** What every control of a form is told. */
interface Control {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly fault: string | null
  readonly isRequired?: boolean
  readonly hint?: string | undefined
  /** Whether it takes the form's whole width. */
  readonly wide?: boolean | undefined
  readonly children: (control: Control) => ReactNode
}

function Field({ name, label, fault, isRequired = false, hint, wide, children }: FieldProps) {
  const id = useId()
  const said = fault ?? hint
  return (
    <div className={styles.field} data-wide={wide || undefined}>
      <label htmlFor={id}>
        {label}
        {isRequired && <RequiredMark />}
      </label>
      {children({
        id,
        name,
        'aria-invalid': fault === null ? undefined : true,
        'aria-required': isRequired || undefined,
        'aria-describedby': said === undefined ? undefined : `${id}-said`,
      })}
      {said !== undefined && (
        <small id={`${id}-said`} className={fault === null ? undefined : styles.fault}>
          {said}
        </small>
      )}
    </div>
  )
}

function RequiredMark() {
  const words = registerWords(useLanguage()).form
  return (
    <span className={styles.required} title={words.required} aria-hidden="true">
      {' *'}
    </span>
  )
}
