import type { ProgressResource } from '../../contract/resources.ts'
import { attentionOrder, worstStatus } from '../../domain/attention.ts'
import { changeVerdict, countVerdicts } from '../../domain/change-verdict.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { isFolded, type OverviewCounts, overviewCounts } from '../../domain/overview-counts.ts'
import { parseMonth } from '../../domain/period.ts'
import { type Progress, STATUSES, type Status } from '../../domain/progress.ts'
import { indicatorName } from '../text/figure-words.ts'
import { formatNumber } from '../text/format.ts'
import { elapsedWords } from '../text/format-date.ts'
import type { Language } from '../text/language.ts'
import { lagWords } from '../text/words-lag.ts'
import { statusWord } from '../text/words-status.ts'
import { stateWords } from './state-words.ts'

/** The state of a year in finished words: how many have which status, and what needs attention. */
export interface StateOfYear {
  /** 1..12 */
  readonly throughMonth: number
  readonly elapsed: string
  readonly counts: readonly {
    readonly status: Status | null
    readonly word: string
    readonly number: string
    readonly counter: string
  }[]
  readonly attentionTitle: string
  /** Empty where nothing asks for attention; `none` then says so. */
  readonly attention: readonly {
    readonly key: string
    readonly status: Status | null
    readonly name: string
    readonly lag: string
  }[]
  readonly none: string
  /** Against last year, in a sentence. */
  readonly compared: string
}

/** Lines that say what needs attention. */
const MOST_WANTED = 4

/** The state of the year of an area, in words. */
export function stateOfYear(
  progress: ProgressResource,
  indicators: readonly Indicator[],
  lang: Language,
): StateOfYear {
  const counts = overviewCounts(progress)
  const figures = progress.figures.filter((figure) => !isFolded(figure))
  const known = new Map(indicators.map((one) => [one.id, one]))
  return {
    throughMonth: parseMonth(progress.through)?.month ?? 12,
    elapsed: elapsedWords(progress, lang),
    counts: countsOf(counts, lang),
    attentionTitle: stateWords(lang).attention,
    attention: attentionOf(figures, known, lang),
    none: noneWords(counts, lang),
    compared: comparedWords(figures, known, lang),
  }
}

function countsOf(counts: OverviewCounts, lang: Language): StateOfYear['counts'] {
  const words = stateWords(lang)
  const counter = counts.rollUp ? words.unitCounter : words.counter
  const entry = (status: Status | null, word: string, number: number) =>
    number === 0 ? [] : [{ status, word, number: formatNumber(number, 0, lang), counter }]
  return [
    ...STATUSES.flatMap((status) =>
      entry(status, statusWord(status, lang), counts.byStatus[status] ?? 0),
    ),
    ...entry(null, words.notReported, counts.notReported),
    ...entry(null, words.withoutTarget, counts.withoutTarget),
    ...entry(null, words.unjudged, counts.unjudged),
  ]
}

type Known = ReadonlyMap<string, Indicator>

function attentionOf(
  figures: readonly Progress[],
  known: Known,
  lang: Language,
): StateOfYear['attention'] {
  return attentionOrder(figures, (figure) => figure)
    .filter(({ severity }) => severity > 0)
    .slice(0, MOST_WANTED)
    .flatMap(({ item: figure }) => {
      const of = known.get(figure.indicatorId)
      if (!of) return []
      return [
        {
          key: of.id,
          status: worstStatus(figure),
          name: indicatorName(of, lang),
          lag: lagWords(figure, of, lang),
        },
      ]
    })
}

/** Where nothing lags: that many could not be judged at all must be said with it. */
function noneWords({ byStatus, withoutTarget, unjudged }: OverviewCounts, lang: Language) {
  const words = stateWords(lang)
  const open = withoutTarget + unjudged
  if (open === 0) return words.none
  return words.noneJudged((byStatus.met ?? 0) + (byStatus.on_pace ?? 0), open)
}

function comparedWords(figures: readonly Progress[], known: Known, lang: Language): string {
  const words = stateWords(lang)
  const count = countVerdicts(
    figures.flatMap(({ indicatorId, change }) => {
      const of = known.get(indicatorId)
      return of ? [changeVerdict(of.direction, change)] : []
    }),
  )
  if (figures.length === 0) return ''
  if (count.none === figures.length) return words.noComparison
  return words.compared(count)
}
