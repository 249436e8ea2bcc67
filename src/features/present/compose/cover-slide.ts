import { elapsedWords, yearToDateWords } from '../../../text/format-date.ts'
import { capital } from '../../../text/punctuation.ts'
import { type Draft, SEPARATOR, type SlideSource } from './slide-source.ts'

/** Whose year it is, how far it has come, and whether the figures are real. */
export function coverSlide({ frozen, lang, words, asOf, month }: SlideSource): Draft {
  const { area, above, progress } = frozen
  const elapsed = elapsedWords(progress, lang)
  return {
    name: words.slides.kinds.cover,
    kicker: words.cover.subtitle,
    headline: area.name,
    body: {
      kind: 'cover',
      above: above.join(' / '),
      throughMonth: month,
      period: capital(yearToDateWords(progress.through, lang)),
      lines: [
        `${asOf}${SEPARATOR}${elapsed}`,
        ...(progress.holdsSample ? [words.cover.sample] : []),
      ],
    },
    kinds: [],
  }
}
