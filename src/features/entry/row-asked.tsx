import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import type { EntryResource, SheetRow } from '../../../contract/entry-resources.ts'
import asked from '../../components/asked/asked.module.css'
import { AskedItem } from '../../components/asked/asked-item.tsx'
import { formatPeriodWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'

interface RowAskedProps {
  readonly entry: EntryResource
  readonly row: SheetRow
}

/** Below a row: what is asked about its figure. An address that ends in the indicator's id leads here. */
export function RowAsked({ entry, row }: RowAskedProps) {
  const lang = useLanguage()
  const { hash } = useLocation()
  const list = useRef<HTMLUListElement>(null)
  const isMeant = hash === `#${row.indicator.id}`
  useEffect(() => {
    if (!isMeant) return
    list.current?.scrollIntoView({ block: 'center' })
    list.current?.focus({ preventScroll: true })
  }, [isMeant])
  return (
    <ul ref={list} className={asked.list} tabIndex={-1}>
      {row.requests.map((request) => (
        <li key={request.id}>
          <AskedItem
            request={request}
            names={entry.names}
            about={
              request.period === row.month ? undefined : formatPeriodWords(request.period, lang)
            }
            besideFigure={entry.may.enter}
          />
        </li>
      ))}
    </ul>
  )
}
