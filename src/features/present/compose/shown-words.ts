import type { Figure } from '../../../../domain/figure.ts'
import { gapBound } from '../../../../domain/gap-bound.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import { STATUSES } from '../../../../domain/progress.ts'
import { stateWords } from '../../../charts/state-words.ts'
import { chartWords } from '../../../charts/words.ts'
import { figureWithUnit, indicatorName } from '../../../text/figure-words.ts'
import { formatCompletion, formatNumber } from '../../../text/format.ts'
import { capital, lowerFirst, withRemark } from '../../../text/punctuation.ts'
import { absenceWord } from '../../../text/words-absence.ts'
import { changePhrase, changeWords } from '../../../text/words-change.ts'
import { gapWords, statusWord } from '../../../text/words-status.ts'
import type { Shown } from '../choices/deck-figures.ts'
import type { SlideChoice } from '../choices/deck-options.ts'
import { heldOf } from '../frozen/frozen-figures.ts'
import { sayCompared } from './say-compared.ts'
import type { SlideSource } from './slide-source.ts'

/** What a remembered figure is called, and how it is said. */
export interface ShownWords {
  readonly name: string
  /** With its unit and 余 or 约; the word of an absence. Undefined = the slide does not hold it. */
  readonly say: (shown: Shown | undefined) => string
}

/**
 * How a slide's figure is named and said, by the key it is remembered under (`deckFigures`).
 *
 * @returns Null where nobody can say it any more: its indicator is gone.
 */
export function shownWords(
  source: SlideSource,
  choice: SlideChoice,
  key: string,
): ShownWords | null {
  const { lang, words } = source
  const { rolled, fact, comparison } = words
  const state = stateWords(lang)
  const colon = key.indexOf(':')
  const what = colon < 0 ? key : key.slice(0, colon)
  const of = colon < 0 ? '' : key.slice(colon + 1)
  const told = (name: string, say: (figure: Figure) => string): ShownWords => ({
    name,
    say: (shown) => {
      if (shown === undefined) return rolled.notListed
      return shown !== null && typeof shown !== 'string' && isFigure(shown) ? say(shown) : ''
    },
  })
  const counted = (name: string, counter: string) =>
    told(name, (figure) =>
      figure.kind === 'value'
        ? rolled.counted(formatNumber(figure.value, 0, lang), counter)
        : absenceWord(figure.reason, lang),
    )
  const rollUp = source.frozen.progress.rollUp !== null
  const items = rollUp ? state.unitCounter : state.counter
  switch (what) {
    case 'notReported':
    case 'withoutTarget':
    case 'unjudged':
      return counted(state[what], items)
    case 'indicators':
    case 'lagging':
    case 'good':
      return counted(rolled[what], what === 'indicators' ? state.counter : items)
    case 'missing':
      return rollUp
        ? counted(rolled.missingUnits, rolled.units)
        : counted(rolled.missingIndicators, state.counter)
    case 'work':
    case 'workDone':
    case 'workOverdue':
      return counted(rolled[what], state.counter)
    case 'held':
    case 'stated':
      return counted(rolled[what], rolled.units)
    case 'count': {
      const status = STATUSES.find((one) => one === of)
      if (!status) return null
      return counted(statusWord(status, lang), choice.kind === 'state' ? items : rolled.units)
    }
    case 'status':
      return {
        name: chartWords(lang).status,
        say: (shown) => statusWord(STATUSES.find((one) => one === shown) ?? null, lang),
      }
  }
  const indicator = source.indicator('indicator' in choice ? choice.indicator : of)
  if (!indicator) return null
  const name = indicatorName(indicator, lang)
  /** Where a slide is of several indicators. */
  const named = (what: string) =>
    'indicator' in choice ? what : withRemark(name, lowerFirst(what), lang)
  const withUnit = (figure: Figure) => figureWithUnit(figure, indicator, lang)
  switch (what) {
    case 'value':
      return told('indicator' in choice ? capital(comparison.measures.value) : name, withUnit)
    case 'target':
      return told(fact.target, withUnit)
    case 'base':
      return told(fact.base, withUnit)
    case 'completion':
      return told(named(fact.completion), (figure) => formatCompletion(figure, lang))
    case 'gap':
      return told(named(rolled.gap), (figure) => gapText(figure, indicator, source))
    case 'short':
      return counted(rolled.short, '')
    case 'change':
      return {
        name: fact.change,
        say: (shown) => {
          if (shown === undefined) return rolled.notListed
          if (shown === null || typeof shown === 'string' || isFigure(shown)) return ''
          return shown.kind === 'value'
            ? capital(changePhrase(shown, lang).text)
            : changeWords(shown, lang)
        },
      }
  }
  if (choice.kind !== 'comparison') return null
  const say = (figure: Figure) => sayCompared(figure, choice.compared, indicator, lang)
  switch (what) {
    case 'least':
    case 'median':
    case 'greatest':
      return told(withRemark(rolled[what], comparison.measures[choice.compared], lang), say)
    case 'unit':
      return told(heldOf(source.frozen.names, of) ?? of, say)
  }
  return null
}

function isFigure(shown: Exclude<Shown, string | null>): shown is Figure {
  return !('changeKind' in shown || 'side' in shown)
}

function gapText(figure: Figure, { direction }: Indicator, { lang }: SlideSource): string {
  if (figure.kind === 'absent') return absenceWord(figure.reason, lang)
  return gapWords(figure.value, lang, gapBound(figure.qualifier, direction))
}
