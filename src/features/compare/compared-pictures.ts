import { parseMonth } from '../../../domain/period.ts'
import { underTitle } from '../../charts/picture-file/chart-picture.ts'
import type { Picture } from '../../charts/picture-file/picture.ts'
import { unitsPicture } from '../../charts/picture-file/units-picture.ts'
import type { TextTable } from '../../charts/picture-text.ts'
import type { Language } from '../../text/language.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import type { SingleViewProps } from './compared-props.ts'
import type { LinesModel } from './lines-model.ts'
import { unitLabels } from './unit-labels.ts'
import { compareWords } from './words.ts'

type Compared = Pick<SingleViewProps, 'answer' | 'areas' | 'column' | 'rows' | 'selection'>

/** One indicator over all units, in the order on the screen, as a picture that leaves the page. */
export function barsPicture(
  { answer, areas, column, rows, selection }: Compared,
  lang: Language,
): Picture {
  const words = compareWords(lang)
  return unitsPicture({
    ...column,
    place: selection.parent.name,
    answer,
    aspect: selection.show,
    names: unitLabels(answer, areas, words.unit),
    order: rows,
    picked: selection.unit,
    measure: words.show[selection.show],
    unit: words.table.unit,
    lang,
  })
}

/** The small courses of all units as a picture that leaves the page. */
export function coursesPicture(
  { answer, areas, column, selection }: Compared,
  model: LinesModel,
  told: { readonly title: string; readonly notes: readonly string[]; readonly table: TextTable },
  lang: Language,
): Picture {
  const words = compareWords(lang)
  const { indicator, figures, decimals } = column
  const labels = unitLabels(answer, areas, words.unit)
  const unit = shownUnit(model.aspect, indicator, lang) || '%'
  const kinds = figures.total.progress.sourceKinds
  return {
    ...told,
    place: selection.parent.name,
    finding: '',
    under: underTitle(words.indicator.unit(unit), answer.through, lang),
    sample: answer.holdsSample,
    legend: [],
    source: sourceSentence(kinds, lang),
    drawing: {
      kind: 'lines',
      cards: model.courses.flatMap(({ place, months, due }) => {
        const row = figures.rows[place]
        if (!row) return []
        return [
          {
            key: String(place),
            name: labels[place] ?? '',
            value: shownText(row, model.aspect, indicator, lang, decimals),
            status: row.progress.status,
            months,
            due,
          },
        ]
      }),
      max: model.max,
      throughMonth: parseMonth(answer.through)?.month ?? 12,
    },
  }
}
