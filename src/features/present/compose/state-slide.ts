import { attentionOrder, worstStatus } from '../../../../domain/attention.ts'
import { changeVerdict, countVerdicts } from '../../../../domain/change-verdict.ts'
import {
  isFolded,
  type OverviewCounts,
  overviewCounts,
} from '../../../../domain/overview-counts.ts'
import { type Progress, STATUSES, type Status } from '../../../../domain/progress.ts'
import { indicatorName } from '../../../text/figure-words.ts'
import { formatNumber } from '../../../text/format.ts'
import { elapsedWords } from '../../../text/format-date.ts'
import { lagWords } from '../../../text/words-lag.ts'
import { overviewSentence } from '../../../text/words-overview.ts'
import { statusWord } from '../../../text/words-status.ts'
import type { StateBody } from '../deck/slide.ts'
import type { Draft, SlideSource } from './slide-source.ts'

/** Lines that say what needs attention. */
const MOST_WANTED = 4

/** The state of the year on one slide: counts per status, the year's course, what needs attention. */
export function stateSlide(source: SlideSource): Draft {
  const { frozen, lang, words, month } = source
  const counts = overviewCounts(frozen.progress)
  const figures = frozen.progress.figures.filter((figure) => !isFolded(figure))
  return {
    name: words.slides.kinds.state,
    kicker: words.slides.kinds.state,
    headline: overviewSentence(counts, lang),
    body: {
      kind: 'state',
      throughMonth: month,
      elapsed: elapsedWords(frozen.progress, lang),
      counts: countsOf(counts, source),
      attentionTitle: words.state.attention,
      attention: attentionOf(figures, source),
      none: noneWords(counts, source),
      compared: comparedWords(figures, source),
    },
    kinds: figures.flatMap((figure) => figure.sourceKinds),
  }
}

function countsOf(counts: OverviewCounts, { lang, words }: SlideSource): StateBody['counts'] {
  const counter = counts.rollUp ? words.state.unitCounter : words.state.counter
  const entry = (status: Status | null, word: string, number: number) =>
    number === 0 ? [] : [{ status, word, number: formatNumber(number, 0, lang), counter }]
  return [
    ...STATUSES.flatMap((status) =>
      entry(status, statusWord(status, lang), counts.byStatus[status] ?? 0),
    ),
    ...entry(null, words.state.notReported, counts.notReported),
    ...entry(null, words.state.withoutTarget, counts.withoutTarget),
    ...entry(null, words.state.unjudged, counts.unjudged),
  ]
}

function attentionOf(
  figures: readonly Progress[],
  { indicator, lang }: SlideSource,
): StateBody['attention'] {
  return attentionOrder(figures, (figure) => figure)
    .filter(({ severity }) => severity > 0)
    .slice(0, MOST_WANTED)
    .flatMap(({ item: figure }) => {
      const of = indicator(figure.indicatorId)
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
function noneWords({ byStatus, withoutTarget, unjudged }: OverviewCounts, { words }: SlideSource) {
  const open = withoutTarget + unjudged
  if (open === 0) return words.state.none
  return words.state.noneJudged((byStatus.met ?? 0) + (byStatus.on_pace ?? 0), open)
}

function comparedWords(figures: readonly Progress[], { indicator, words }: SlideSource): string {
  const count = countVerdicts(
    figures.flatMap(({ indicatorId, change }) => {
      const of = indicator(indicatorId)
      return of ? [changeVerdict(of.direction, change)] : []
    }),
  )
  if (figures.length === 0) return ''
  if (count.none === figures.length) return words.state.noComparison
  return words.state.compared(count)
}
