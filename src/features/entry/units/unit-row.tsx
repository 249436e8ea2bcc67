import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitMonthsResource } from '../../../../contract/month-resources.ts'
import type { MonthStateName } from '../../../../domain/month-state.ts'
import { Link } from '../../../components/link.tsx'
import { sendMonthState } from '../../../data/desk-requests.ts'
import { formatDateTime } from '../../../text/format-date.ts'
import { labelled } from '../../../text/punctuation.ts'
import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import { useLanguage } from '../../../text/use-language.tsx'
import { authorWords } from '../../../text/words-history.ts'
import styles from './units.module.css'
import { type UnitsWords, unitsWords } from './units-words.ts'

interface UnitRowProps {
  readonly unit: UnitMonthsResource['units'][number]
  readonly answer: UnitMonthsResource
  /** Its sheet. */
  readonly to: string
}

/** One unit: how far it is, and what a supervisor may do about it. */
export function UnitRow({ unit, answer, to }: UnitRowProps) {
  const lang = useLanguage()
  const words = unitsWords(lang)
  const { names, indicators, may, month } = answer
  const { areaCode, standing, state, reported, awaited } = unit
  const name = names[areaCode] ?? areaCode
  const who =
    state &&
    authorWords(
      { by: state.changedBy },
      (code) => (code === areaCode ? '' : (names[code] ?? code)),
      lang,
    )
  return (
    <tr data-awaited={awaited || undefined}>
      <th scope="row">
        <Link to={to}>{name}</Link>
      </th>
      <td>
        <span className={styles.standing} data-standing={standing}>
          {words.standings[standing]}
        </span>
      </td>
      <td data-numeric>{words.reported(reported, indicators)}</td>
      <td className={styles.last}>
        {state && (
          <>
            {formatDateTime(state.changedAt, lang)} {who}
          </>
        )}
        {state?.reason && (
          <span className={styles.reason}>
            <UnbrokenText text={labelled(words.reason, state.reason, lang)} />
          </span>
        )}
      </td>
      {may.return && (
        <td>
          <Steps
            area={areaCode}
            name={name}
            month={month}
            standing={standing}
            mayClose={may.close}
          />
        </td>
      )}
    </tr>
  )
}

interface StepsProps {
  readonly area: string
  readonly name: string
  readonly month: string
  readonly standing: UnitMonthsResource['units'][number]['standing']
  readonly mayClose: boolean
}

function Steps({ area, name, month, standing, mayClose }: StepsProps) {
  const words = unitsWords(useLanguage())
  const client = useQueryClient()
  const [isReturning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const bring = async (to: MonthStateName, why: string | null = null) => {
    const refused = await sendMonthState(area, month, to, why)
    setFault(refused === null ? null : stepFault(refused, words))
    if (refused === null) {
      setReturning(false)
      setReason('')
    }
    void client.invalidateQueries()
  }
  if (standing !== 'submitted' && standing !== 'closed') return null
  return (
    <div className={styles.steps}>
      {isReturning ? (
        <form
          className={styles.steps}
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() !== '') void bring('returned', reason.trim())
          }}
        >
          <label>
            {words.reason}{' '}
            <input
              type="text"
              required
              maxLength={2000}
              value={reason}
              // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
              autoFocus
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <button type="submit">{words.returnNow}</button>
          <button type="button" onClick={() => setReturning(false)}>
            {words.cancel}
          </button>
        </form>
      ) : (
        <>
          {standing === 'submitted' && mayClose && (
            <button
              type="button"
              aria-label={words.stepFor(words.close, name)}
              onClick={() => void bring('closed')}
            >
              {words.close}
            </button>
          )}
          <button
            type="button"
            aria-label={words.stepFor(words.return, name)}
            onClick={() => setReturning(true)}
          >
            {words.return}
          </button>
        </>
      )}
      <span role="alert" className={styles.fault} hidden={fault === null}>
        {fault}
      </span>
    </div>
  )
}

function stepFault(code: string, { failed }: UnitsWords): string {
  switch (code) {
    case 'signed_out':
    case 'not_allowed':
    case 'wrong_state':
      return failed[code]
    default:
      return failed.other
  }
}
