import type { Indicator } from '../../domain/indicator.ts'
import { MONTHS, formatMonth as monthKey } from '../../domain/period.ts'
import { unitWord } from '../text/figure-words.ts'
import { formatMonth, monthName } from '../text/format-date.ts'
import type { Language } from '../text/language.ts'
import { absenceWord } from '../text/words-absence.ts'
import type { CourseEnd, CourseLine, CourseModel } from './course-model.ts'
import { printerOf } from './picture-text.ts'
import { chartWords } from './words.ts'

/** The words inside a course, finished for drawing wherever it is drawn. */
export interface CourseWords {
  /** Names of months 1..12. */
  readonly months: readonly string[]
  readonly asOf: string
  readonly notReported: string
  /** Numbers of the upright axis: short beside a page's text, in full on a slide. */
  readonly ticks: readonly string[]
  readonly ticksInFull: readonly string[]
  /** This year's number at the end of months 0..12; null is a gap. */
  readonly thisYear: readonly (string | null)[]
  readonly ends: readonly EndWords[]
  /** On a slide: what is counted, and from when. */
  readonly slideUnit: string
  /** On a slide: across the rest of the year. */
  readonly future: string
}

/** What a line is and where it ends. */
export interface EndWords {
  readonly line: CourseLine
  readonly at: number
  /** On a page, e.g. 本年 12000余; null where the legend says enough. */
  readonly short: string | null
  /** On a slide: the line's name with the months it covers, and its value in full. */
  readonly name: string
  readonly value: string
}

/** Words for the drawing of a course. */
export function courseWords(indicator: Indicator, model: CourseModel, lang: Language): CourseWords {
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const months = MONTHS.map((month) => monthName(month, lang, { short: true }))
  return {
    months,
    asOf: words.asOf(months[model.throughMonth - 1] ?? ''),
    notReported: absenceWord('not_reported', lang),
    ticks: model.ticks.map(print.axis),
    ticksInFull: model.ticks.map(print.axisInFull),
    thisYear: model.points.map(({ thisYear }) => (thisYear === null ? null : print.axis(thisYear))),
    ends: endsOf(indicator, model, lang),
    slideUnit: words.slide.unit[indicator.aggregation](unitWord(indicator, lang)),
    future: words.slide.future,
  }
}

function endsOf(indicator: Indicator, model: CourseModel, lang: Language): EndWords[] {
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const { throughMonth, thisEnd, lastEnd, targetEnd, reference } = model
  const nameOf = (month: number) => monthName(month, lang, { short: true })
  const ends: EndWords[] = []
  const addReported = (line: CourseLine, end: CourseEnd | null, year: number, name: string) => {
    if (!end) return
    const { month, value, qualifier } = end
    ends.push({
      line,
      at: value,
      short: `${name} ${print.short(value, qualifier)}`,
      name:
        // A state is of its month alone.
        indicator.aggregation === 'latest'
          ? formatMonth(monthKey(year, month), lang, { short: true })
          : month === 12
            ? words.slide.wholeYearOf(year)
            : words.slide.yearThrough(year, nameOf(month)),
      value: print.full(value, qualifier),
    })
  }
  // An end before the month shown is named, or it would pass for the present state.
  const stopped = thisEnd !== null && thisEnd.month < throughMonth
  const thisName = stopped ? words.thisMonth(nameOf(thisEnd.month)) : words.thisYear
  addReported('thisYear', thisEnd, model.year, thisName)
  addReported('lastYear', lastEnd, model.year - 1, words.lastYear)
  const planned = reference ?? targetEnd
  if (planned !== null) {
    const limit = indicator.direction === 'down'
    ends.push({
      line: 'target',
      at: planned,
      short:
        targetEnd === null
          ? null
          : `${limit ? words.planLimit : words.plan} ${print.targetShort(targetEnd)}`,
      // No plan sets it: the rule itself asks for everything.
      name: targetEnd === null ? words.slide.required : words.target,
      value: print.full(planned, 'exact'),
    })
  }
  const due = model.points[throughMonth]?.due ?? null
  // At the end of the year all of the target is due: the line says nothing more.
  if (due !== null && throughMonth < 12) {
    const name = words.slide.due(nameOf(throughMonth))
    ends.push({ line: 'due', at: due, short: null, name, value: print.full(due, 'exact') })
  }
  return ends
}
