import type { ProgressResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { isFolded, overviewCounts } from '../../../domain/overview-counts.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { labelled } from '../../text/punctuation.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { overviewSentence } from '../../text/words-overview.ts'
import { stateOfYear } from '../state-of-year.ts'
import { chartWords } from '../words.ts'
import { underTitle } from './chart-picture.ts'
import type { Picture } from './picture.ts'
import { pictureFileWords } from './words.ts'

interface StateSource {
  readonly place: string
  readonly progress: ProgressResource
  readonly indicators: readonly Indicator[]
  readonly lang: Language
}

/** The head of an overview as a picture: how many have which status, and what needs attention. */
export function statePicture({ place, progress, indicators, lang }: StateSource): Picture {
  const state = stateOfYear(progress, indicators, lang)
  const kinds = progress.figures
    .filter((figure) => !isFolded(figure))
    .flatMap((figure) => figure.sourceKinds)
  return {
    place,
    title: labelled(pageWords(lang).product, yearToDateWords(progress.through, lang), lang),
    finding: overviewSentence(overviewCounts(progress), lang),
    under: underTitle('', progress.through, lang),
    sample: progress.holdsSample,
    legend: [],
    notes: [],
    source: sourceSentence(kinds, lang),
    table: {
      columns: [
        { title: chartWords(lang).status, numeric: false },
        { title: pictureFileWords(lang).number, numeric: true },
      ],
      rows: [
        ...state.counts.map(({ word, number }) => ({ key: word, cells: [word, number] })),
        ...state.attention.map(({ key, name, lag }) => ({ key, cells: [name, lag] })),
      ],
    },
    drawing: { kind: 'state', ...state },
  }
}
