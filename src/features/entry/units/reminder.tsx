import { useState } from 'react'
import type { UnitMonthsResource } from '../../../../contract/month-resources.ts'
import { dayIn, daysAfter } from '../../../../domain/day.ts'
import { useClock } from '../../../components/clock.tsx'
import { copyText } from '../../../components/copy-text.ts'
import { formatMonth } from '../../../text/format-date.ts'
import { listWords } from '../../../text/punctuation.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import sheet from '../sheet.module.css'
import { awaitedUnits } from './awaited-units.ts'
import styles from './units.module.css'
import { unitsWords } from './units-words.ts'

/** Days that units are given to submit, unless somebody says otherwise. */
const USUAL_DAYS = 7

/** A text that tells units what is still to be submitted (催报), to be pasted where they read. */
export function Reminder({ answer }: { readonly answer: UnitMonthsResource }) {
  const lang = useLanguage()
  const { reminder: words } = unitsWords(lang)
  const clock = useClock()
  const [today] = useState(() => dayIn(clock()))
  const [dueOn, setDueOn] = useState(() => daysAfter(today, USUAL_DAYS))
  const [own, setOwn] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { missing, returned } = awaitedUnits(answer)
  if (missing.length + returned.length === 0) return <p>{words.nobody}</p>
  const dayOf = (day: string) => {
    const [, month = 1, date = 1] = day.split('-').map(Number)
    return words.day(month, date)
  }
  const text =
    own ??
    words.of({
      today: dayOf(today),
      month: formatMonth(answer.month, lang),
      missing: listWords(missing, lang),
      missingCount: missing.length,
      returned: listWords(returned, lang),
      dueOn: dueOn === '' ? null : dayOf(dueOn),
    })
  return (
    <section className={styles.part} aria-labelledby="reminder">
      <h2 id="reminder" className={styles.heading}>
        {words.title}
      </h2>
      <p className={sheet.hint}>{words.hint}</p>
      <label className={styles.due}>
        {words.dueOn}
        <input
          type="date"
          min={today}
          value={dueOn}
          onChange={({ target }) => {
            setDueOn(target.value)
            setOwn(null)
          }}
        />
      </label>
      <textarea
        className={styles.text}
        rows={4}
        aria-label={words.text}
        value={text}
        onChange={({ target }) => setOwn(target.value)}
      />
      <div className={styles.steps}>
        <button
          type="button"
          className={sheet.go}
          onClick={() => setSaid(copyText(text) ? words.copied : words.copyFailed)}
        >
          {words.copy}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  )
}
