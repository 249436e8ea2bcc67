import type { AreaResource } from '../../contract/resources.ts'
import { formatMonth, MONTHS } from '../../domain/period.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import { Choice } from './choice.tsx'

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
      <Choice
        label={words.year}
        value={year}
        options={years.map((value) => ({ value, text: words.yearOption(value) }))}
        onChoose={onYear}
      />
      {month !== undefined && (
        <Choice
          label={words.through}
          value={month}
          options={MONTHS.map((value) => ({ value, text: words.throughOption(value) }))}
          onChoose={(value) => onThrough(year, formatMonth(year, value))}
        />
      )}
    </>
  )
}
