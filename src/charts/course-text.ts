import type { Indicator } from '../../domain/indicator.ts'
import { MONTHS } from '../../domain/period.ts'
import type { YearSeries } from '../../domain/series.ts'
import { absenceSentence, qualifierSentence } from '../text/absence-sentences.ts'
import { monthName } from '../text/format-date.ts'
import type { Language } from '../text/language.ts'
import { absenceWord } from '../text/words-absence.ts'
import { monthsMissingWords } from '../text/words-coverage.ts'
import type { CourseModel, ReportedLine } from './course-model.ts'
import { type CourseWords, courseWords } from './course-words.ts'
import type { LegendEntry, PictureText, Printer, TextTable } from './picture-text.ts'
import { annualText, conflictNotes, printerOf, tipsOf } from './picture-text.ts'
import { chartWords } from './words.ts'

/** What a course is described from. */
export interface CourseSource {
  readonly indicator: Indicator
  readonly series: YearSeries
  readonly last: YearSeries | undefined
  readonly model: CourseModel
  /** The finding, as the page states it. */
  readonly headline: string
  readonly lang: Language
}

/** Everything said with the picture of a year's course. */
export function courseText(source: CourseSource): PictureText<CourseWords> {
  const { indicator, model, lang } = source
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const table = courseTable(indicator, model, lang)
  return {
    title: words.courseTitle[indicator.aggregation](
      print.name,
      model.targetEnd !== null || model.reference !== null,
    ),
    unit: print.unit,
    summary: source.headline,
    absent: model.drawable ? null : absentText(source, print),
    legend: legendOf(source, print),
    notes: notesOf(source, print),
    table,
    tips: tipsOf(table, ({ key }) => Number(key)),
    words: courseWords(indicator, model, lang),
  }
}

function absentText({ series, last, lang, model }: CourseSource, print: Printer): string {
  const words = chartWords(lang).courseAbsent
  const { value } = series.samePeriod
  if (model.thisEnd)
    return words.annual(print.withUnit(model.thisEnd.value, model.thisEnd.qualifier))
  const annual = annualText(series, print)
  if (value.kind === 'absent' && annual !== null) return words.waiting(annual)
  if (value.kind === 'absent' && value.reason === 'nothing_due') return words.nothingDue
  if (value.kind === 'absent' && value.reason !== 'not_reported') {
    return absenceSentence(value.reason, lang)
  }
  return last && model.lastEnd ? absenceSentence('not_reported', lang) : words.none
}

function legendOf({ model, lang }: CourseSource, print: Printer): LegendEntry[] {
  const words = chartWords(lang)
  const entries: LegendEntry[] = []
  if (model.thisEnd) entries.push({ swatch: 'this-line', text: words.thisYear })
  if (model.lastEnd) entries.push({ swatch: 'last-line', text: words.lastYear })
  if (model.targetEnd !== null) entries.push({ swatch: 'target-line', text: print.planName })
  else if (model.reference !== null) entries.push({ swatch: 'target-line', text: words.full })
  if (model.points.some((point) => point.month > 0 && point.due !== null)) {
    entries.push({ swatch: 'pace-line', text: words.pace })
  }
  return entries
}

function notesOf(source: CourseSource, print: Printer): string[] {
  const { indicator, series, last, model, lang } = source
  const words = chartWords(lang)
  const notes: string[] = []
  const missing = monthsMissingWords(model.missing, lang)
  if (missing && model.drawable) notes.push(words.missing(missing))
  const kinds = series.periods.filter((period) => period.to <= model.throughMonth)
  const quarters = kinds.filter((period) => period.to - period.from === 2)
  if (model.drawable && quarters.length > 0) {
    const units = Math.max(...quarters.map((period) => period.units ?? 0))
    if (units > 0) notes.push(words.quarterUnitsInCourse(units))
    else if (!kinds.some((period) => period.from === period.to)) notes.push(words.byQuarter)
  }
  const stated = series.samePeriod.value
  if (model.drawable && stated.kind === 'absent' && stated.reason !== 'not_reported') {
    notes.push(absenceSentence(stated.reason, lang))
  }
  notes.push(...conflictNotes(series.samePeriod, series.year, indicator, lang))
  if (!model.lastEnd) notes.push(model.drawable ? words.noLastYear : words.noLastYearShort)
  else if (last?.periods.every((period) => period.to - period.from === 11)) {
    const said = model.drawable ? words.lastAnnual : words.lastAnnualShort
    notes.push(said(last.year, print.withUnit(model.lastEnd.value, model.lastEnd.qualifier)))
  }
  if (model.targetEnd === null) {
    if (indicator.direction === 'neutral') notes.push(words.neutralPlan)
    else if (model.reference !== null) notes.push(words.noPlanFull)
    else notes.push(model.drawable ? words.noPlan : words.noPlanShort)
  }
  for (const step of model.targetSteps) {
    notes.push(
      words.targetStep(
        monthName(step.month, lang),
        print.targetWithUnit(step.before),
        print.targetWithUnit(step.after),
      ),
    )
  }
  const end = model.thisEnd && qualifierSentence(model.thisEnd.qualifier, lang)
  if (end) notes.push(end)
  return notes
}

/** The course month by month, in numbers: for each its number, or why there is none. */
export function courseTable(indicator: Indicator, model: CourseModel, lang: Language): TextTable {
  const words = chartWords(lang)
  const print = printerOf(indicator, lang)
  const hasTarget = model.points.some((point) => point.target !== null)
  const hasPace = model.points.some((point) => point.due !== null)
  const reported = (line: ReportedLine, month: number) => {
    const value = model.points[month]?.[line] ?? null
    return value === null ? null : print.full(value, model.qualifiers[line][month] ?? 'exact')
  }
  const planned = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : print.target(value)
  const absentThisYear = (month: number) => {
    if (month > model.throughMonth) return words.notDueYet
    return model.missing.includes(month) ? absenceWord('not_reported', lang) : '—'
  }
  return {
    columns: [
      { title: words.month, numeric: false },
      { title: words.yearName(model.year), numeric: true },
      { title: words.yearName(model.year - 1), numeric: true },
      ...(hasPace ? [{ title: words.dueNow, numeric: true }] : []),
      ...(hasTarget ? [{ title: print.planName, numeric: true }] : []),
    ],
    rows: MONTHS.map((month) => ({
      key: String(month),
      cells: [
        monthName(month, lang),
        reported('thisYear', month) ?? absentThisYear(month),
        reported('lastYear', month) ?? '—',
        ...(hasPace ? [planned(model.points[month]?.due)] : []),
        ...(hasTarget ? [planned(model.points[month]?.target)] : []),
      ],
    })),
  }
}
