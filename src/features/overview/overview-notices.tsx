import type { AreaResource } from '../../../contract/resources.ts'
import type { SelectionToWrite } from '../../selection/selection.ts'
import { AnnualYears } from './annual-years.tsx'
import { WaitingRequests } from './waiting-requests.tsx'

interface OverviewNoticesProps {
  readonly area: AreaResource
  /** The shown year; undefined until it is known. */
  readonly year: number | undefined
  readonly state: SelectionToWrite
  /** `YYYY-MM`: the month that today is in; null where nobody has signed in. */
  readonly lastMonth: string | null
}

/** Above the figures: what waits for the reader, and which years hold annual figures alone. */
export function OverviewNotices({ area, year, state, lastMonth }: OverviewNoticesProps) {
  return (
    <>
      {lastMonth !== null && <WaitingRequests area={area} lastMonth={lastMonth} />}
      {area.annualYear !== null && year !== undefined && area.years.includes(year) && (
        <AnnualYears area={area} year={year} state={state} />
      )}
    </>
  )
}
