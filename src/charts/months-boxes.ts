import type { MonthsModel, Stretch } from './months-model.ts'
import type { MonthsWords } from './months-text.ts'
import type { Layer, Plot } from './plot.ts'

export type LayerProps = Layer<MonthsModel, MonthsWords>

/**
 * Where stretches are drawn: over their months, up to their value.
 *
 * @param inset Left free at either side, as a share of a month.
 */
export function boxesOf(plot: Plot, inset: number) {
  const free = inset * (plot.x(1) - plot.x(0))
  return ({ from, to, value }: Pick<Stretch, 'from' | 'to' | 'value'>) => {
    const left = plot.x(from - 1) + free
    const right = plot.x(to) - free
    const width = right - left
    const top = plot.y(value ?? 0)
    const ground = plot.y(0)
    const bar = { x: left, y: top, width, height: ground - top }
    return { left, width, middle: (left + right) / 2, top, ground, bar }
  }
}
