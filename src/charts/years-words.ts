import type { Indicator } from '../../domain/indicator.ts'
import { unitWord } from '../text/figure-words.ts'
import { formatFigureValue } from '../text/format.ts'
import type { Language } from '../text/language.ts'
import { absenceWord } from '../text/words-absence.ts'
import { changeShort, changeWords } from '../text/words-change.ts'
import { printerOf, stated } from './picture-text.ts'
import { chartWords } from './words.ts'
import type { YearColumn, YearsModel } from './years-model.ts'

/** The words inside a picture of years, finished for drawing wherever it is drawn. */
export interface YearsWords {
  /** Numbers of the upright axis: short beside a page's text, in full on a slide. */
  readonly ticks: readonly string[]
  readonly ticksInFull: readonly string[]
  /** One per column. */
  readonly years: readonly YearWords[]
  readonly slideUnit: string
}

/** The words of one year. */
export interface YearWords {
  /** Below the axis: the year, or the part of it that has passed. */
  readonly name: string
  /** Below the name: the change against the year before, in short. */
  readonly change: string
  /** Above the bar. */
  readonly whole: string
  /** Inside the part of the same months. */
  readonly same: string
  /** In place of a bar. */
  readonly absent: string
  /** On a slide: the year alone, what its bars are beside them, and the change below it. */
  readonly slide: {
    readonly year: string
    readonly labels: readonly BarLabel[]
    readonly change: string
  }
}

export interface BarLabel {
  readonly of: 'whole' | 'same' | 'target' | 'none'
  readonly name: string
  readonly value: string
  readonly at: number
}

/** Words for the drawing of years. */
export function yearsWords(indicator: Indicator, model: YearsModel, lang: Language): YearsWords {
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  return {
    ticks: model.ticks.map(print.axis),
    ticksInFull: model.ticks.map(print.axisInFull),
    years: model.columns.map((column) => wordsOfYear(indicator, model, column, lang)),
    slideUnit: words.unit(unitWord(indicator, lang) || '%'),
  }
}

function wordsOfYear(
  indicator: Indicator,
  model: YearsModel,
  column: YearColumn,
  lang: Language,
): YearWords {
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const whole = stated(column.whole) ?? stated(column.same)
  const same = stated(column.same)
  const paired = column.shape === 'split' && model.kind === 'pair' && same && whole
  const sameShort = same ? print.short(same.value, same.qualifier) : ''
  const wholeShort = whole ? print.short(whole.value, whole.qualifier) : ''
  const year = words.yearName(column.year)
  return {
    name: column.running
      ? words.yearSoFar(column.year, words.monthsRange(model.throughMonth))
      : year,
    change: changeShort(column.sameFigure.change, lang),
    whole: paired ? `${sameShort} | ${wholeShort}` : wholeShort,
    same: sameShort,
    absent: column.same.kind === 'absent' ? absenceWord(column.same.reason, lang) : '',
    slide: {
      year,
      labels: labelsOf(indicator, model, column, lang),
      change: slideChange(model, column, lang),
    },
  }
}

function labelsOf(
  indicator: Indicator,
  model: YearsModel,
  column: YearColumn,
  lang: Language,
): BarLabel[] {
  const { slide, monthsRange } = chartWords(lang)
  const { shape, sameValue, wholeValue, target } = column
  const labels: BarLabel[] = []
  const add = (of: BarLabel['of'], name: string, value: string, at: number | null) => {
    if (at !== null) labels.push({ of, name, value, at })
  }
  if (shape === 'split' || shape === 'whole') {
    add('whole', slide.wholeYear, formatFigureValue(column.whole, indicator, lang), wholeValue)
  }
  if (shape === 'split' || shape === 'part') {
    const name = model.throughMonth === 12 ? slide.wholeYear : monthsRange(model.throughMonth)
    add('same', name, formatFigureValue(column.same, indicator, lang), sameValue)
  }
  const planned = model.reference ?? target
  if (planned !== null) {
    const name = target === null ? slide.required : slide.plan
    add('target', name, printerOf(indicator, lang).full(planned, 'exact'), planned)
  }
  if (shape === 'none') {
    const reason = column.same.kind === 'absent' ? column.same.reason : 'not_reported'
    add('none', absenceWord(reason, lang), '', 0)
  }
  return labels
}

/** The change of the months compared, or of the year where only that is known. */
function slideChange(model: YearsModel, column: YearColumn, lang: Language): string {
  const { slide, monthsRange } = chartWords(lang)
  if (column.shape === 'none') return ''
  const whole = column.shape === 'whole' || model.throughMonth === 12
  const figure = whole ? column.wholeFigure : column.sameFigure
  if (figure.change.kind === 'absent') return changeWords(figure.change, lang)
  const months = whole ? slide.wholeYear : monthsRange(model.throughMonth)
  return slide.changeIn(months, changeShort(figure.change, lang))
}
