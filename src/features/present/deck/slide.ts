import type { Status } from '../../../../domain/progress.ts'
import type { CourseModel } from '../../../charts/course-model.ts'
import type { CourseWords } from '../../../charts/course-words.ts'
import type { TextTable } from '../../../charts/picture-text.ts'
import type { StateOfYear } from '../../../charts/state-of-year.ts'
import type { YearsModel } from '../../../charts/years-model.ts'
import type { YearsWords } from '../../../charts/years-words.ts'

/**
 * A finished slide: every word and number as it is shown, so that a drawing needs neither figures nor a
 * dictionary. Slides are plain data and can be kept in a file.
 */
export interface Slide {
  /** Unique in the deck. */
  readonly key: string
  /** Key of the choice it came from; the parts of a split slide share it. */
  readonly choice: string
  /** In a few words, for lists. */
  readonly name: string
  /** Above the headline. */
  readonly kicker: string
  readonly headline: string
  /** Said where a presenter has reworded the headline; null = made from the figures. */
  readonly editedMark: string | null
  readonly mark: SlideMark | null
  readonly body: SlideBody
  /** Below the picture, `MOST_CAPTION_LINES` lines at most. */
  readonly caption: readonly string[]
  readonly foot: SlideFoot
  readonly notes: string
}

/** Shape and word of a status beside the headline. */
export interface SlideMark {
  readonly status: Status
  readonly word: string
}

/** What every slide says of its figures. */
export interface SlideFoot {
  readonly sample: string | null
  /** As-of, source, when imported, when prepared. */
  readonly line: string
  readonly page: string
  /** Said where the slide lives in a file that follows no data; missing = it follows them. */
  readonly copy?: string
}

export type SlideBody =
  | CoverBody
  | StateBody
  | PictureBody<'course', CourseModel, CourseWords>
  | PictureBody<'years', YearsModel, YearsWords>
  | FactBody
  | NumbersBody
  | ComparisonBody
  | ListBody

/** The course of the year, or years against their plans; the same picture as on the indicator's page. */
interface PictureBody<Kind, Model, Words> {
  readonly kind: Kind
  readonly model: Model
  readonly words: Words
  /** The picture's numbers, for people who cannot see it. */
  readonly table: TextTable
}

export interface CoverBody {
  readonly kind: 'cover'
  readonly above: string
  readonly period: string
  readonly throughMonth: number
  readonly lines: readonly string[]
}

export interface StateBody extends StateOfYear {
  readonly kind: 'state'
}

/** One figure, large, with what is known around it. */
export interface FactBody {
  readonly kind: 'fact'
  readonly number: string
  readonly unit: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** Several figures side by side. */
export interface NumbersBody {
  readonly kind: 'numbers'
  readonly columns: number
  readonly tiles: readonly {
    readonly key: string
    readonly name: string
    readonly number: string
    readonly unit: string
    readonly note: string
  }[]
}

/** Units side by side in code order. */
export interface ComparisonBody {
  readonly kind: 'comparison'
  readonly columns: readonly (readonly ComparisonRow[])[]
  /** Right end of the scale, in the terms of `share`. */
  readonly top: number
  /** Of all units, also those on other slides. */
  readonly median: number | null
  readonly heads: { readonly unit: string; readonly value: string; readonly status: string }
  readonly legend: {
    readonly value: string
    readonly due: string | null
    readonly median: string | null
    readonly range: string | null
  }
  /** Widths in stage units. */
  readonly nameWidth: number
  readonly valueWidth: number
  /** 0 = no status column. */
  readonly statusWidth: number
}

export interface ComparisonRow {
  readonly key: string
  readonly name: string
  /** Null = no bar; `value` then is the word of the absence, in the bar's place. */
  readonly share: number | null
  readonly due: number | null
  readonly value: string
  readonly status: Status | null
  readonly statusWord: string
}

export interface ListBody {
  readonly kind: 'list'
  readonly items: readonly {
    readonly key: string
    readonly lead: string
    readonly text: string
  }[]
}
