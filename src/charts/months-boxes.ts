import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { ChartScale } from './chart-scale.ts'
import type { MonthsModel, Stretch } from './months-model.ts'
import type { MonthsWords } from './months-words.ts'

/** What every layer of the months is drawn from. */
export interface LayerProps {
  readonly model: MonthsModel
  readonly words: MonthsWords
  readonly scale: ChartScale
}

/** Pixels of a stretch: its left edge, width and the top of its value. */
export function useBoxes(inset: (slot: number) => number) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!plot || !x || !y) return null
  const slot = plot.width / 12
  const box = (stretch: Stretch) => {
    const left = (x(stretch.from - 1) ?? 0) + inset(slot)
    const right = (x(stretch.to) ?? 0) - inset(slot)
    const top = y(stretch.value ?? 0) ?? 0
    return { left, width: right - left, middle: (left + right) / 2, top, ground: y(0) ?? 0 }
  }
  return { box, slot }
}
