import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAbout } from '../../data/follow-up-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { AskForm } from './ask-form.tsx'
import styles from './asked.module.css'
import { askedWords } from './asked-words.ts'

interface AskButtonProps {
  readonly indicatorId: string
  /** Name of the indicator. */
  readonly name: string
  /** Whose figure it may be. */
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  /** Of which periods the figure may be, the likeliest first. */
  readonly periods: readonly string[]
}

/** Opens the form that asks about a figure. */
export function AskButton({ indicatorId, name, areas, periods }: AskButtonProps) {
  const words = askedWords(useLanguage())
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [sent, setSent] = useState(false)
  return (
    <div className={styles.ask}>
      <button
        type="button"
        className={styles.open}
        aria-expanded={isOpen}
        aria-label={words.askAbout(name)}
        onClick={() => {
          setOpen(!isOpen)
          setSent(false)
        }}
      >
        {words.ask}
      </button>
      <span role="status">{sent && words.sent}</span>
      {isOpen && (
        <AskForm
          label={words.askAbout(name)}
          areas={areas}
          periods={periods}
          send={(asked) => askAbout(client, { ...asked, indicator: indicatorId })}
          onEnd={(isSent) => {
            setOpen(false)
            setSent(isSent)
          }}
        />
      )}
    </div>
  )
}
