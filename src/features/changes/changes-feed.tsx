import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangesView } from '../../../contract/changes-path.ts'
import type { ChangesResource } from '../../../contract/changes-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { changesQuery } from '../../data/changes-queries.ts'
import { formatDateTime } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { byWrite } from './by-write.ts'
import { ChangeEntry } from './change-entry.tsx'
import styles from './changes.module.css'
import { WideChange } from './wide-change.tsx'
import { changesWords } from './words.ts'

interface ChangesFeedProps {
  readonly view: ChangesView
  readonly catalogue: readonly Indicator[]
  /** UTC instant of the reader's last visit; null = there was none. */
  readonly since: string | null
}

/** The changes page by page, each asked for when the one before has been read. */
export function ChangesFeed({ view, catalogue, since }: ChangesFeedProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  const [starts, setStarts] = useState<readonly (number | null)[]>([null])
  return (
    <section className={styles.feed} aria-label={words.list}>
      {starts.map((before, index) => (
        <Page
          key={before}
          view={view}
          before={before}
          catalogue={catalogue}
          since={since}
          onOlder={index === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined}
        />
      ))}
    </section>
  )
}

interface PageProps extends ChangesFeedProps {
  readonly before: number | null
  /** Undefined where what follows is shown already. */
  readonly onOlder: ((next: number) => void) | undefined
}

function Page({ view, before, catalogue, since, onOlder }: PageProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  const query = useQuery(changesQuery(view, before))
  return (
    <QueryBoundary query={query}>
      {({ changes, names, next }) => {
        const recent = since === null ? [] : changes.filter(({ at }) => at > since)
        const older = changes.slice(recent.length)
        const list = (some: ChangesResource['changes']) => (
          <ol className={styles.list}>
            {byWrite(some).map((write) => {
              const { seq, areaCode } = write.change
              const key = `${seq} ${areaCode}`
              const told = { names, catalogue }
              if (write.kind === 'area')
                return <ChangeEntry key={key} {...told} change={write.change} />
              // A page holds the first areas of a write that is longer.
              const isAll = write.changes.length < changes.length || next === null
              return <WideChange key={key} {...told} write={write} isAll={isAll} />
            })}
          </ol>
        )
        return (
          <>
            {before === null && changes.length === 0 && (
              <p>{view.corrections ? words.nothingCorrected : words.nothing}</p>
            )}
            {since !== null && recent.length > 0 && (
              <>
                <h2 className={styles.heading}>{words.since(formatDateTime(since, lang))}</h2>
                {list(recent)}
              </>
            )}
            {older.length > 0 && (
              <>
                {since !== null && before === null && (
                  <h2 className={styles.heading}>
                    {recent.length > 0
                      ? words.before
                      : words.nothingSince(formatDateTime(since, lang))}
                  </h2>
                )}
                {list(older)}
              </>
            )}
            {next !== null && onOlder && (
              <button type="button" className={styles.older} onClick={() => onOlder(next)}>
                {words.older}
              </button>
            )}
          </>
        )
      }}
    </QueryBoundary>
  )
}
