import type { AreaResource } from '../../contract/resources.ts'
import { formatMonth, MONTHS } from '../../domain/period.ts'
import { useAreas } from '../selection/use-areas.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import { plainOptions, Select } from './select.tsx'

interface PeriodPickersProps {
  /** The area whose years can be chosen. */
  readonly shown: AreaResource
  /** What the page shows; undefined while that is not known. */
  readonly year: number | undefined
  /** 1..12 */
  readonly month: number | undefined
  /** With the last month that there is, `YYYY-MM`. */
  readonly onYear: (year: number, lastMonth: string) => void
  /** With the month as `YYYY-MM`. */
  readonly onThrough: (year: number, through: string) => void
}

/** Year and last month of the page's figures; what has not begun is not offered. */
export function PeriodPickers({ shown, year, month, onYear, onThrough }: PeriodPickersProps) {
  const words = pageWords(useLanguage()).pickers
  const areas = useAreas()
  if (year === undefined) return null
  const last = areas.data?.lastMonth ?? formatMonth(year, 12)
  const months = MONTHS.filter((one) => formatMonth(year, one) <= last)
  const years = [...new Set([...shown.years, year])].sort((a, b) => b - a)
  return (
    <>
      <Select
        label={words.year}
        value={String(year)}
        groups={plainOptions(years.map(String), (value) => words.yearOption(Number(value)))}
        onChoose={(value) => onYear(Number(value), last)}
      />
      {month !== undefined && (
        <Select
          label={words.through}
          value={String(month)}
          groups={plainOptions(months.map(String), (value) => words.throughOption(Number(value)))}
          onChoose={(value) => onThrough(year, formatMonth(year, Number(value)))}
        />
      )}
    </>
  )
}
