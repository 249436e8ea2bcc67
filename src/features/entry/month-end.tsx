import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntryResource } from '../../../contract/entry-resources.ts'
import type { MonthStateName } from '../../../domain/month-state.ts'
import { sendMonthState } from '../../data/desk-requests.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { monthName } from '../../text/format-date.ts'
import { listWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import type { RowView, SheetProgress } from './sheet-model.ts'
import { entryWords } from './words.ts'

interface MonthEndProps {
  readonly entry: EntryResource
  readonly views: readonly RowView[]
  readonly progress: SheetProgress
  /** Whether nothing is on its way. */
  readonly isSaved: boolean
  readonly onlyBlank: boolean
  readonly onFilter: () => void
}

/** How far the sheet is, and what becomes of the month: submitted, given back or closed. */
export function MonthEnd(props: MonthEndProps) {
  const { entry, progress, onlyBlank, onFilter } = props
  const words = entryWords(useLanguage())
  return (
    <div className={styles.foot}>
      <p>
        <UnbrokenText text={words.progress(progress)} />
      </p>
      <button type="button" aria-pressed={onlyBlank} onClick={onFilter}>
        {onlyBlank ? words.allRows : words.onlyBlank}
      </button>
      {entry.month !== null && <MonthSteps {...props} of={entry.month} />}
    </div>
  )
}

/** What becomes of one month. */
function MonthSteps({
  entry,
  views,
  progress,
  isSaved,
  of,
}: MonthEndProps & { readonly of: string }) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState<string | null>(null)
  const state = entry.months.find(({ month }) => month === of)?.state?.state ?? null
  const isOpen = state === null || state === 'open' || state === 'returned'
  const month = monthName(Number(of.slice(5)), lang)
  const missing = views.filter((view) => view.state === 'blank' || view.state === 'faulty')
  const uncounted = views.filter((view) => view.state === 'fed' && view.row.held === null)
  const namesOf = (some: readonly RowView[]) =>
    listWords(
      some.map(({ row }) => indicatorName(row.indicator, lang)),
      lang,
    )

  const bring = async (to: MonthStateName, why: string | null = null) => {
    const refused = await sendMonthState(entry.areaCode, of, to, why)
    setFailed(refused)
    if (refused === null) {
      setAsking(false)
      setReason('')
      void client.invalidateQueries()
    }
  }
  return (
    <>
      {isOpen && entry.may.submit && !isAsking && (
        <button type="button" className={styles.go} onClick={() => setAsking(true)}>
          {words.month.submit(month)}
        </button>
      )}
      {isOpen && isAsking && (
        <fieldset className={styles.asking} aria-label={words.month.submit(month)}>
          {missing.length === 0 ? (
            <p>{words.month.complete}</p>
          ) : (
            <p>
              <UnbrokenText text={words.month.missing(missing.length, progress.faulty)} />{' '}
              {namesOf(missing)}
            </p>
          )}
          {uncounted.length > 0 && (
            <p>
              <UnbrokenText text={words.month.uncounted(uncounted.length)} /> {namesOf(uncounted)}
            </p>
          )}
          {!isSaved && <p>{words.month.unsaved}</p>}
          <button
            type="button"
            className={styles.go}
            disabled={!isSaved}
            onClick={() => void bring('submitted')}
          >
            {words.month.submitNow}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {words.month.notYet}
          </button>
        </fieldset>
      )}
      {!isOpen && entry.may.return && (
        <div className={styles.asking}>
          <label>
            {words.month.returnReason}{' '}
            <input
              type="text"
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button
            type="button"
            disabled={reason.trim() === ''}
            onClick={() => void bring('returned', reason.trim())}
          >
            {words.month.return}
          </button>
          {state === 'submitted' && entry.may.close && (
            <button type="button" onClick={() => void bring('closed')}>
              {words.month.close}
            </button>
          )}
        </div>
      )}
      {failed !== null && (
        <p className={styles.fault} role="alert">
          {words.month.failed(stepFault(failed, words))}
        </p>
      )}
    </>
  )
}

function stepFault(code: string, { month, serverFaults }: ReturnType<typeof entryWords>): string {
  const known = (['signed_out', 'not_allowed'] as const).find((one) => one === code)
  if (known) return serverFaults[known]
  return code === 'wrong_state' ? month.wrongState : month.unreachable
}
