import { useQueryClient } from '@tanstack/react-query'
import { type Ref, useRef, useState } from 'react'
import type { ListedImport } from '../../../contract/import-resources.ts'
import { importsQuery, takeBackImport } from '../../data/import-requests.ts'
import { listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { refusalWords } from './refusal-words.ts'
import { importWords } from './words.ts'

type Imported = Pick<ListedImport, 'id' | 'files'>

interface TakeBackProps {
  readonly one: Imported
  readonly onDone: () => void
}

/** Takes an import back, once it has been asked whether that is meant. */
export function TakeBack({ one, onDone }: TakeBackProps) {
  const { isAsking, button, toggle } = useTakingBack()
  return (
    <>
      <TakeBackButton one={one} isAsking={isAsking} button={button} onPress={toggle} />
      {isAsking && <TakeBackQuestion one={one} onKeep={toggle} onDone={onDone} />}
    </>
  )
}

/** Whether it is asked, and the button that asks, which has the focus again when it is not meant. */
export function useTakingBack() {
  const [isAsking, ask] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return {
    isAsking,
    button,
    toggle() {
      ask(!isAsking)
      button.current?.focus()
    },
  }
}

interface TakeBackButtonProps {
  readonly one: Imported
  readonly isAsking: boolean
  readonly button: Ref<HTMLButtonElement>
  readonly onPress: () => void
}

export function TakeBackButton({ one, isAsking, button, onPress }: TakeBackButtonProps) {
  return (
    <button
      ref={button}
      type="button"
      className={styles.plain}
      aria-label={useNameOf(one)}
      aria-expanded={isAsking}
      onClick={onPress}
    >
      {importWords(useLanguage()).earlier.takeBack}
    </button>
  )
}

function useNameOf({ files }: Imported): string {
  const lang = useLanguage()
  const words = importWords(lang).earlier
  return words.of(words.takeBack, listWords(files, lang))
}

interface TakeBackQuestionProps {
  readonly one: Imported
  readonly onKeep: () => void
  readonly onDone: () => void
}

/** What taking an import back does, why it is done, and the step itself. */
export function TakeBackQuestion({ one, onKeep, onDone }: TakeBackQuestionProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')

  async function takeBack(): Promise<void> {
    setBusy(true)
    const refused = await takeBackImport(one.id, reason.trim())
    setBusy(false)
    setFault(refused ? refusalWords(refused, lang) : '')
    // Whether it was done is seen in the list.
    if (refused?.code === 'unreachable') await client.invalidateQueries(importsQuery())
    if (refused) return
    await client.invalidateQueries()
    onDone()
  }

  return (
    <fieldset className={styles.ask}>
      <legend>{useNameOf(one)}</legend>
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
        <button type="button" className={styles.plain} onClick={onKeep}>
          {words.earlier.keep}
        </button>
      </p>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
    </fieldset>
  )
}
