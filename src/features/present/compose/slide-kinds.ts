import { WORK_REGISTERS } from '../../../../domain/register/registers.ts'
import type { SlideChoice } from '../choices/deck-options.ts'
import { type FrozenFigures, heldOf } from '../frozen/frozen-figures.ts'
import { comparisonSlides } from './comparison-slides.ts'
import { coverSlide } from './cover-slide.ts'
import { indicatorSlides } from './indicator-slides.ts'
import { missingSlides } from './missing-slides.ts'
import { numbersSlides } from './numbers-slides.ts'
import type { Draft, SlideSource } from './slide-source.ts'
import { sourcesSlides } from './sources-slides.ts'
import { stateSlide } from './state-slide.ts'
import { workSlides } from './work-slides.ts'

/** Answers that slides are made from, beyond the overview's figures: ids of indicators. */
export interface Needs {
  readonly series: readonly string[]
  readonly comparisons: readonly string[]
  readonly explains: readonly string[]
  /** Who reported which month; of an area with units only. */
  readonly coverage: boolean
  /** Ids of registers whose rows are worked at. */
  readonly work: readonly string[]
}

/** What one choice says; none where figures for it are lacking. */
export function draftsOf(
  source: SlideSource,
  choice: SlideChoice,
  choices: readonly SlideChoice[],
): readonly Draft[] {
  switch (choice.kind) {
    case 'cover':
      return [coverSlide(source)]
    case 'state':
      return [stateSlide(source)]
    case 'numbers':
      return numbersSlides(source)
    case 'indicator':
      return indicatorSlides(source, choice.indicator, choice.chart)
    case 'comparison':
      return comparisonSlides(source, choice.indicator, choice.compared)
    case 'work':
      return workSlides(source, choice.register, choice.since)
    case 'missing':
      return missingSlides(source)
    case 'sources':
      return sourcesSlides(source, choices)
  }
}

function needsOfChoice(
  choice: SlideChoice,
  { figures }: FrozenFigures['progress'],
): Partial<Needs> {
  switch (choice.kind) {
    case 'cover':
    case 'state':
    case 'sources':
      return {}
    case 'numbers': {
      const stated = figures.filter(({ value }) => value.kind === 'value')
      return { explains: stated.map(({ indicatorId }) => indicatorId) }
    }
    case 'indicator':
      return { series: [choice.indicator], explains: [choice.indicator] }
    case 'comparison':
      return { comparisons: [choice.indicator] }
    case 'work':
      return { work: [choice.register] }
    case 'missing':
      return { coverage: true }
  }
}

/** What some choices need, less what is already held. */
export function needsOf(
  choices: readonly SlideChoice[],
  { progress }: Pick<FrozenFigures, 'progress'>,
  held: Pick<FrozenFigures, 'series' | 'comparisons' | 'explains' | 'coverage' | 'work'> | null,
): Needs {
  const hasUnits = progress.rollUp !== null
  // A deck from elsewhere may name what this dataset does not hold: it makes no slide.
  const known = new Set(progress.figures.map(({ indicatorId }) => indicatorId))
  const needs = choices.map((choice) => needsOfChoice(choice, progress))
  const lacking = (which: 'series' | 'comparisons' | 'explains') =>
    [...new Set(needs.flatMap((need) => need[which] ?? []))].filter(
      (id) => known.has(id) && heldOf<unknown>(held?.[which] ?? {}, id) === undefined,
    )
  return {
    series: lacking('series'),
    comparisons: hasUnits ? lacking('comparisons') : [],
    // Of a roll-up the explanation would list every unit's every report.
    explains: hasUnits ? [] : lacking('explains'),
    coverage: hasUnits && !held?.coverage && needs.some(({ coverage }) => coverage),
    work: [...new Set(needs.flatMap(({ work }) => work ?? []))].filter(
      (id) =>
        WORK_REGISTERS.some((register) => register.id === id) &&
        heldOf(held?.work ?? {}, id) === undefined,
    ),
  }
}

/** How many answers are still to come. */
export function countNeeds(needs: Needs): number {
  const { series, comparisons, explains, coverage, work } = needs
  return series.length + comparisons.length + explains.length + work.length + (coverage ? 1 : 0)
}
