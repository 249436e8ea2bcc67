import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { entryPath } from '../../../contract/desk-paths.ts'
import type { EntryResource } from '../../../contract/entry-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { entryQuery } from '../../data/desk-requests.ts'
import { cellKey } from '../../data/drafts/save-queue.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { MonthStrip } from './month-strip.tsx'
import { Sheet } from './sheet.tsx'
import { useSaveQueue } from './use-save-queue.ts'

interface MonthPartProps {
  readonly area: AreaResource
  readonly month: string
  readonly lastMonth: string
  readonly linkTo: (month: string) => string
}

/** The sheet of one unit and month. */
export function MonthPart(props: MonthPartProps) {
  const entry = useQuery(entryQuery(props.area.code, props.month))
  const session = useQuery(sessionQuery())
  return (
    <QueryBoundary query={entry} loading={<Loading />}>
      {(answer) => (
        <>
          <MonthStrip entry={answer} linkTo={props.linkTo} />
          <QueryBoundary query={session} loading={<Loading />}>
            {({ account }) => (
              <SavedSheet
                {...props}
                // Somebody else's drafts are none of this one's business.
                key={account?.id}
                account={account?.id ?? ''}
                entry={answer}
              />
            )}
          </QueryBoundary>
        </>
      )}
    </QueryBoundary>
  )
}

interface SavedSheetProps extends MonthPartProps {
  readonly account: string
  readonly entry: EntryResource
}

function SavedSheet({ area, month, lastMonth, account, entry }: SavedSheetProps) {
  const lang = useLanguage()
  const place = useMemo(
    () => ({ account, area: area.code, sheet: month }),
    [account, area.code, month],
  )
  const asked = useMemo(() => {
    const held = entry.rows.map((row) => [cellKey(row.indicator.id, month), row.held])
    return { path: entryPath(area.code, month), held: Object.fromEntries(held) }
  }, [entry, area.code, month])
  const saving = useSaveQueue(place, asked)
  const frame = useMemo(
    () => ({ entry, life: area, lastMonth, lang }),
    [entry, area, lastMonth, lang],
  )
  return <Sheet frame={frame} saving={saving} place={area.name} account={account} />
}

function Loading() {
  return <p role="status">{pageWords(useLanguage()).load.busy}</p>
}
