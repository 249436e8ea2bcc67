import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation, useNavigate } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { formatMonth as monthText } from '../../../domain/period.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { DueSoon } from '../../components/due/due-soon.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { PeriodPickers } from '../../components/period-pickers.tsx'
import { plainOptions, Select } from '../../components/select.tsx'
import { SelectedPage, type SelectedProps } from '../../components/selected-page.tsx'
import { SetAsideNotice } from '../../components/set-aside-notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { indicatorsQuery } from '../../data/queries.ts'
import { entryViewOf, planAddress, yearAddress } from '../../selection/entry-address.ts'
import { paths } from '../../selection/paths.ts'
import { withArea } from '../../selection/selection.ts'
import { IN_PLACE, toWrite, useWriteSelection } from '../../selection/use-selection.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { EntryViews } from './entry-views.tsx'
import { FiguresPart } from './figures-part.tsx'
import { targetWords } from './target-words.ts'
import { TargetsPart } from './targets-part.tsx'
import { AreaUnits } from './units/area-units.tsx'
import { entryWords } from './words.ts'

/** Where a unit's figures of a month come in. */
export function EntryPage() {
  const lang = useLanguage()
  const empty = <Navigate to={paths.overview({ lang })} replace />
  return <SelectedPage empty={empty}>{(selected) => <SelectedEntry {...selected} />}</SelectedPage>
}

function SelectedEntry({ areas, selection }: SelectedProps) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const write = useWriteSelection()
  const navigate = useNavigate()
  const go = (address: string) => void navigate(address, { state: IN_PLACE })
  const { area } = selection
  const view = entryViewOf(addressParameters(useLocation().search))
  const month = selection.through ?? openedMonth(selection.year, areas.lastMonth)
  const year = Number(month.slice(0, 4))
  const state = { ...toWrite(selection, lang), year, through: month }
  const catalogue = useQuery(indicatorsQuery())
  const nameOf = (id: string) => {
    const found = catalogue.data?.indicators.find((one) => one.id === id)
    return found ? indicatorName(found, lang) : id
  }
  /** What the page is of, and where the same sheet of another unit is. */
  const shown = (() => {
    switch (view.kind) {
      case 'plan':
        return {
          title: targetWords(lang).title(area.name, view.year),
          period: targetWords(lang).period(view.year),
          linkTo: (code: string) => planAddress({ ...state, area: code }, view.year),
        }
      case 'year':
        return {
          title: words.yearTitle(area.name, nameOf(view.indicator), year),
          period: words.yearPeriod(nameOf(view.indicator), year),
          linkTo: (code: string) => yearAddress({ ...state, area: code }, year, view.indicator),
        }
      case 'month':
        return {
          title: words.pageTitle(area.name, formatMonth(month, lang)),
          period: words.period(formatMonth(month, lang)),
          linkTo: (code: string) => paths.entry({ ...state, area: code }),
        }
    }
  })()
  usePageTitle(shown.title)
  const parent = areas.areas.find(({ code }) => code === area.parentCode)
  return (
    <>
      <PageHead
        above={parent ? [parent] : []}
        linkTo={({ code }) => shown.linkTo(code)}
        title={area.name}
        period={shown.period}
        holdsSample={area.holdsSample}
        screenOnly
      >
        <AreaPicker
          areas={areas.areas}
          current={area}
          onChoose={(one) =>
            view.kind === 'month'
              ? write({ ...withArea(state, one), year, through: month })
              : go(shown.linkTo(one.code))
          }
        />
        {view.kind === 'year' && catalogue.data && (
          <Select
            label={words.views.indicator}
            value={view.indicator}
            groups={plainOptions(
              catalogue.data.indicators.map(({ id }) => id),
              nameOf,
            )}
            onChoose={(id) => go(yearAddress(state, year, id))}
          />
        )}
        {view.kind === 'plan' ? (
          <PlanPicker
            area={area}
            year={view.year}
            running={Number(areas.lastMonth.slice(0, 4))}
            onYear={(one) => go(planAddress(state, one))}
          />
        ) : (
          <PeriodPickers
            shown={area}
            year={year}
            month={undefined}
            onYear={(one, last) =>
              view.kind === 'year'
                ? go(yearAddress(state, one, view.indicator))
                : write({ ...state, year: one, through: openedMonth(one, last) })
            }
            onThrough={() => undefined}
          />
        )}
      </PageHead>
      <SetAsideNotice selection={selection} />
      <EntryViews
        view={view}
        state={state}
        year={year}
        indicator={catalogue.data?.indicators[0]?.id}
      />
      <DueSoon area={area.code} />
      {area.levelsBelow.length > 0 ? (
        <AreaUnits
          areas={areas.areas}
          area={area}
          month={view.kind === 'month' ? month : null}
          state={state}
          linkTo={shown.linkTo}
        />
      ) : view.kind === 'plan' ? (
        <TargetsPart key={`${area.code} ${view.year}`} area={area} year={view.year} />
      ) : (
        <FiguresPart
          key={`${area.code} ${view.kind === 'year' ? `${year} ${view.indicator}` : month}`}
          area={area}
          of={view.kind === 'year' ? { year, indicator: view.indicator } : month}
          lastMonth={areas.lastMonth}
          linkTo={(through) => paths.entry({ ...state, through })}
        />
      )}
    </>
  )
}

interface PlanPickerProps {
  readonly area: AreaResource
  readonly year: number
  /** The year that today is in. */
  readonly running: number
  readonly onYear: (year: number) => void
}

/** Years of which targets can be looked at: those that were reported, and the next. */
function PlanPicker({ area, year, running, onYear }: PlanPickerProps) {
  const { pickers } = pageWords(useLanguage())
  const years = [...new Set([...area.years, running, running + 1, year])].sort((a, b) => b - a)
  return (
    <Select
      label={pickers.year}
      value={String(year)}
      groups={plainOptions(years.map(String), (value) => pickers.yearOption(Number(value)))}
      onChoose={(value) => onYear(Number(value))}
    />
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
