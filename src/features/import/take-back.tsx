import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedImport } from '../../../contract/import-resources.ts'
import { takeBackImport } from '../../data/import-requests.ts'
import { listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { refusalWords } from './refusal-words.ts'
import { importWords } from './words.ts'

interface TakeBackProps {
  readonly one: Pick<ListedImport, 'id' | 'files'>
  readonly onDone?: () => void
}

/** Takes an import back, once it has been asked whether that is meant. */
export function TakeBack({ one: { id, files }, onDone }: TakeBackProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  const client = useQueryClient()
  const [asking, ask] = useState(false)
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const name = words.earlier.of(words.earlier.takeBack, listWords(files, lang))

  async function takeBack(): Promise<void> {
    setBusy(true)
    const refused = await takeBackImport(id, reason.trim())
    setBusy(false)
    setFault(refused ? refusalWords(refused, lang) : '')
    if (refused) return
    await client.invalidateQueries()
    onDone?.()
  }

  if (!asking) {
    return (
      <button type="button" className={styles.plain} aria-label={name} onClick={() => ask(true)}>
        {words.earlier.takeBack}
      </button>
    )
  }
  return (
    <fieldset className={styles.ask}>
      <legend>{name}</legend>
      <p>{words.earlier.sure}</p>
      <label className={styles.field}>
        {words.earlier.reason}
        <input value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <p className={styles.actions}>
        <button
          type="button"
          className={styles.strong}
          disabled={busy}
          onClick={() => void takeBack()}
        >
          {words.earlier.takeBack}
        </button>
        <button type="button" className={styles.plain} onClick={() => ask(false)}>
          {words.earlier.keep}
        </button>
      </p>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
    </fieldset>
  )
}
