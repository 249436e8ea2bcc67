import type { ProgressResource } from '../../../contract/resources.ts'
import { attentionOrder } from '../../../domain/attention.ts'
import { changeVerdict, countVerdicts, type VerdictCounts } from '../../../domain/change-verdict.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { byMissingMonths, type MissingMonths } from '../../../domain/missing-months.ts'
import { isFolded } from '../../../domain/overview-counts.ts'
import { unreportedShare } from '../../../domain/pace.ts'
import type { Progress, Status } from '../../../domain/progress.ts'
import type { Sort } from '../../selection/selection.ts'

/** One indicator with its figure, and what of it is drawn. */
export interface IndicatorView {
  readonly indicator: Indicator
  readonly figure: Progress
  /** Share of the plan reached, as drawn; null without one. Never capped. */
  readonly share: number | null
  /**
   * Share that is due by now: the expected pace, or all of it where the indicator has no pace.
   * Null where nothing is planned to compare with.
   */
  readonly due: number | null
  /** Share of the plan that is due in months not yet reported: what may have been done in them. */
  readonly unreported: number
}

/** Key of the one group that holds all indicators when they are ordered by attention. */
export const ALL_IN_ONE = 'all'

/** Indicators under one heading; `category` null = none. */
export interface ViewGroup {
  readonly key: string
  readonly category: Indicator | null
  readonly views: readonly IndicatorView[]
}

/** What the overview draws. */
export interface OverviewModel {
  /** All that are not folded, in the order asked for. */
  readonly views: readonly IndicatorView[]
  /** Those that pass the filter, under their headings. */
  readonly groups: readonly ViewGroup[]
  readonly shown: number
  /** Neither reported nor planned. */
  readonly folded: readonly IndicatorView[]
  /** Indicators with months due but missing, together where the months are the same. */
  readonly notReported: readonly MissingMonths<IndicatorView>[]
  /** What a reader should look at first; null where nothing asks for it. */
  readonly mostUrgent: IndicatorView | null
  readonly compared: VerdictCounts
  /** True where the year holds neither figures nor targets. */
  readonly empty: boolean
  /** True where the units are shown and not added up. */
  readonly unitsOnly: boolean
}

/**
 * Turns an answer of the API into what the overview draws.
 *
 * @param statuses Shows only these; in areas with units, indicators with a unit of such a status.
 *   Empty = all.
 */
export function overviewModel(
  progress: ProgressResource,
  indicators: readonly Indicator[],
  { statuses, sort }: { readonly statuses: readonly Status[]; readonly sort: Sort },
): OverviewModel {
  const all = viewsOf(progress, indicators)
  const unfolded = all.filter((view) => !isFolded(view.figure))
  const urgent = attentionOrder(unfolded, (view) => view.figure)
  const views = sort === 'attention' ? urgent.map((entry) => entry.item) : unfolded
  const matching = views.filter((view) => matches(view.figure, statuses))
  const group = sort === 'attention' ? oneGroup : byCategory
  return {
    views,
    groups: group(matching),
    shown: matching.length,
    folded: all.filter((view) => isFolded(view.figure)),
    notReported: byMissingMonths(unfolded, ({ figure }) => figure.monthsMissing),
    mostUrgent: urgent.find((entry) => entry.severity > 0)?.item ?? null,
    compared: countVerdicts(
      unfolded.map(({ indicator, figure }) => changeVerdict(indicator.direction, figure.change)),
    ),
    empty: unfolded.length === 0,
    unitsOnly: progress.rollUp !== null && !progress.rollUp.made,
  }
}

function viewsOf(progress: ProgressResource, indicators: readonly Indicator[]): IndicatorView[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  return progress.figures.flatMap((figure) => {
    const indicator = byId.get(figure.indicatorId)
    // An import may land between the two answers; the next one holds both.
    return indicator ? [viewOf(indicator, figure)] : []
  })
}

function viewOf(indicator: Indicator, figure: Progress): IndicatorView {
  const full = indicator.direction === 'full'
  const share =
    figure.completion.kind === 'value'
      ? figure.completion.value
      : full && figure.value.kind === 'value'
        ? figure.value.value
        : null
  const planned = share !== null || (figure.target ?? 0) > 0 || (full && figure.units === null)
  return {
    indicator,
    figure,
    share,
    due: planned ? (figure.expected ?? 1) : null,
    unreported: unreportedShare(indicator, figure),
  }
}

function matches(figure: Progress, statuses: readonly Status[]): boolean {
  if (statuses.length === 0) return true
  const { status, units } = figure
  if (units) return statuses.some((wanted) => (units.byStatus[wanted] ?? 0) > 0)
  return status !== null && statuses.includes(status)
}

function oneGroup(views: readonly IndicatorView[]): ViewGroup[] {
  return views.length === 0 ? [] : [{ key: ALL_IN_ONE, category: null, views }]
}

function byCategory(views: readonly IndicatorView[]): ViewGroup[] {
  const groups = new Map<string, IndicatorView[]>()
  for (const view of views) {
    const key = view.indicator.categoryZh ?? ''
    const group = groups.get(key)
    if (group) group.push(view)
    else groups.set(key, [view])
  }
  return [...groups].map(([key, members]) => ({
    key,
    category: key === '' ? null : (members[0]?.indicator ?? null),
    views: members,
  }))
}
