import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EntryResource } from '../../../contract/entry-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { entryQuery, yearEntryQuery } from '../../data/desk-requests.ts'
import { cellKey } from '../../data/drafts/save-queue.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { MonthStrip } from './month-strip.tsx'
import { Sheet } from './sheet.tsx'
import { sheetOf } from './sheet-model.ts'
import { type Owner, useOwner } from './use-owner.ts'
import { useSaveQueue } from './use-save-queue.ts'

interface FiguresPartProps {
  readonly area: AreaResource
  /** A month, `YYYY-MM`; or a year of one indicator. */
  readonly of: string | { readonly year: number; readonly indicator: string }
  readonly lastMonth: string
  readonly linkTo: (month: string) => string
}

/** The sheet of one unit: a month of all indicators, or the months of a year of one. */
export function FiguresPart(props: FiguresPartProps) {
  const { area, of } = props
  const entry = useQuery(
    typeof of === 'string'
      ? entryQuery(area.code, of)
      : yearEntryQuery(area.code, of.year, of.indicator),
  )
  const session = useQuery(sessionQuery())
  const owner = useOwner(session.data?.account)
  return (
    <QueryBoundary query={entry}>
      {(answer) => (
        <>
          {answer.month !== null && <MonthStrip entry={answer} linkTo={props.linkTo} />}
          <QueryBoundary query={session}>
            {() => (
              <SavedSheet
                {...props}
                // Somebody else's drafts are none of this one's business.
                key={owner.account}
                owner={owner}
                entry={answer}
              />
            )}
          </QueryBoundary>
        </>
      )}
    </QueryBoundary>
  )
}

interface SavedSheetProps extends FiguresPartProps {
  readonly owner: Owner
  readonly entry: EntryResource
}

function SavedSheet({ area, of, lastMonth, owner, entry }: SavedSheetProps) {
  const lang = useLanguage()
  const { account } = owner
  const sheet = sheetOf(entry)
  const place = useMemo(() => ({ account, area: area.code, sheet }), [account, area.code, sheet])
  const [path] =
    typeof of === 'string'
      ? entryQuery(area.code, of).queryKey
      : yearEntryQuery(area.code, of.year, of.indicator).queryKey
  const asked = useMemo(() => {
    const held = entry.rows.map((row) => [cellKey(row.indicator.id, row.month), row.held])
    return { path, held: Object.fromEntries(held) }
  }, [entry, path])
  const saving = useSaveQueue(place, asked)
  const frame = useMemo(
    () => ({ entry, life: area, lastMonth, lang }),
    [entry, area, lastMonth, lang],
  )
  return <Sheet frame={frame} saving={saving} place={area.name} owner={owner} />
}
