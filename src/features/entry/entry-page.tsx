import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Navigate } from 'react-router-dom'
import type { EntryResource } from '../../../contract/entry-resources.ts'
import type { AreaResource, AreasResource } from '../../../contract/resources.ts'
import { formatMonth as monthText } from '../../../domain/period.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { Link } from '../../components/link.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { PeriodPickers } from '../../components/period-pickers.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SetAsideNotice } from '../../components/set-aside-notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { entryQuery } from '../../data/desk-requests.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { useAreas } from '../../selection/use-areas.ts'
import { toWrite, useSelection, useWriteSelection } from '../../selection/use-selection.ts'
import { formatMonth } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { MonthStrip } from './month-strip.tsx'
import styles from './sheet.module.css'
import { Sheet } from './sheet.tsx'
import { useSaveQueue } from './use-save-queue.ts'
import { entryWords } from './words.ts'

/** Where a unit's figures of a month come in. */
export function EntryPage() {
  const lang = useLanguage()
  const areas = useAreas()
  const selection = useSelection(areas.data)
  return (
    <QueryBoundary query={areas} loading={<Loading />}>
      {(data) =>
        selection === null ? (
          <Navigate to={paths.overview({ lang })} replace />
        ) : (
          <SelectedEntry areas={data} selection={selection} />
        )
      }
    </QueryBoundary>
  )
}

interface SelectedEntryProps {
  readonly areas: AreasResource
  readonly selection: Selection
}

function SelectedEntry({ areas, selection }: SelectedEntryProps) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const write = useWriteSelection()
  const { area } = selection
  const month = selection.through ?? openedMonth(selection.year, areas.lastMonth)
  const year = Number(month.slice(0, 4))
  const state = { ...toWrite(selection, lang), year, through: month }
  usePageTitle(words.pageTitle(area.name, formatMonth(month, lang)))
  const parent = areas.areas.find(({ code }) => code === area.parentCode)
  return (
    <>
      <PageHead
        above={parent ? [parent] : []}
        linkTo={({ code }) => paths.entry({ ...state, area: code })}
        title={area.name}
        period={words.period(formatMonth(month, lang))}
        holdsSample={area.holdsSample}
        screenOnly
      >
        <AreaPicker
          areas={areas.areas}
          current={area}
          onChoose={(one) => write({ ...withArea(state, one), year, through: month })}
        />
        <PeriodPickers
          shown={area}
          year={year}
          month={undefined}
          onYear={(one, last) => write({ ...state, year: one, through: openedMonth(one, last) })}
          onThrough={() => undefined}
        />
      </PageHead>
      <SetAsideNotice selection={selection} />
      {area.levelsBelow.length > 0 ? (
        <Units
          areas={areas.areas}
          area={area}
          linkTo={(code) => paths.entry({ ...state, area: code })}
        />
      ) : (
        <AskedSheet
          key={`${area.code} ${month}`}
          area={area}
          month={month}
          lastMonth={areas.lastMonth}
          linkTo={(through) => paths.entry({ ...state, through })}
        />
      )}
    </>
  )
}

/**
 * The month that is filled in: of the running year the one that ended last (in January its own), of an
 * earlier year December.
 */
function openedMonth(year: number | undefined, lastMonth: string): string {
  const [running = 0, month = 1] = lastMonth.split('-').map(Number)
  if (year !== undefined && year !== running) return monthText(year, 12)
  if (month === 1) return year === undefined ? monthText(running - 1, 12) : lastMonth
  return monthText(running, month - 1)
}

interface UnitsProps {
  readonly areas: readonly AreaResource[]
  readonly area: AreaResource
  readonly linkTo: (code: string) => string
}

/** An area with units is added up from them: the sheet is one unit's. */
function Units({ areas, area, linkTo }: UnitsProps) {
  const words = entryWords(useLanguage())
  const units = areas.filter(({ parentCode }) => parentCode === area.code)
  if (units.length === 0) return <p>{words.noUnits}</p>
  return (
    <div className={styles.units}>
      <p>{words.chooseUnit}</p>
      <ul>
        {units.map(({ code, name }) => (
          <li key={code}>
            <Link to={linkTo(code)}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface AskedSheetProps {
  readonly area: AreaResource
  readonly month: string
  readonly lastMonth: string
  readonly linkTo: (month: string) => string
}

function AskedSheet(props: AskedSheetProps) {
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

interface SavedSheetProps extends AskedSheetProps {
  readonly account: string
  readonly entry: EntryResource
}

function SavedSheet({ area, month, lastMonth, account, entry }: SavedSheetProps) {
  const lang = useLanguage()
  const place = useMemo(() => ({ account, area: area.code, month }), [account, area.code, month])
  const saving = useSaveQueue(place, entry)
  const frame = useMemo(
    () => ({ entry, life: area, lastMonth, lang }),
    [entry, area, lastMonth, lang],
  )
  return <Sheet frame={frame} saving={saving} place={area.name} account={account} />
}

function Loading() {
  return <p role="status">{pageWords(useLanguage()).load.busy}</p>
}
