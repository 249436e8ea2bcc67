import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { statesOf, type WorkRegister } from '../../../domain/register/work.ts'
import { useTask } from '../../components/use-task.ts'
import { addRows, putRow } from '../../data/register-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { FormEnd } from './form-end.tsx'
import { rowRefusalWords } from './row-refusal.ts'
import { workWords } from './words.ts'
import styles from './work.module.css'
import type { WorkFrame } from './work-frame.ts'
import { changedRow, textIn, titleOf } from './work-model.ts'

interface NewTaskFormProps {
  readonly frame: WorkFrame
  readonly row: RegisterRowResource
  /** The register that gets a row. */
  readonly register: WorkRegister
  /** Its column that leads back to the row. */
  readonly back: string
  /** The row's column that leads to what is added. */
  readonly column: string
  /** With what was added; null = given up. */
  readonly onEnd: (about: string | null) => void
}

/** Makes a row work of the next year's plan: what, by when, and who, from what the row says. */
export function NewTaskForm({ frame, row, register, back, column, onEnd }: NewTaskFormProps) {
  const lang = useLanguage()
  const words = workWords(lang)
  const client = useQueryClient()
  const { work, about } = register
  const { measure = '', ...of } = frame.register.work
  const [first] = statesOf(register)
  const [cells, setCells] = useState<Readonly<Record<string, string>>>({
    [about]: textIn(row, measure) || textIn(row, frame.register.about),
    [work.due]: `${Math.max(frame.year, Number(frame.today.slice(0, 4))) + 1}-12-31`,
    ...Object.fromEntries(work.who.map((name, index) => [name, sameKind(index)])),
  })
  const { busy, fault, run } = useTask()
  const set = (name: string, text: string) => setCells((before) => ({ ...before, [name]: text }))

  /** Who answers for the row, where both registers name the same kind of answerer at a place. */
  function sameKind(index: number): string {
    const kindOf = ({ columns }: WorkRegister, name: string | undefined) =>
      columns.find((one) => one.name === name)?.kind
    const own = of.who[index]
    const isSame = kindOf(register, work.who[index]) === kindOf(frame.register, own)
    return own !== undefined && isSame ? textIn(row, own) : ''
  }
  const save = async () => {
    const filled = Object.entries(cells).filter(([, text]) => text.trim() !== '')
    const outcome = await addRows(client, register.id, {
      area: row.areaCode,
      rows: [
        {
          cells: { ...Object.fromEntries(filled), [work.state]: first?.id ?? null, [back]: row.id },
        },
      ],
    })
    if ('refused' in outcome) return rowRefusalWords(outcome.refused, register, lang)
    const id = outcome.done.rows[0]?.id ?? null
    // What was added leads to the row by itself: where this is refused, nothing is lost.
    await putRow(client, frame.register.id, row.id, changedRow(row, { [column]: id }))
    onEnd(cells[about] ?? '')
    return null
  }
  return (
    <form
      className={styles.form}
      aria-label={words.task.of(textIn(row, frame.register.about))}
      onSubmit={(event) => {
        event.preventDefault()
        run(save)
      }}
    >
      <label>
        {titleOf(register, about, lang)}
        <textarea
          rows={2}
          required
          maxLength={500}
          value={cells[about]}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for the form
          autoFocus
          onChange={({ target }) => set(about, target.value)}
        />
      </label>
      <label>
        {titleOf(register, work.due, lang)}
        <input
          type="date"
          required
          value={cells[work.due]}
          onChange={({ target }) => set(work.due, target.value)}
        />
      </label>
      {work.who.map((name) => (
        <label key={name}>
          {titleOf(register, name, lang)}
          <input
            type="text"
            maxLength={200}
            value={cells[name]}
            onChange={({ target }) => set(name, target.value)}
          />
        </label>
      ))}
      <FormEnd save={words.task.save} busy={busy} fault={fault} onCancel={() => onEnd(null)} />
    </form>
  )
}
