import type { AreaResource } from '../../contract/resources.ts'
import { formatMonth, MONTHS } from '../../domain/period.ts'
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
  readonly onYear: (year: number) => void
  /** With the month as `YYYY-MM`. */
  readonly onThrough: (year: number, through: string) => void
}

/** Year and last month of the page's figures. */
export function PeriodPickers({ shown, year, month, onYear, onThrough }: PeriodPickersProps) {
  const words = pageWords(useLanguage()).pickers
  if (year === undefined) return null
  const years = [...new Set([...shown.years, year])].sort((a, b) => b - a)
  return (
    <>
      <Select
        label={words.year}
        value={String(year)}
        groups={plainOptions(years.map(String), (value) => words.yearOption(Number(value)))}
        onChoose={(value) => onYear(Number(value))}
      />
      {month !== undefined && (
        <Select
          label={words.through}
          value={String(month)}
          groups={plainOptions(MONTHS.map(String), (value) => words.throughOption(Number(value)))}
          onChoose={(value) => onThrough(year, formatMonth(year, Number(value)))}
        />
      )}
    </>
  )
}
