import type { Indicator } from '../../domain/indicator.ts'
import { combineQualifiers, type Qualifier } from '../../domain/qualifier.ts'
import type { SeriesPeriod, YearSeries } from '../../domain/series.ts'
import { countTicks, RATIO_TICKS, type Ticks } from './chart-scale.ts'
import { missingMonths } from './missing-months.ts'

/** A figure over the months it was reported for: a month, January with February, a quarter, a year. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Null for 0 of 0: reported, and nothing was due. */
  readonly value: number | null
  readonly qualifier: Qualifier
}

/** Figures that are said in words because drawing them would mislead. */
export type LeftOut =
  | {
      readonly kind: 'annual'
      readonly year: number
      /** Units it is the sum of; null for an area without units. */
      readonly units: number | null
      readonly stretch: Stretch
    }
  | {
      readonly kind: 'quarterly_units'
      readonly year: number
      readonly units: number
      readonly stretches: readonly Stretch[]
    }

/** What was reported stretch by stretch, beside last year's. */
export interface MonthsModel extends Ticks {
  /** Bars for counts; marks for ratios, which do not add up. */
  readonly kind: 'bars' | 'marks'
  readonly year: number
  readonly throughMonth: number
  readonly thisYear: readonly Stretch[]
  readonly lastYear: readonly Stretch[]
  /** This year's quarters that were reported beside their months: drawn as an outline over them. */
  readonly outlined: readonly Stretch[]
  readonly missing: readonly number[]
  readonly leftOut: readonly LeftOut[]
  /** Whether January and February of this or last year are drawn as one. */
  readonly combined: boolean
  /** Whether they could. */
  readonly canCombine: boolean
  readonly reference: number | null
  readonly drawable: boolean
}

/**
 * Shapes what was reported in a year and the year before, each figure over its own months.
 *
 * An annual figure is drawn only where neither year has shorter ones: beside months it would dwarf
 * them and say nothing. The quarters of a roll-up come from other units than its months do; both
 * annual ones and these are left out of the picture and named.
 *
 * @param together January and February as one figure where both were reported.
 */
export function monthsModel(
  indicator: Pick<Indicator, 'measure' | 'direction'>,
  series: YearSeries,
  last: YearSeries | undefined,
  throughMonth: number,
  together: boolean,
): MonthsModel {
  const own = series.periods.filter((period) => period.to <= throughMonth)
  const before = last?.periods ?? []
  const shorter = [...own, ...before].some((period) => !isAnnual(period))
  const thisYear = drawn(own, series, shorter)
  const lastYear = drawn(before, last, shorter)
  const cumulative = {
    thisYear: series.samePeriod.monthly.thisYear[1] ?? null,
    lastYear: series.samePeriod.monthly.lastYear[1] ?? null,
  }
  const wanted = together && throughMonth > 1
  const joined = {
    thisYear: joinJanFeb(indicator, thisYear.bars, cumulative.thisYear),
    lastYear: joinJanFeb(indicator, lastYear.bars, cumulative.lastYear),
  }
  const shown = {
    thisYear: wanted ? joined.thisYear : thisYear.bars,
    lastYear: wanted ? joined.lastYear : lastYear.bars,
  }
  const canCombine =
    throughMonth > 1 && (joined.thisYear !== thisYear.bars || joined.lastYear !== lastYear.bars)
  const all = [...shown.thisYear, ...shown.lastYear, ...thisYear.outlined]
  const most = Math.max(0, ...all.map((stretch) => stretch.value ?? 0))
  return {
    ...(indicator.measure === 'ratio' ? RATIO_TICKS : countTicks(most)),
    kind: indicator.measure === 'ratio' ? 'marks' : 'bars',
    year: series.year,
    throughMonth,
    thisYear: shown.thisYear,
    lastYear: shown.lastYear,
    outlined: thisYear.outlined,
    missing: missingMonths(series),
    leftOut: [...thisYear.leftOut, ...lastYear.leftOut],
    combined: wanted && canCombine,
    canCombine,
    reference: indicator.direction === 'full' ? 1 : null,
    drawable: all.length > 0,
  }
}

const isAnnual = (period: Pick<Stretch, 'from' | 'to'>) => period.to - period.from === 11
const isMonth = (period: Pick<Stretch, 'from' | 'to'>) => period.from === period.to

interface Drawn {
  readonly bars: readonly Stretch[]
  readonly outlined: readonly Stretch[]
  readonly leftOut: readonly LeftOut[]
}

function drawn(
  periods: readonly SeriesPeriod[],
  series: YearSeries | undefined,
  shorter: boolean,
): Drawn {
  const year = series?.year ?? 0
  const bars: Stretch[] = []
  const outlined: Stretch[] = []
  const leftOut: LeftOut[] = []
  const foreign: SeriesPeriod[] = []
  for (const period of periods) {
    const stretch = stretchOf(period)
    const inMonths = periods.some(
      (other) => isMonth(other) && other.from >= period.from && other.to <= period.to,
    )
    if (isAnnual(period)) {
      if (shorter) leftOut.push({ kind: 'annual', year, units: period.units, stretch })
      else bars.push(stretch)
    } else if (isMonth(period) || !inMonths) bars.push(stretch)
    else if (period.units === null) outlined.push(stretch)
    else foreign.push(period)
  }
  if (foreign.length > 0) {
    leftOut.push({
      kind: 'quarterly_units',
      year,
      units: Math.max(...foreign.map((period) => period.units ?? 0)),
      stretches: foreign.map(stretchOf),
    })
  }
  return { bars, outlined, leftOut }
}

function stretchOf({ from, to, value, qualifier }: SeriesPeriod): Stretch {
  return { from, to, value, qualifier }
}

/**
 * January and February as one figure; the same list where it cannot be made.
 *
 * @param cumulative Through February: the ratio of sums, which the two ratios alone do not give.
 */
function joinJanFeb(
  { measure }: Pick<Indicator, 'measure'>,
  stretches: readonly Stretch[],
  cumulative: number | null,
): readonly Stretch[] {
  const january = stretches.find((stretch) => stretch.from === 1 && stretch.to === 1)
  const february = stretches.find((stretch) => stretch.from === 2 && stretch.to === 2)
  if (!january || !february) return stretches
  const nothingDue = january.value === null && february.value === null
  const value = measure === 'count' ? (january.value ?? 0) + (february.value ?? 0) : cumulative
  // Two rates without counts give no rate for both months.
  if (value === null && !nothingDue) return stretches
  const both: Stretch = {
    from: 1,
    to: 2,
    value,
    qualifier: combineQualifiers([january.qualifier, february.qualifier]),
  }
  return [both, ...stretches.filter((stretch) => stretch !== january && stretch !== february)]
}
