/** How large a chart is drawn: on a page, on paper or on a wall. Lengths in CSS pixels. */
export interface ChartScale {
  /** Size of every text in the drawing. */
  readonly text: number
  readonly stroke: number
  /** Radius of the mark of one value. */
  readonly dot: number
  readonly height: number
}

/** On a page, read from half a metre. */
export const PAGE_SCALE: ChartScale = { text: 12, stroke: 2, dot: 3, height: 300 }

/** On paper, where the charts of an indicator share a page. */
export const PRINT_SCALE: ChartScale = { text: 11, stroke: 1.75, dot: 2.5, height: 180 }

/** Colours of the charts as tokens, so that a projector theme replaces them in one place. */
export const CHART_COLOURS = {
  thisYear: 'var(--chart-this)',
  thisYearSoft: 'var(--chart-this-soft)',
  lastYear: 'var(--chart-last)',
  plan: 'var(--chart-plan)',
  grid: 'var(--chart-grid)',
  future: 'var(--chart-future)',
  text: 'var(--chart-text)',
  ground: 'var(--chart-ground)',
} as const

/** The end of a scale and where its lines are, from 0. */
export interface Ticks {
  readonly top: number
  readonly ticks: readonly number[]
}

/**
 * A scale from zero for counts: at most five steps of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param most The largest value drawn; 0 or less gives a scale to 1.
 * @example countTicks(12_500) // { top: 15000, ticks: [0, 2500, 5000, ... 15000] }
 */
export function countTicks(most: number): Ticks {
  if (!(most > 0)) return { top: 1, ticks: [0, 1] }
  const rough = most / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((step) => step * power >= rough * (1 - 1e-9)) ?? 10
  // A count is not drawn in halves.
  const step = Math.max(factor === 2.5 && power === 1 ? 5 : factor * power, 1)
  const steps = Math.max(Math.ceil(most / step - 1e-9), 1)
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, i) => i * step) }
}

/** The scale of ratios: always 0 to 100 %, so that 98 % and 99 % look alike where they are. */
export const RATIO_TICKS: Ticks = { top: 1, ticks: [0, 0.25, 0.5, 0.75, 1] }
