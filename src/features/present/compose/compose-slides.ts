import { formatDateTime } from '../../../text/format-date.ts'
import type { Language } from '../../../text/language.ts'
import type { Slide } from '../deck/slide.ts'
import { choiceKey, type SlideChoice } from '../prepare/deck-options.ts'
import type { FrozenFigures } from '../prepare/frozen-figures.ts'
import { comparisonSlides } from './comparison-slides.ts'
import { type Composing, composing, type Draft, kindsWords } from './context.ts'
import { coverSlide } from './cover-slide.ts'
import { indicatorSlide } from './indicator-slide.ts'
import { missingSlides } from './missing-slides.ts'
import { numbersSlides } from './numbers-slides.ts'
import { sourcesSlides } from './sources-slides.ts'
import { stateSlide } from './state-slide.ts'

/** What a presenter has written, by key of the choice; missing = made from the figures. */
export interface PresenterTexts {
  readonly headlines: Readonly<Record<string, string>>
  readonly notes: Readonly<Record<string, string>>
}

/**
 * Makes a deck's slides from frozen figures: the same figures and choices give the same slides.
 *
 * A choice for which figures are lacking makes no slide; `needsOf` tells what to fetch.
 */
export function composeSlides(
  frozen: FrozenFigures,
  choices: readonly SlideChoice[],
  texts: PresenterTexts,
  lang: Language,
): Slide[] {
  const context = composing(frozen, lang)
  const drafts = choices.flatMap((choice) => {
    const made = draftsOf(context, choice, choices)
    return made.map((draft, index) => ({ draft, choice, part: index + 1, of: made.length }))
  })
  return drafts.map(({ draft, choice, part, of }, index) => {
    const key = choiceKey(choice)
    const written = texts.headlines[key]?.trim()
    const number = of > 1 ? ` (${context.words.slides.part(part, of)})` : ''
    return {
      key: of > 1 ? `${key}/${part}` : key,
      choice: key,
      name: `${draft.name}${number}`,
      kicker: `${draft.kicker}${number}`,
      headline: written ? written : draft.headline,
      editedMark: written ? context.words.slides.edited : null,
      mark: draft.mark ?? null,
      body: draft.body,
      caption: draft.caption ?? [],
      foot: {
        sample: frozen.progress.holdsSample ? context.words.foot.sample : null,
        line: footLine(context, draft),
        page: context.words.slides.page(index + 1, drafts.length),
      },
      notes: texts.notes[key] ?? '',
    }
  })
}

function draftsOf(
  context: Composing,
  choice: SlideChoice,
  choices: readonly SlideChoice[],
): readonly Draft[] {
  switch (choice.kind) {
    case 'cover':
      return [coverSlide(context)]
    case 'state':
      return [stateSlide(context)]
    case 'numbers':
      return numbersSlides(context)
    case 'indicator': {
      const draft = indicatorSlide(context, choice.indicator, choice.chart)
      return draft ? [draft] : []
    }
    case 'comparison':
      return comparisonSlides(context, choice.indicator, choice.compared)
    case 'missing':
      return missingSlides(context)
    case 'sources':
      return sourcesSlides(context, choices)
  }
}

/** As-of, source, import and preparation in one line. */
function footLine(context: Composing, draft: Draft): string {
  const { frozen, lang, words, asOf } = context
  const { importedAt } = frozen.dataset
  const parts = [asOf]
  if (draft.kinds.length > 0) parts.push(words.foot.source(kindsWords(draft.kinds, context)))
  if (importedAt !== null) parts.push(words.foot.imported(formatDateTime(importedAt, lang)))
  // To the second: figures updated in the same minute must be told apart from those before.
  const prepared = new Date(frozen.preparedAt).toISOString()
  parts.push(words.foot.prepared(formatDateTime(prepared, lang, { seconds: true })))
  return parts.join(words.foot.separator)
}
