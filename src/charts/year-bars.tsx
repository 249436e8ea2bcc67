import type { ReactNode } from 'react'
import { CHART_COLOURS } from './chart-scale.ts'
import type { Plot } from './plot.ts'
import type { YearColumn, YearsModel } from './years-model.ts'

/** How a host draws the bars of a year. */
export interface BarsLook {
  /** Two bars side by side: the width of each as a share of a single one's, and their distance. */
  readonly pair: { readonly share: number; readonly gap: number }
  /** Of the whole year's bar. */
  readonly hatch: string
  readonly outline: { readonly stroke: string; readonly strokeWidth: number }
  /** Whether whole years are solid where they are what is compared. */
  readonly solidWhole: boolean
  /** The mark of the plan, how far it reaches beyond the bars, and what keeps it clear of them. */
  readonly target: { readonly width: number; readonly beyond: number; readonly halo: number }
}

interface Extent {
  readonly left: number
  readonly width: number
}

/** Where a year's bars are; null where there is none. */
export interface BarPlaces {
  readonly same: Extent | null
  readonly whole: Extent | null
  /** Right edge of all. */
  readonly right: number
}

/** Places the bars of a year: parts of one bar, or two bars where parts do not add up. */
export function barPlaces(
  { shape }: YearColumn,
  kind: YearsModel['kind'],
  left: number,
  width: number,
  { share, gap }: BarsLook['pair'],
): BarPlaces {
  const paired = kind === 'pair' && shape === 'split'
  const each = paired ? width * share : width
  const whole = { left: paired ? left + each + gap : left, width: each }
  return {
    same: shape === 'split' || shape === 'part' ? { left, width: each } : null,
    whole: shape === 'split' || shape === 'whole' ? whole : null,
    right: (paired ? whole.left : left) + each,
  }
}

interface YearBarsProps {
  readonly column: YearColumn
  readonly places: BarPlaces
  readonly left: number
  readonly plot: Plot
  /** Of the plan, or what every year must reach. */
  readonly target: number | null
  readonly look: BarsLook
  /** What shows that a year is not over. */
  readonly children: ReactNode
}

/** A year: the same months solid, the whole year hatched, its plan as a mark across. */
export function YearBars({ column, places, left, plot, target, look, children }: YearBarsProps) {
  const { sameValue, wholeValue } = column
  const solidWhole = look.solidWhole && places.same === null && sameValue !== null
  const bar = ({ left: x, width }: Extent, value: number) => ({
    x,
    y: plot.y(value),
    width,
    height: plot.y(0) - plot.y(value),
  })
  const { width, beyond, halo } = look.target
  const mark = target !== null && {
    x1: left - beyond,
    x2: places.right + beyond,
    y1: plot.y(target),
    y2: plot.y(target),
  }
  return (
    <>
      {places.whole && wholeValue !== null && (
        <rect
          {...bar(places.whole, wholeValue)}
          fill={solidWhole ? CHART_COLOURS.thisYear : look.hatch}
          {...look.outline}
        />
      )}
      {places.same && sameValue !== null && (
        <rect {...bar(places.same, sameValue)} fill={CHART_COLOURS.thisYear} />
      )}
      {children}
      {mark && halo > 0 && <line {...mark} stroke={CHART_COLOURS.ground} strokeWidth={halo} />}
      {mark && <line {...mark} stroke={CHART_COLOURS.plan} strokeWidth={width} />}
    </>
  )
}
