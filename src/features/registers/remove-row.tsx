import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { type RowRefusal, removeRow } from '../../data/register-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { ReasonField } from './reason-field.tsx'
import { rowRefusalWords } from './row-fault-words.ts'
import styles from './row-panel.module.css'
import { registerWords } from './words.ts'

interface RemoveRowProps {
  readonly register: string
  readonly row: RegisterRowResource
  /** What the row is about. */
  readonly name: string
  readonly onRemoved: () => void
}

/** Removes a row once it was asked whether that is meant. */
export function RemoveRow({ register, row, name, onRemoved }: RemoveRowProps) {
  const lang = useLanguage()
  const words = registerWords(lang).remove
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  const [refused, setRefused] = useState<RowRefusal | null>(null)
  const remove = async () => {
    const { areaCode: area, revision } = row
    const why = reason?.trim() ? { reason: reason.trim() } : {}
    const outcome = await removeRow(client, register, row.id, { area, revision, ...why })
    if ('done' in outcome) return onRemoved()
    setRefused(outcome.refused)
    if (outcome.refused.code === 'reason_needed') setReason((said) => said ?? '')
  }
  if (!isAsking) {
    return (
      <button type="button" className={styles.small} onClick={() => setAsking(true)}>
        {words.ask}
      </button>
    )
  }
  return (
    <fieldset className={styles.asking} aria-label={words.ask}>
      <p>{words.sure(name)}</p>
      {reason !== null && <ReasonField value={reason} onChange={setReason} />}
      {refused && (
        <p className={styles.fault} role="alert">
          {rowRefusalWords(refused.code, 0, lang)}
        </p>
      )}
      <div className={styles.actions}>
        <button type="button" className={styles.bad} onClick={() => void remove()}>
          {words.yes}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {words.no}
        </button>
      </div>
    </fieldset>
  )
}
