import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegistersResource } from '../../../contract/register-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { formatMonth as monthText } from '../../../domain/period.ts'
import type { Register } from '../../../domain/register/register.ts'
import { Link } from '../../components/link.tsx'
import { plainOptions, Select } from '../../components/select.tsx'
import { indicatorsQuery } from '../../data/queries.ts'
import { putFeed } from '../../data/register-requests.ts'
import { paths } from '../../selection/paths.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { ReasonField } from './reason-field.tsx'
import styles from './registers.module.css'
import { rowRefusalWords } from './row-fault-words.ts'
import { registerWords } from './words.ts'

interface FeedsPanelProps {
  readonly register: Register
  readonly area: AreaResource
  readonly about: RegistersResource
}

/** Which indicators a unit counts from the register, and since when; for those who may, a way to change it. */
export function FeedsPanel({ register, area, about }: FeedsPanelProps) {
  const lang = useLanguage()
  const words = registerWords(lang).feeding
  const client = useQueryClient()
  const catalogue = useQuery(indicatorsQuery())
  const [from, setFrom] = useState(`${about.today.slice(0, 4)}-01`)
  const [reason, setReason] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const may = about.area?.may.write === true
  const listed = register.feeds.flatMap((rule) => {
    const indicator = catalogue.data?.indicators.find(({ id }) => id === rule.indicatorId)
    const since = about.area?.feeds.find(
      (feed) => feed.indicatorId === rule.indicatorId && feed.register === register.id,
    )?.from
    // What the catalogue lacks cannot be fed.
    return indicator ? [{ rule, name: indicatorName(indicator, lang), since }] : []
  })
  if (listed.length === 0) return null
  const typed = listed.filter(({ since }) => since === undefined)

  const change = async (indicators: readonly string[], since: string | null) => {
    setBusy(true)
    const why = reason?.trim() ? { reason: reason.trim() } : {}
    let done = true
    for (const indicator of indicators) {
      const outcome = await putFeed(client, { area: area.code, indicator, from: since, ...why })
      if ('done' in outcome) continue
      const { code, cells } = outcome.refused
      if (code === 'reason_needed') setReason((given) => given ?? '')
      setSaid(rowRefusalWords(code, cells.length, lang))
      done = false
      break
    }
    setBusy(false)
    if (!done) return
    setReason(null)
    setSaid(words.done)
  }
  return (
    <details className={styles.box}>
      <summary>{words.title}</summary>
      <p className={styles.hint}>{words.intro}</p>
      {may && typed.length > 0 && (
        <div className={styles.actions}>
          <Select
            label={words.from}
            value={from}
            groups={plainOptions(monthsUntil(about.today, from), (month) =>
              formatMonth(month, lang),
            )}
            onChoose={setFrom}
          />
          {typed.length > 1 && (
            <button
              type="button"
              disabled={busy}
              onClick={() =>
                void change(
                  typed.map(({ rule }) => rule.indicatorId),
                  from,
                )
              }
            >
              {words.all(typed.length)}
            </button>
          )}
        </div>
      )}
      {reason !== null && <ReasonField value={reason} onChange={setReason} />}
      <p className={styles.said} role="status">
        {said}
      </p>
      <table className={styles.feeds}>
        <thead>
          <tr>
            <th scope="col">{words.columns.indicator}</th>
            <th scope="col">{words.columns.rule}</th>
            <th scope="col">{words.columns.since}</th>
            {may && <th scope="col">{words.columns.change}</th>}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ rule, name, since }) => (
            <tr key={rule.indicatorId}>
              <th scope="row">
                <Link to={paths.indicator(rule.indicatorId, { area: area.code, lang })}>
                  {name}
                </Link>
              </th>
              <td>{rule.means[lang]}</td>
              <td>{since === undefined ? words.typed : words.since(formatMonth(since, lang))}</td>
              {may && (
                <td>
                  {since === undefined ? (
                    <button
                      type="button"
                      disabled={busy}
                      aria-label={words.onOf(name, formatMonth(from, lang))}
                      onClick={() => void change([rule.indicatorId], from)}
                    >
                      {words.on}
                    </button>
                  ) : (
                    <button
                      type="button"
                      disabled={busy}
                      aria-label={words.offOf(name)}
                      onClick={() => void change([rule.indicatorId], null)}
                    >
                      {words.off}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {may && typed.length < listed.length && <p className={styles.hint}>{words.offMeans}</p>}
    </details>
  )
}

/** Months to choose from, the latest first: those of this year and the last that have begun. */
function monthsUntil(today: string, chosen: string): readonly string[] {
  const year = Number(today.slice(0, 4))
  const months = [year - 1, year].flatMap((one) =>
    Array.from({ length: 12 }, (_, index) => monthText(one, index + 1)),
  )
  const begun = months.filter((month) => month <= today)
  return [...new Set([...begun, chosen])].sort().reverse()
}
