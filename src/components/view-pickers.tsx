import type { AreaResource } from '../../contract/resources.ts'
import { formatMonth, parseMonth } from '../../domain/period.ts'
import { type Selection, withArea, withYear } from '../selection/selection.ts'
import { toWrite, useWriteSelection } from '../selection/use-selection.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import { AreaPicker } from './area-picker.tsx'
import { Choice } from './choice.tsx'
import styles from './view-pickers.module.css'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

interface ViewPickersProps {
  readonly areas: readonly AreaResource[]
  /** The area the figures are of. */
  readonly shown: AreaResource
  readonly selection: Selection
  /** Tells year and month where the address leaves them open; undefined while loading. */
  readonly answer: { readonly year: number; readonly through: string } | undefined
}

/** Area, year and month of the page's figures; a choice changes the address and nothing else. */
export function ViewPickers({ areas, shown, selection, answer }: ViewPickersProps) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const write = useWriteSelection()
  const state = toWrite(selection, lang)
  const year = answer?.year ?? selection.year
  const month = parseMonth(answer?.through ?? selection.through ?? '')?.month
  const years = [...new Set([...shown.years, ...(year === undefined ? [] : [year])])]
  return (
    <div className={styles.pickers}>
      <AreaPicker areas={areas} current={shown} onChoose={(area) => write(withArea(state, area))} />
      {year !== undefined && (
        <Choice
          label={words.pickers.year}
          value={year}
          options={years
            .sort((a, b) => b - a)
            .map((value) => ({ value, text: words.pickers.yearOption(value) }))}
          onChoose={(value) => write(withYear(state, value))}
        />
      )}
      {year !== undefined && month !== undefined && (
        <Choice
          label={words.pickers.through}
          value={month}
          options={MONTHS.map((value) => ({ value, text: words.pickers.throughOption(value) }))}
          onChoose={(value) => write({ ...state, year, through: formatMonth(year, value) })}
        />
      )}
    </div>
  )
}
