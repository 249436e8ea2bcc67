import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { statesOf, withNote } from '../../../domain/register/work.ts'
import { useTask } from '../../components/use-task.ts'
import { putRow } from '../../data/register-requests.ts'
import { formatDay } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { FormEnd } from './form-end.tsx'
import { rowRefusalWords } from './row-refusal.ts'
import { workWords } from './words.ts'
import styles from './work.module.css'
import type { WorkFrame } from './work-frame.ts'
import { changedRow, textIn, titleOf } from './work-model.ts'

interface MoveFormProps {
  readonly frame: WorkFrame
  readonly row: RegisterRowResource
  /** With the row as it is stored; null = given up. */
  readonly onEnd: (stored: RegisterRowResource | null) => void
}

/** Brings a row into another state: with its day where that means done, and a note of progress where there is one. */
export function MoveForm({ frame: { register, today }, row, onEnd }: MoveFormProps) {
  const lang = useLanguage()
  const words = workWords(lang)
  const client = useQueryClient()
  const group = useId()
  const { work } = register
  const [state, setState] = useState(textIn(row, work.state))
  const [day, setDay] = useState(textIn(row, work.done) || today)
  const [note, setNote] = useState('')
  const [reason, setReason] = useState<string | null>(null)
  const { busy, fault, run } = useTask()
  const isDone = work.doneStates.includes(state)

  const save = async () => {
    const outcome = await putRow(client, register.id, row.id, {
      ...changedRow(row, {
        [work.state]: state,
        [work.done]: isDone ? day : null,
        ...(note.trim() !== '' && noteCells(note.trim())),
      }),
      reason,
    })
    if ('done' in outcome) {
      onEnd(outcome.done.rows[0] ?? null)
      return null
    }
    const { refused } = outcome
    if (refused.code === 'reason_needed') setReason((before) => before ?? '')
    if (refused.code === 'conflict') void client.invalidateQueries()
    return rowRefusalWords(refused, register, lang)
  }
  const noteCells = (text: string) => {
    const column = work.progress ?? 'note'
    const before = work.progress === undefined ? row.note : textIn(row, work.progress)
    return { [column]: withNote(before, today, text) }
  }
  return (
    <form
      className={styles.form}
      aria-label={words.move.of(textIn(row, register.about))}
      onSubmit={(event) => {
        event.preventDefault()
        run(save)
      }}
    >
      <fieldset>
        <legend>{titleOf(register, work.state, lang)}</legend>
        {statesOf(register).map((one) => (
          <label key={one.id} className={styles.choice}>
            <input
              type="radio"
              name={group}
              value={one.id}
              checked={one.id === state}
              // biome-ignore lint/a11y/noAutofocus: the reader has just asked for the form
              autoFocus={one.id === textIn(row, work.state)}
              onChange={() => setState(one.id)}
            />
            {one[lang]}
          </label>
        ))}
      </fieldset>
      {isDone && (
        <label>
          {titleOf(register, work.done, lang)}
          <input
            type="date"
            required
            max={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
      )}
      <label>
        {words.move.note}
        <textarea
          rows={2}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <small>{words.move.noteHint(formatDay(today, lang))}</small>
      </label>
      {reason !== null && (
        <label>
          {words.move.reason}
          <input
            type="text"
            required
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      )}
      <FormEnd save={words.move.save} busy={busy} fault={fault} onCancel={() => onEnd(null)} />
    </form>
  )
}
