import { useEffect, useMemo, useRef, useState } from 'react'
import type {
  RegisterRowResource,
  RegistersResource,
} from '../../../contract/register-resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { isImeKey } from '../../components/ime-key.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { cellWords } from './cell-words.ts'
import { ReasonField } from './reason-field.tsx'
import { RemoveRow } from './remove-row.tsx'
import type { RowArea } from './row-area.ts'
import { RowConflict } from './row-conflict.tsx'
import { cellFaultWords, rowRefusalWords } from './row-fault-words.ts'
import { RowField, TextField } from './row-field.tsx'
import { asLast, BESIDE, type JudgedBy, typedOf } from './row-form.ts'
import styles from './row-panel.module.css'
import { useRowForm } from './use-row-form.ts'
import { registerWords } from './words.ts'

interface RowFormPartProps {
  readonly register: Register
  readonly area: RowArea
  /** Id of the account that is signed in. */
  readonly account: string
  readonly about: RegistersResource
  /** Null = a new row. */
  readonly held: RegisterRowResource | null
  readonly others: readonly RegisterRowResource[]
  readonly onSaid: (text: string) => void
  readonly onClose: () => void
}

/** More values of other rows than these help nobody. */
const MOST_OFFERED = 50

/** The form of a row: filled in by keyboard, Enter saves it and goes on to the next. */
export function RowFormPart(props: RowFormPartProps) {
  const { register, area, account, about, held, others, onSaid, onClose } = props
  const lang = useLanguage()
  const words = registerWords(lang)
  const form = useRef<HTMLFormElement>(null)
  const [last, setLast] = useState<RegisterRowResource | null>(null)
  /** How often a row was saved or refused: each time the focus goes where it is needed. */
  const [tries, setTries] = useState(0)
  const row = held?.id ?? null
  const place = useMemo(
    () => ({ account, register: register.id, area: area.code, row }),
    [account, register.id, area.code, row],
  )
  const villages = about.area?.villages ?? []
  const context = useMemo<JudgedBy>(
    () => ({
      area: { code: area.code, validFrom: area.validFrom ?? null, validTo: area.validTo ?? null },
      villages: about.area?.villages ?? [],
      today: about.today,
      filingDays: about.area?.filingDays ?? 30,
    }),
    [area, about],
  )
  const aboutColumn = register.columns.find(({ name }) => name === register.about)
  const nameOf = ({ cells }: RegisterRowResource) =>
    (aboutColumn && cellWords(aboutColumn, cells, {}, lang)) || words.rows.untitled
  const saving = useRowForm({
    register,
    place,
    held,
    context,
    lang,
    onSaved: (stored) => {
      setLast(stored)
      onSaid(words.form.saved(nameOf(stored)))
    },
    onTried: () => setTries((count) => count + 1),
  })
  const { typed, type, faults, refused, reason } = saving

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each try, and at first
  useEffect(() => {
    const controls = [...(form.current?.querySelectorAll<HTMLElement>('[name]') ?? [])]
    const wrong = controls.find((one) => one.getAttribute('aria-invalid') === 'true')
    const asked = form.current?.querySelector<HTMLElement>('[data-asked]')
    const empty = controls.find((one) => held === null && 'value' in one && one.value === '')
    ;(asked ?? wrong ?? empty ?? controls[0])?.focus()
  }, [tries])

  const offered = useMemo(() => offeredValues(register, others), [register, others])
  const example = last ?? others.find(({ areaCode }) => areaCode === area.code)
  const faultOf = (name: string) => {
    const fault = faults[name]
    return fault ? cellFaultWords(fault, lang) : null
  }
  return (
    <>
      {held === null && example && (
        <button
          type="button"
          className={styles.small}
          onClick={() => type(asLast(register, typed, typedOf(register, example, lang)))}
        >
          {words.form.asLast}
        </button>
      )}
      {saving.isDraft && (
        <p className={styles.warn} role="status">
          {words.form.draft}{' '}
          <button type="button" className={styles.link} onClick={saving.reset}>
            {words.form.fresh}
          </button>
        </p>
      )}
      {!saving.keeps && <p className={styles.warn}>{words.form.notKept}</p>}
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          saving.save()
        }}
        onKeyDown={(event) => {
          const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (!isSave || isImeKey(event.nativeEvent)) return
          event.preventDefault()
          saving.save()
        }}
      >
        {register.columns.map((column) => (
          <RowField
            key={column.name}
            column={column}
            value={typed[column.name] ?? ''}
            fault={faultOf(column.name)}
            villages={villages}
            offered={offered[column.name] ?? []}
            today={about.today}
            onChange={(value) => type({ ...typed, [column.name]: value })}
          />
        ))}
        {BESIDE.map((name) => (
          <TextField
            key={name}
            name={name}
            label={words.rows[name]}
            value={typed[name] ?? ''}
            fault={faultOf(name)}
            onChange={(value) => type({ ...typed, [name]: value })}
          />
        ))}
        {reason !== null && <ReasonField value={reason} onChange={saving.setReason} />}
        {refused && refused.code !== 'conflict' && (
          <p className={styles.fault} role="alert">
            {rowRefusalWords(refused.code, Object.keys(faults).length, lang)}
          </p>
        )}
        {refused?.code === 'conflict' && (
          <RowConflict
            register={register}
            typed={typed}
            held={refused.held}
            villages={Object.fromEntries(villages.map(({ code, name }) => [code, name]))}
            onChoose={(mine) => {
              saving.choose(mine)
              if (!mine && refused.held === null) onClose()
            }}
          />
        )}
        <div className={styles.actions}>
          <button type="submit" className={styles.go} aria-busy={saving.busy || undefined}>
            {saving.busy
              ? words.form.saving
              : held === null
                ? words.form.saveNext
                : words.form.save}
          </button>
        </div>
      </form>
      {held && (
        <RemoveRow
          register={register.id}
          row={held}
          name={nameOf(held)}
          onRemoved={() => {
            onSaid(words.remove.done(nameOf(held)))
            saving.reset()
            onClose()
          }}
        />
      )}
    </>
  )
}

/** What other rows say in columns of free text, for those that say it again. */
function offeredValues(
  { columns, about }: Register,
  rows: readonly RegisterRowResource[],
): Readonly<Record<string, readonly string[]>> {
  const free = columns.filter(
    ({ kind, lines, name }) =>
      (kind === 'text' || kind === 'person') && lines === undefined && name !== about,
  )
  return Object.fromEntries(
    free.map(({ name }) => {
      const said = rows.flatMap(({ cells }) => {
        const cell = cells[name]
        return typeof cell === 'string' && !cell.includes('\n') ? [cell] : []
      })
      return [name, [...new Set(said)].slice(0, MOST_OFFERED)]
    }),
  )
}
