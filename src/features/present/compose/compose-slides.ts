import { formatDateTime } from '../../../text/format-date.ts'
import type { Language } from '../../../text/language.ts'
import { withRemark } from '../../../text/punctuation.ts'
import { sourceKindsWords } from '../../../text/source-words.ts'
import { choiceKey, type SlideChoice } from '../choices/deck-options.ts'
import type { Slide } from '../deck/slide.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { draftsOf } from './slide-kinds.ts'
import { type Draft, SEPARATOR, type SlideSource, slideSource } from './slide-source.ts'

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
  const source = slideSource(frozen, lang)
  const drafts = choices.flatMap((choice) => {
    const made = draftsOf(source, choice, choices)
    return made.map((draft, index) => ({ draft, choice, part: index + 1, of: made.length }))
  })
  return drafts.map(({ draft, choice, part, of }, index) => {
    const key = choiceKey(choice)
    const written = texts.headlines[key]?.trim()
    const number = of > 1 ? `${part}/${of}` : null
    return {
      key: of > 1 ? `${key}/${part}` : key,
      choice: key,
      name: withRemark(draft.name, number, lang),
      kicker: withRemark(draft.kicker, number, lang),
      headline: written ? written : draft.headline,
      editedMark: written ? source.words.slides.edited : null,
      mark: draft.mark ?? null,
      body: draft.body,
      caption: draft.caption ?? [],
      foot: {
        sample: frozen.progress.holdsSample ? source.words.foot.sample : null,
        line: footLine(source, draft),
        page: `${index + 1} / ${drafts.length}`,
      },
      notes: texts.notes[key] ?? '',
    }
  })
}

/** As-of, source, import and preparation in one line. */
function footLine(source: SlideSource, draft: Draft): string {
  const { frozen, lang, words, asOf } = source
  const { importedAt } = frozen.dataset
  const parts = [asOf]
  if (draft.kinds.length > 0) parts.push(words.foot.source(sourceKindsWords(draft.kinds, lang)))
  if (importedAt !== null) parts.push(words.foot.imported(formatDateTime(importedAt, lang)))
  // To the second: figures updated in the same minute must be told apart from those before.
  const prepared = new Date(frozen.preparedAt).toISOString()
  parts.push(words.foot.prepared(formatDateTime(prepared, lang, { seconds: true })))
  return parts.join(SEPARATOR)
}
