import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { FollowUpChange, FollowUpResource } from '../../../contract/follow-up-resources.ts'
import type { Names } from '../../../contract/resources.ts'
import { changeRequest } from '../../data/follow-up-requests.ts'
import { formatDateTime, formatDay } from '../../text/format-date.ts'
import { labelled } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { authorWords } from '../../text/words-history.ts'
import { useTask } from '../use-task.ts'
import { AskForm } from './ask-form.tsx'
import styles from './asked.module.css'
import { askedRefusal, askedWords } from './asked-words.ts'

interface AskedItemProps {
  readonly request: FollowUpResource
  readonly names: Names
  /** What it is about, where that is not said around it. */
  readonly about?: ReactNode
  /** Whether the figure can be changed where this is shown. */
  readonly besideFigure?: boolean
}

/** Something asked about a figure: what, by whom, by when, what came of it, and what the reader may do about it. */
export function AskedItem({ request, names, about, besideFigure = false }: AskedItemProps) {
  const lang = useLanguage()
  const words = askedWords(lang)
  const client = useQueryClient()
  const [again, setAgain] = useState(false)
  // Who may close it seldom answers: somebody above them asked.
  const [answering, setAnswering] = useState(false)
  const { busy, fault, run } = useTask()
  const { id, question, state, overdue, answer, may } = request
  const who = (by: FollowUpResource['askedBy']) =>
    authorWords({ by }, (code) => names[code] ?? code, lang) ?? words.somebody
  const bring = (change: FollowUpChange) =>
    run(async () => {
      const outcome = await changeRequest(client, id, change)
      return 'refused' in outcome ? askedRefusal(outcome.refused, words) : null
    })
  const due = request.dueOn === null ? null : formatDay(request.dueOn, lang)
  return (
    <div className={styles.asked} data-state={overdue ? 'overdue' : state}>
      <p className={styles.head}>
        <strong className={styles.state}>{words.states[state]}</strong>
        {overdue && <strong className={styles.overdue}>{words.overdue}</strong>}
        {about !== undefined && <span>{about}</span>}
      </p>
      <p>
        <UnbrokenText text={question} />
      </p>
      <p className={styles.by}>
        <UnbrokenText
          text={words.asked(who(request.askedBy), formatDateTime(request.askedAt, lang), due)}
        />
      </p>
      {answer !== null && (
        <p>
          <UnbrokenText
            text={labelled(state === 'open' ? words.formerAnswer : words.answerOf, answer, lang)}
          />
        </p>
      )}
      {request.changedAt !== null && (
        <p className={styles.by}>
          {words.changed(who(request.changedBy), formatDateTime(request.changedAt, lang))}
        </p>
      )}
      {state === 'open' && may.answer && (!may.ask || answering) && (
        <AnswerForm
          busy={busy}
          hint={besideFigure ? words.correctInstead : null}
          onAnswer={(said) => bring({ state: 'answered', answer: said })}
        />
      )}
      {may.ask && state !== 'closed' && !again && (
        <div className={styles.buttons}>
          <button type="button" aria-busy={busy} onClick={() => bring({ state: 'closed' })}>
            {words.close}
          </button>
          {state === 'open' && may.answer && !answering && (
            <button type="button" onClick={() => setAnswering(true)}>
              {words.answer}
            </button>
          )}
          {state === 'answered' && (
            <button type="button" onClick={() => setAgain(true)}>
              {words.askAgain}
            </button>
          )}
        </div>
      )}
      {again && state === 'answered' && (
        <AskForm
          label={words.askAgain}
          areas={[]}
          periods={[]}
          question={question}
          send={(asked) =>
            changeRequest(client, id, {
              state: 'open',
              question: asked.question,
              dueOn: asked.dueOn,
            })
          }
          onEnd={() => setAgain(false)}
        />
      )}
      <p role="alert" className={styles.fault} hidden={fault === null}>
        {fault}
      </p>
    </div>
  )
}

interface AnswerFormProps {
  readonly busy: boolean
  readonly hint: string | null
  readonly onAnswer: (answer: string) => void
}

function AnswerForm({ busy, hint, onAnswer }: AnswerFormProps) {
  const words = askedWords(useLanguage())
  const [said, setSaid] = useState('')
  const id = useId()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (said.trim() !== '') onAnswer(said)
      }}
    >
      <label className={styles.wide}>
        {words.answer}
        <input
          type="text"
          maxLength={500}
          required
          value={said}
          aria-describedby={hint === null ? undefined : id}
          onChange={({ target }) => setSaid(target.value)}
        />
      </label>
      <div className={styles.buttons}>
        <button type="submit" className={styles.go} aria-busy={busy}>
          {words.sendAnswer}
        </button>
      </div>
      {hint !== null && (
        <p id={id} className={styles.by}>
          {hint}
        </p>
      )}
    </form>
  )
}
