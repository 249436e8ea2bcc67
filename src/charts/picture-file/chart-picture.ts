import type { SourceKind } from '../../../domain/observation.ts'
import { asOfWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { sourceSentence } from '../../text/source-words.ts'
import type { PictureText } from '../picture-text.ts'
import type { Picture, PictureDrawing } from './picture.ts'

/** What a picture is told from, besides what is drawn. */
interface Told {
  readonly place: string
  readonly text: PictureText<unknown>
  readonly drawing: PictureDrawing
  /** `YYYY-MM` */
  readonly through: string
  readonly kinds: readonly SourceKind[]
  readonly lang: Language
}

/** A chart of the page of an indicator as a picture that leaves it, with the words it has there. */
export function chartPicture({ place, text, drawing, through, kinds, lang }: Told): Picture {
  return {
    place,
    title: text.title,
    // The notes of years are their summary, a line each.
    finding: drawing.kind === 'years' ? '' : text.summary,
    under: underTitle(text.unit, through, lang),
    sample: kinds.includes('sample'),
    legend: text.legend,
    notes: text.notes,
    source: sourceSentence(kinds, lang),
    table: text.table,
    drawing,
  }
}

/** Unit and as-of; the unit may be left out. */
export function underTitle(unit: string, through: string, lang: Language): string {
  return [unit, asOfWords(through, lang)].filter((part) => part !== '').join(' · ')
}
