import { isFolded, overviewCounts } from '../../../../domain/overview-counts.ts'
import { stateOfYear } from '../../../charts/state-of-year.ts'
import { overviewSentence } from '../../../text/words-overview.ts'
import type { Draft, SlideSource } from './slide-source.ts'

/** The state of the year on one slide: counts per status, the year's course, what needs attention. */
export function stateSlide({ frozen, lang, words }: SlideSource): Draft {
  const { progress, indicators } = frozen
  const figures = progress.figures.filter((figure) => !isFolded(figure))
  return {
    name: words.slides.kinds.state,
    kicker: words.slides.kinds.state,
    headline: overviewSentence(overviewCounts(progress), lang),
    body: { kind: 'state', ...stateOfYear(progress, indicators, lang) },
    kinds: figures.flatMap((figure) => figure.sourceKinds),
  }
}
