import type { ProgressResource } from '../../../../contract/resources.ts'
import { attentionOrder } from '../../../../domain/attention.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import { isFolded } from '../../../../domain/overview-counts.ts'
import type { Progress } from '../../../../domain/progress.ts'
import { WORK_REGISTERS } from '../../../../domain/register/registers.ts'
import type { IndicatorChart, SlideChoice } from './deck-options.ts'

/** Indicators of the usual deck; a talk has an end. */
export const USUAL_INDICATORS = 6

interface UsualFigures {
  readonly progress: ProgressResource
  readonly indicators: readonly Indicator[]
}

/**
 * The slides a presenter would probably choose: cover, state of the year, the indicators asked for
 * (else those that ask for attention, the most urgent first, and what is left of the room for the
 * catalogue's first), a comparison of units, or a unit's work from the registers that feed its figures, what is not
 * reported, sources.
 *
 * An area whose figures have no course within the year gets its figures as numbers instead.
 *
 * @param wanted Ids of the indicators the presenter came with; unknown ones are left out.
 */
export function usualChoices(figures: UsualFigures, wanted: readonly string[]): SlideChoice[] {
  const { progress } = figures
  if (progress.rollUp && !progress.rollUp.made) return unitsOnly(figures, wanted)
  const told = cataloguedFigures(figures).filter((figure) => !isFolded(figure))
  const charts = usualIndicators(told, figures.indicators, wanted)
  const choices: SlideChoice[] = [{ kind: 'cover' }, { kind: 'state' }]
  const some = told.some((figure) => figure.value.kind === 'value')
  if (some && told.every((figure) => !hasCourse(figure))) choices.push({ kind: 'numbers' })
  choices.push(...charts)
  if (progress.rollUp) choices.push(...usualComparison(told, wanted))
  else choices.push(...usualWork(told))
  choices.push({ kind: 'missing' }, { kind: 'sources' })
  return choices
}

/** Whether the figure can be followed through the year: values at the end of at least two months. */
export function hasCourse(figure: Pick<Progress, 'monthly'>): boolean {
  const count = (months: readonly (number | null)[]) => months.filter((v) => v !== null).length
  return count(figure.monthly.thisYear) > 1 || count(figure.monthly.lastYear) > 1
}

function usualIndicators(
  told: readonly Progress[],
  indicators: readonly Indicator[],
  wanted: readonly string[],
): SlideChoice[] {
  const asked = wanted.flatMap((id) => told.filter((figure) => figure.indicatorId === id))
  // What was not reported at all has a slide of its own.
  const stated = told.filter((figure) => figure.value.kind === 'value')
  const urgent = attentionOrder(stated, (figure) => figure)
    .filter(({ severity }) => severity > 0)
    .map(({ item }) => item)
  const drawable = stated.filter((figure) => hasCourse(figure) || figure.change.kind === 'value')
  const rest = drawable.filter((figure) => !urgent.includes(figure) && figure.target !== null)
  const picked = asked.length > 0 ? asked : [...urgent, ...rest].slice(0, USUAL_INDICATORS)
  return picked.map((figure) => ({
    kind: 'indicator',
    indicator: figure.indicatorId,
    chart: usualChart(figure, indicators),
  }))
}

/** Rates that must be 100 % hardly move: a line along the top would hide the few that are short. */
function usualChart(figure: Progress, indicators: readonly Indicator[]): IndicatorChart {
  const direction = indicators.find(({ id }) => id === figure.indicatorId)?.direction
  if (direction === 'full') return 'number'
  if (hasCourse(figure)) return 'course'
  return figure.change.kind === 'value' ? 'years' : 'number'
}

function usualComparison(told: readonly Progress[], wanted: readonly string[]): SlideChoice[] {
  const asked = told.filter((figure) => wanted.includes(figure.indicatorId))
  const among = asked.length > 0 ? asked : told
  const planned = among.filter(
    (figure) => figure.completion.kind === 'value' && figure.expected !== null,
  )
  const [first] = attentionOrder(planned.length > 0 ? planned : among, (figure) => figure)
  if (!first) return []
  return [
    {
      kind: 'comparison',
      indicator: first.item.indicatorId,
      compared: first.item.completion.kind === 'value' ? 'completion' : 'value',
    },
  ]
}

/** The registers of a unit's work that its figures are counted from; of an area with units they are those of a few. */
function usualWork(told: readonly Progress[]): SlideChoice[] {
  const fed = told.filter(({ sourceKinds }) => sourceKinds.includes('register'))
  return WORK_REGISTERS.filter(({ feeds }) =>
    feeds.some((rule) => fed.some(({ indicatorId }) => indicatorId === rule.indicatorId)),
  ).map(({ id }) => ({ kind: 'work', register: id, since: null }))
}

/** A county whose units are held only in part: what can be shown without a roll-up. */
function unitsOnly(figures: UsualFigures, wanted: readonly string[]): SlideChoice[] {
  const told = cataloguedFigures(figures).filter(
    ({ units }) => units !== null && units.reported > 0,
  )
  const asked = told.filter(({ indicatorId }) => wanted.includes(indicatorId))
  const comparisons = (asked.length > 0 ? asked : told).slice(0, USUAL_INDICATORS)
  return [
    { kind: 'cover' },
    ...comparisons.map(
      ({ indicatorId }): SlideChoice => ({
        kind: 'comparison',
        indicator: indicatorId,
        compared: 'value',
      }),
    ),
    { kind: 'missing' },
    { kind: 'sources' },
  ]
}

/** Figures whose indicator the catalogue holds. */
function cataloguedFigures({ progress, indicators }: UsualFigures): Progress[] {
  const ids = new Set(indicators.map(({ id }) => id))
  return progress.figures.filter(({ indicatorId }) => ids.has(indicatorId))
}
