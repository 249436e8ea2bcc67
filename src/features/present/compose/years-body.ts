import type { Indicator } from '../../../../domain/indicator.ts'
import type { WallYear, WallYearLabel } from '../../../charts/wall-years.tsx'
import type { YearColumn, YearsModel } from '../../../charts/years-model.ts'
import { figureWithUnit, unitWord } from '../../../text/figure-words.ts'
import { formatFigureValue, formatValue } from '../../../text/format.ts'
import { absenceWord } from '../../../text/words-absence.ts'
import { changeShort, changeWords } from '../../../text/words-change.ts'
import type { SlideBody } from '../deck/slide.ts'
import type { Composing } from './context.ts'
import { axisText } from './course-body.ts'

/** Years against their plans as a finished picture with its numbers as a table. */
export function yearsBody(
  composing: Composing,
  indicator: Indicator,
  model: YearsModel,
): SlideBody {
  const { lang, words } = composing
  const unit = unitWord(indicator, lang) || '%'
  return {
    kind: 'years',
    top: model.top,
    ticks: model.ticks.map((at) => ({ at, text: axisText(at, indicator, composing) })),
    unit: words.chart.unitYears(unit),
    layout: model.kind,
    columns: model.columns.map((column) => yearOf(composing, indicator, model, column)),
    table: {
      columns: [
        '',
        words.chart.same(model.throughMonth),
        words.chart.whole,
        words.chart.plan,
        words.chart.changeOf,
      ],
      rows: model.columns.map((column) => [
        words.chart.year(column.year),
        figureWithUnit(column.same, indicator, lang),
        column.running ? words.chart.running : figureWithUnit(column.whole, indicator, lang),
        column.target === null
          ? absenceWord('no_target', lang)
          : formatValue(column.target, 'exact', indicator, lang),
        changeWords(compared(column, model).change, lang),
      ]),
    },
  }
}

/** The figure whose change is told: of the months compared, or of the year where only that is known. */
function compared(column: YearColumn, model: YearsModel) {
  return column.shape === 'whole' || model.throughMonth === 12
    ? column.wholeFigure
    : column.sameFigure
}

function yearOf(
  { lang, words }: Composing,
  indicator: Indicator,
  model: YearsModel,
  column: YearColumn,
): WallYear {
  const { shape, sameValue, wholeValue, target } = column
  const split = shape === 'split'
  const same = split || shape === 'part' ? sameValue : null
  const whole = split || shape === 'whole' ? wholeValue : null
  const labels: WallYearLabel[] = []
  if (whole !== null) {
    labels.push({
      key: 'whole',
      name: words.chart.whole,
      value: formatFigureValue(column.whole, indicator, lang),
      at: whole,
    })
  }
  if (same !== null) {
    labels.push({
      key: 'same',
      name: words.chart.same(model.throughMonth),
      value: formatFigureValue(column.same, indicator, lang),
      at: same,
    })
  }
  const planned = model.reference ?? target
  if (planned !== null) {
    labels.push({
      key: 'target',
      name: target === null ? words.chart.required : words.chart.plan,
      value: formatValue(planned, 'exact', indicator, lang),
      at: planned,
    })
  }
  if (shape === 'none') {
    const reason = column.same.kind === 'absent' ? column.same.reason : 'not_reported'
    labels.push({ key: 'none', name: absenceWord(reason, lang), value: '', at: 0 })
  }
  const figure = compared(column, model)
  return {
    year: words.chart.year(column.year),
    same,
    whole,
    target: planned,
    running: column.running,
    labels,
    below:
      shape === 'none'
        ? ''
        : figure.change.kind === 'value'
          ? words.chart.changeIn(
              words.chart.same(shape === 'whole' ? 12 : model.throughMonth),
              changeShort(figure.change, lang),
            )
          : changeWords(figure.change, lang),
  }
}
