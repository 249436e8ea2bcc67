import type { ProgressResource } from '../../contract/resources.ts'
import { type Progress, STATUSES, type Status } from '../../domain/progress.ts'
import type { Language } from './language.ts'
import { rollUpWords } from './words-coverage.ts'
import { asOfWords, elapsedWords } from './words-time.ts'

/** The state of a year in numbers, as `overviewSentence` sums it up. */
export interface OverviewCounts {
  /** `YYYY-MM` */
  readonly through: string
  /** Share of the year elapsed at the end of `through`. */
  readonly elapsed: number
  /** Indicators that the area reports or plans. */
  readonly indicators: number
  /** Indicators per status; for areas with units, indicators x units (项次). */
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  /** Planned, but nothing reported; for areas with units, indicators x units. */
  readonly notReported: number
  /** Reported, but the plan sets no target to judge by. */
  readonly withoutTarget: number
  /** Everything else without a status: neutral ones, other absences. */
  readonly unjudged: number
  /** Null for areas without units. */
  readonly rollUp: ProgressResource['rollUp']
}

/** Whether the area neither reports nor plans an indicator, so that it is folded away. */
export function isFolded(figure: Pick<Progress, 'value' | 'target' | 'units'>): boolean {
  if (figure.units) return figure.units.reported === 0 && figure.units.withTarget === 0
  return (
    figure.value.kind === 'absent' &&
    figure.value.reason === 'not_reported' &&
    figure.target === null
  )
}

/** Counts an answer of the API for `overviewSentence`; folded indicators are left out. */
export function overviewCounts(progress: ProgressResource): OverviewCounts {
  const figures = progress.figures.filter((figure) => !isFolded(figure))
  const byStatus: Partial<Record<Status, number>> = {}
  let notReported = 0
  let withoutTarget = 0
  let unjudged = 0
  for (const figure of figures) {
    if (figure.units) {
      for (const status of STATUSES) {
        const units = figure.units.byStatus[status] ?? 0
        if (units > 0) byStatus[status] = (byStatus[status] ?? 0) + units
      }
      notReported += figure.units.missing.length
    } else if (figure.status) {
      byStatus[figure.status] = (byStatus[figure.status] ?? 0) + 1
    } else if (figure.value.kind === 'absent' && figure.value.reason === 'not_reported') {
      notReported += 1
    } else if (figure.value.kind === 'value' && figure.target === null) {
      withoutTarget += 1
    } else {
      unjudged += 1
    }
  }
  return {
    through: progress.through,
    elapsed: progress.elapsed,
    indicators: figures.length,
    byStatus,
    notReported,
    withoutTarget,
    unjudged,
    rollUp: progress.rollUp,
  }
}

/** A count with what is said of it: in Chinese after the counter, in English for one and for more. */
interface Part {
  readonly count: number
  readonly zh: string
  readonly one: string
  readonly more: string
}

function part(count: number, zh: string, one: string, more: string): Part {
  return { count, zh, one, more }
}

function parts({ byStatus, notReported, withoutTarget, unjudged }: OverviewCounts): Part[] {
  const of = (status: Status) => byStatus[status] ?? 0
  const good = of('met') + of('on_pace')
  return [
    part(
      good,
      '达到或跟上计划',
      'has met or is keeping pace with the plan',
      'have met or are keeping pace with the plan',
    ),
    part(of('behind'), '落后', 'is behind', 'are behind'),
    part(of('far_behind'), '明显落后', 'is far behind', 'are far behind'),
    part(of('short'), '未达标', 'falls short of its target', 'fall short of their targets'),
    part(of('over_limit'), '超过上限', 'is over its limit', 'are over their limits'),
    part(of('too_early'), '年初暂不评判', 'is too early to judge', 'are too early to judge'),
    part(notReported, '未填报', 'has not been reported', 'have not been reported'),
    part(withoutTarget, '未定目标', 'has no target', 'have no target'),
    part(unjudged, '不作评判', 'is not judged', 'are not judged'),
  ].filter(({ count }) => count > 0)
}

/**
 * One sentence that sums the state of the year up.
 *
 * @example overviewSentence(overviewCounts(progress), 'zh')
 *   // '截至2026年10月,全年已过83.3%;25项指标中,18项达到或跟上计划,4项落后,1项明显落后,2项未填报。'
 */
export function overviewSentence(counts: OverviewCounts, lang: Language): string {
  return lang === 'zh' ? sentenceZh(counts) : sentenceEn(counts)
}

function sentenceZh(counts: OverviewCounts): string {
  const start = `${asOfWords(counts.through, 'zh')},${elapsedWords(counts.elapsed, 'zh')};`
  if (counts.indicators === 0) return `${start}没有填报,也没有计划。`
  const notMade = counts.rollUp && rollUpWords(counts.rollUp, 'zh')
  const end = notMade ? `;${notMade}。` : '。'
  const counter = counts.rollUp ? '项次' : '项'
  const units = counts.rollUp ? `${counts.rollUp.unitsHeld}个单位的` : ''
  const said = parts(counts)
  const [only] = said
  if (only && said.length === 1)
    return `${start}${units}${counts.indicators}项指标均${only.zh}${end}`
  const list = said.map(({ count, zh }) => `${count}${counter}${zh}`).join(',')
  const body =
    list === ''
      ? `${units}${counts.indicators}项指标`
      : `${units}${counts.indicators}项指标中,${list}`
  return `${start}${body}${end}`
}

function sentenceEn(counts: OverviewCounts): string {
  const elapsed =
    counts.elapsed >= 1
      ? 'with the year complete'
      : `with ${elapsedWords(counts.elapsed, 'en').replace(' has passed', ' gone')}`
  const start = `${asOfWords(counts.through, 'en')}, ${elapsed}, `
  if (counts.indicators === 0) return `${start}nothing has been reported and nothing is planned.`
  const notMade = counts.rollUp && rollUpWords(counts.rollUp, 'en')
  const end = notMade ? ` (${notMade}).` : '.'
  const said = parts(counts)
  const clauses = said.map(({ count, one, more }, index) => {
    const verb = count === 1 ? one : more
    return index === 0 ? `${count}${subjectEn(counts, count)} ${verb}` : `${count} ${verb}`
  })
  const last = clauses.pop() ?? ''
  return `${start}${clauses.length === 0 ? last : `${clauses.join(', ')} and ${last}`}${end}`
}

/** What the first number counts: indicators, or in areas with units one result for each unit. */
function subjectEn({ indicators, rollUp }: OverviewCounts, count: number): string {
  const all = `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`
  if (!rollUp) return ` of ${all}`
  const units = `${rollUp.unitsHeld} ${rollUp.unitsHeld === 1 ? 'unit' : 'units'}`
  return ` ${count === 1 ? 'result' : 'results'} (${all} in ${units})`
}
