import { useState } from 'react'
import { dayIn, daysAfter } from '../../../domain/day.ts'
import type { Outcome } from '../../data/outcome.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { useClock } from '../clock.tsx'
import { useTask } from '../use-task.ts'
import styles from './asked.module.css'
import { askedRefusal, askedWords } from './asked-words.ts'

/** Days that a unit is given to answer, unless somebody says otherwise. */
const USUAL_DAYS = 7

/** What is asked, and of which figure. */
export interface Question {
  readonly area: string
  readonly period: string
  readonly question: string
  /** `YYYY-MM-DD`; null = no day is named. */
  readonly dueOn: string | null
}

interface AskFormProps {
  /** What it is about, for readers who hear it. */
  readonly label: string
  /** Whose figure it may be; a single one is not asked for. */
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  /** Of which periods the figure may be; a single one is not asked for. */
  readonly periods: readonly string[]
  /** What was asked before. */
  readonly question?: string
  readonly send: (asked: Question) => Promise<Outcome<unknown>>
  /** It was sent, or given up. */
  readonly onEnd: (sent: boolean) => void
}

/** Asks about a figure: what is to be checked, by when. */
export function AskForm({ label, areas, periods, question = '', send, onEnd }: AskFormProps) {
  const lang = useLanguage()
  const words = askedWords(lang)
  const clock = useClock()
  const [today] = useState(() => dayIn(clock()))
  const [asked, setAsked] = useState<Question>({
    area: areas[0]?.code ?? '',
    period: periods[0] ?? '',
    question,
    dueOn: daysAfter(today, USUAL_DAYS),
  })
  const { busy, fault, run } = useTask()
  const change = (some: Partial<Question>) => setAsked((before) => ({ ...before, ...some }))
  const submit = async () => {
    const outcome = await send(asked)
    if ('refused' in outcome) return askedRefusal(outcome.refused, words)
    onEnd(true)
    return null
  }
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (asked.question.trim() !== '') run(submit)
      }}
    >
      {areas.length > 1 && (
        <label>
          {words.area}
          <select value={asked.area} onChange={({ target }) => change({ area: target.value })}>
            {areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {periods.length > 1 && (
        <label>
          {words.period}
          <select value={asked.period} onChange={({ target }) => change({ period: target.value })}>
            {periods.map((period) => (
              <option key={period} value={period}>
                {formatPeriodWords(period, lang)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={styles.wide}>
        {words.question}
        <textarea
          rows={2}
          maxLength={500}
          required
          value={asked.question}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for the form
          autoFocus
          onChange={({ target }) => change({ question: target.value })}
        />
      </label>
      <label>
        {words.dueOn}
        <input
          type="date"
          min={today}
          value={asked.dueOn ?? ''}
          onChange={({ target }) => change({ dueOn: target.value || null })}
        />
      </label>
      <div className={styles.buttons}>
        <button type="submit" className={styles.go} aria-busy={busy}>
          {words.send}
        </button>
        <button type="button" onClick={() => onEnd(false)}>
          {words.cancel}
        </button>
      </div>
      <p role="alert" className={styles.fault} hidden={fault === null}>
        {fault}
      </p>
    </form>
  )
}
