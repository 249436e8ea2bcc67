import { gapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type {
  IncompleteBelow,
  MonthReporting,
  UnitReporting,
} from '../../domain/month-reporting.ts'
import type { Progress } from '../../domain/progress.ts'
import { incompleteCount } from '../../domain/units-below.ts'
import type { BehindPlan, DutyShort, MonthsToReport, ToDo } from '../../domain/what-to-do.ts'
import { indicatorName } from './figure-words.ts'
import { monthName } from './format-date.ts'
import type { Language } from './language.ts'
import { clauseWords, labelled, listWords, lowerFirst, withRemark } from './punctuation.ts'
import { monthsMissingWords, unitsReportedWords } from './words-coverage.ts'
import { missingWords, neededWords } from './words-needed.ts'
import { fetchedWordsOf } from './words-of.ts'
import { gapClause, shortByWords } from './words-status.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./words-to-do.zh.ts')).zh,
  en: async () => (await import('./words-to-do.en.ts')).en,
})

/** An indicator and its figure, with the words that name it. */
export interface NamedFigure {
  readonly indicator: Indicator
  readonly figure: Progress
}

/** How many units a line names before it says how many there are. */
const MOST_NAMES = 5

/**
 * One thing to do in one line: 10月应报25项，均未报；其中7项补报后可能跟上.
 *
 * @param month `YYYY-MM` that the figures are through.
 * @param nameOf Name of a unit by its code.
 */
export function toDoWords(
  toDo: ToDo<NamedFigure>,
  month: string,
  nameOf: (code: string) => string,
  lang: Language,
): string {
  switch (toDo.kind) {
    case 'report':
      return reportWords(toDo, month, lang)
    case 'units_report':
      return unitsToReportWords(toDo.reporting, nameOf, lang)
    case 'behind':
      return behindWords(toDo, lang)
    case 'short':
      return shortWords(toDo, lang)
  }
}

/**
 * That a unit has reported nothing of the month: 10月应报25项，均未报.
 *
 * @param reporting Of a unit alone.
 * @returns Null where it reported anything, or owes nothing.
 */
export function silentMonthWords(reporting: MonthReporting, lang: Language): string | null {
  const [unit] = reporting.incomplete
  if (!unit || unit.missing < unit.due) return null
  return phrases(lang).monthMissing(monthName(Number(reporting.month.slice(5)), lang), unit)
}

/** How many units have reported the month in full: 10月应报26个单位，24个已报齐. */
export function monthReportingWords(
  { month, due, full, byQuarter, incomplete, below }: MonthReporting,
  lang: Language,
): string {
  const words = phrases(lang)
  const name = monthName(Number(month.slice(5)), lang)
  const allSilent = below.length === 0 && incomplete.every((unit) => unit.missing === unit.due)
  if (full === 0 && due > 0 && allSilent) {
    return words.monthOfNone(name)
  }
  return words.monthOfUnits(name, full, due, byQuarter)
}

/** A unit that has not reported in full, or an area with so many units below that have not. */
type LateUnit = UnitReporting | IncompleteBelow

/** How many units are meant, after the name of the area that they are below; nothing after a unit's own. */
export function lateUnitRemark(unit: LateUnit, lang: Language): string {
  return 'incomplete' in unit ? belowWords(unit.incomplete, lang) : ''
}

/** How many units below an area are meant, after its name: 3个. */
export function belowWords(count: number, lang: Language): string {
  return phrases(lang).below(count)
}

/** The sentence about units that have not reported, around their names. */
interface UnitsToReportParts {
  readonly before: string
  /** The units named, in code order, then areas that have more below, with how many. */
  readonly units: readonly LateUnit[]
  readonly after: string
}

/**
 * 10月应报26个单位，24个已报齐；未报齐的有…, for names that are links.
 *
 * @returns At most five units by name, then how many there are.
 */
export function unitsToReportParts(reporting: MonthReporting, lang: Language): UnitsToReportParts {
  const late = [...reporting.incomplete, ...reporting.below]
  const more = late.length > MOST_NAMES
  const { before, after } = phrases(lang).unitsMissing(incompleteCount(reporting), more)
  return {
    before: clauseWords([monthReportingWords(reporting, lang), before], lang),
    units: late.slice(0, MOST_NAMES),
    after,
  }
}

function unitsToReportWords(
  reporting: MonthReporting,
  nameOf: (code: string) => string,
  lang: Language,
): string {
  const { before, units, after } = unitsToReportParts(reporting, lang)
  const names = units.map((unit) => nameOf(unit.areaCode) + lateUnitRemark(unit, lang))
  return `${before}${listWords(names, lang)}${after}`
}

function reportWords(
  { thisMonth, earlier, items, mayCatchUp }: MonthsToReport<NamedFigure>,
  month: string,
  lang: Language,
): string {
  const words = phrases(lang)
  const said: string[] = []
  if (thisMonth) said.push(words.monthMissing(monthName(Number(month.slice(5)), lang), thisMonth))
  const [most, ...others] = earlier
  if (most) {
    const names = most.items.map(({ indicator }) => indicatorName(indicator, lang))
    said.push(words.earlierMissing(monthsMissingWords(most.months, lang) ?? '', names))
  }
  const rest = others.reduce((sum, group) => sum + group.items.length, 0)
  if (rest > 0) said.push(words.earlierOthers(rest))
  if (mayCatchUp.length > 0) said.push(words.mayCatchUp(mayCatchUp.length, items.length))
  return clauseWords(said, lang)
}

function behindWords({ item, units, others }: BehindPlan<NamedFigure>, lang: Language): string {
  const { indicator, figure } = item
  const words = phrases(lang)
  const { paceGap, completion } = figure
  const bound = completion.kind === 'value' ? completion.qualifier : 'exact'
  const lag =
    units !== null
      ? withRemark(words.unitsBehind(units), coverageRemark(figure, lang), lang)
      : (neededWords(figure, indicator, lang) ??
        (paceGap === null ? '' : gapClause(paceGap, lang, gapBound(bound, indicator.direction))))
  const name = withRemark(
    indicatorName(indicator, lang),
    lowerFirst(missingWords(figure, lang) ?? ''),
    lang,
  )
  return withOthers(labelled(name, lag, lang), others, words.othersBehind, lang)
}

function coverageRemark({ units }: Progress, lang: Language): string | null {
  return units && units.reported < units.due ? unitsReportedWords(units, lang) : null
}

function shortWords({ item, units, others }: DutyShort<NamedFigure>, lang: Language): string {
  const { indicator, figure } = item
  const words = phrases(lang)
  const counted = shortByWords(figure, indicator, lang)
  const ofUnits = units === null ? null : words.unitsShort(units)
  const lag = counted === null ? (ofUnits ?? words.shortOfAll) : withRemark(counted, ofUnits, lang)
  const line = labelled(indicatorName(indicator, lang), lag, lang)
  return withOthers(line, others, words.othersShort, lang)
}

function withOthers(
  line: string,
  others: number,
  words: (count: number) => string,
  lang: Language,
): string {
  return others === 0 ? line : clauseWords([line, words(others)], lang)
}
