import { decodeComparison } from '../../../../contract/comparison-decoding.ts'
import { total } from '../../../../domain/add-figures.ts'
import type { LineAspect } from '../../../../domain/compared-figure.ts'
import { absent, type Figure, value } from '../../../../domain/figure.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import { isFolded, overviewCounts } from '../../../../domain/overview-counts.ts'
import { type Progress, STATUSES, type Status } from '../../../../domain/progress.ts'
import {
  type DeckFigures,
  figuresKey,
  type Shown,
  type SlideFigures,
} from '../choices/deck-figures.ts'
import type { SlideChoice } from '../choices/deck-options.ts'
import { type FrozenFigures, heldOf } from '../frozen/frozen-figures.ts'
import { countMissing } from './missing-slides.ts'
import { frozenWork } from './work-slides.ts'

/** Of a comparison of more units only range and median are remembered. */
const MOST_UNITS = 100

/**
 * What a deck's slides show, to be remembered: `shownWords` names and says each of them.
 *
 * Slides without figures of their own (cover, sources) have their month alone; those whose figures are
 * lacking are left out.
 */
export function deckFigures(frozen: FrozenFigures, choices: readonly SlideChoice[]): DeckFigures {
  const { through } = frozen.progress
  const entries = choices.flatMap((choice): [string, SlideFigures][] => {
    const shown = shownOf(frozen, choice)
    return shown === null ? [] : [[figuresKey(choice), { through, shown }]]
  })
  return Object.fromEntries(entries)
}

type ShownFigures = Readonly<Record<string, Shown>>

/** Figures by their key: what it is, and after a colon what it is of; null = lacking. */
function shownOf(frozen: FrozenFigures, choice: SlideChoice): ShownFigures | null {
  switch (choice.kind) {
    case 'cover':
    case 'sources':
      return {}
    case 'state':
      return stateFigures(frozen)
    case 'numbers':
      return numbersFigures(frozen)
    case 'indicator':
      return indicatorFigures(frozen, choice.indicator)
    case 'comparison':
      return comparisonFigures(frozen, choice.indicator, choice.compared)
    case 'work': {
      const work = frozenWork(frozen, choice.register)
      if (!work) return null
      const { total: rows, overdue, done } = work.counts
      return { work: value(rows), workDone: value(done), workOverdue: value(overdue) }
    }
    case 'missing': {
      const count = countMissing(frozen)
      return count === null ? null : { missing: value(count) }
    }
  }
}

/** The counts of the year, also as its headline adds them up, and the gaps of what needs attention. */
function stateFigures({ progress }: FrozenFigures): ShownFigures {
  const { byStatus, notReported, withoutTarget, unjudged, indicators } = overviewCounts(progress)
  const of = (...statuses: Status[]) => value(total(statuses, (status) => byStatus[status] ?? 0))
  const urgent = progress.figures.filter((figure) => !isFolded(figure) && lags(figure))
  return {
    ...(progress.rollUp ? { held: value(progress.rollUp.unitsHeld) } : {}),
    indicators: value(indicators),
    lagging: of('behind', 'far_behind', 'short'),
    good: of('met', 'on_pace'),
    ...statusFigures(byStatus),
    notReported: value(notReported),
    withoutTarget: value(withoutTarget),
    unjudged: value(unjudged),
    ...Object.assign({}, ...urgent.map((figure) => gapFigure(figure, `gap:${figure.indicatorId}`))),
  }
}

function lags({ status }: Progress): boolean {
  return status === 'behind' || status === 'far_behind'
}

function statusFigures(byStatus: Readonly<Partial<Record<Status, number>>>): ShownFigures {
  return Object.fromEntries(
    STATUSES.map((status) => [`count:${status}`, value(byStatus[status] ?? 0)]),
  )
}

function numbersFigures({ progress, indicators }: FrozenFigures): ShownFigures {
  const told = progress.figures.filter((figure) => !isFolded(figure))
  return Object.fromEntries(
    told.flatMap((figure): [string, Shown][] => [
      [`value:${figure.indicatorId}`, figure.value],
      ...completionFigure(figure, indicators, `completion:${figure.indicatorId}`),
    ]),
  )
}

function indicatorFigures(
  { progress, indicators }: FrozenFigures,
  id: string,
): ShownFigures | null {
  const figure = progress.figures.find(({ indicatorId }) => indicatorId === id)
  if (!figure) return null
  const { target, base, baseQualifier, shortBy, status, units } = figure
  return {
    value: figure.value,
    target: target === null ? absent('no_target') : value(target),
    ...Object.fromEntries(completionFigure(figure, indicators, 'completion')),
    ...gapFigure(figure, 'gap'),
    change: figure.change,
    ...(base === null ? {} : { base: value(base, baseQualifier ?? 'exact') }),
    ...(shortBy === null ? {} : { short: value(shortBy) }),
    ...(units ? statusFigures(units.byStatus) : { status }),
  }
}

/** None where it is the value itself, of rates that must be 100 %. */
function completionFigure(
  { indicatorId, completion }: Progress,
  indicators: readonly Indicator[],
  key: string,
): [string, Shown][] {
  const indicator = indicators.find(({ id }) => id === indicatorId)
  return indicator?.direction === 'full' ? [] : [[key, completion]]
}

/** None where slides tell none: too early in the year for a light. */
function gapFigure({ paceGap, completion, status }: Progress, key: string): ShownFigures {
  if (paceGap === null || completion.kind === 'absent' || status === 'too_early') return {}
  return { [key]: value(paceGap, completion.qualifier) }
}

function comparisonFigures(
  frozen: FrozenFigures,
  id: string,
  aspect: LineAspect,
): ShownFigures | null {
  const pages = heldOf(frozen.comparisons, id)
  const answer = pages && decodeComparison(pages)
  const column = answer?.indicators.find(({ indicatorId }) => indicatorId === id)
  if (!answer || !column) return null
  const spread = column.spread[aspect]
  const units: [string, Figure][] = column.rows.flatMap(({ progress, rate }, place) => {
    const unit = answer.units[place]
    const figure = aspect === 'rate' ? rate : progress[aspect]
    return unit && figure ? [[`unit:${unit.code}`, figure]] : []
  })
  const { units: total } = column.total.progress
  return {
    ...(spread
      ? {
          stated: value(spread.n),
          least: value(spread.least),
          median: value(spread.median),
          greatest: value(spread.greatest),
        }
      : {}),
    ...(units.length > MOST_UNITS ? {} : Object.fromEntries(units)),
    ...(total ? statusFigures(total.byStatus) : {}),
  }
}
