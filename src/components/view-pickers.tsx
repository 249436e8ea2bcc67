import type { AreaResource } from '../../contract/resources.ts'
import { parseMonth } from '../../domain/period.ts'
import { type Selection, withArea, withYear } from '../selection/selection.ts'
import { toWrite, useWriteSelection } from '../selection/use-selection.ts'
import { useLanguage } from '../text/use-language.tsx'
import { AreaPicker } from './area-picker.tsx'
import { PeriodPickers } from './period-pickers.tsx'

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
  const write = useWriteSelection()
  const state = toWrite(selection, lang)
  const year = answer?.year ?? selection.year
  const month = parseMonth(answer?.through ?? selection.through ?? '')?.month
  return (
    <>
      <AreaPicker areas={areas} current={shown} onChoose={(area) => write(withArea(state, area))} />
      <PeriodPickers
        shown={shown}
        year={year}
        month={month}
        onYear={(value, last) => write(withYear(state, value, last))}
        onThrough={(of, through) => write({ ...state, year: of, through })}
      />
    </>
  )
}
