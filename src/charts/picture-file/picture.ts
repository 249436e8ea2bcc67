import type { YearLine } from '../../../domain/compared-figure.ts'
import type { Status } from '../../../domain/progress.ts'
import type { CourseModel } from '../course-model.ts'
import type { CourseWords } from '../course-words.ts'
import type { MonthsModel } from '../months-model.ts'
import type { MonthsWords } from '../months-text.ts'
import type { LegendEntry, TextTable } from '../picture-text.ts'
import type { SpreadScale } from '../spread-scale.ts'
import type { StateOfYear } from '../state-of-year.ts'
import type { YearsModel } from '../years-model.ts'
import type { YearsWords } from '../years-words.ts'

/** A picture with all that is said around it, so that it is understood where nothing else is. */
export interface Picture {
  /** The area it is about. */
  readonly place: string
  readonly title: string
  /** What it shows, in a sentence; empty = the title says it. */
  readonly finding: string
  /** Unit and as-of: 单位：次 · 截至2026年10月 */
  readonly under: string
  readonly sample: boolean
  readonly legend: readonly LegendEntry[]
  readonly notes: readonly string[]
  readonly source: string
  /** Its numbers. */
  readonly table: TextTable
  readonly drawing: PictureDrawing
}

/** What is drawn. */
export type PictureDrawing =
  | ChartDrawing<'course', CourseModel, CourseWords>
  | ChartDrawing<'months', MonthsModel, MonthsWords>
  | ChartDrawing<'years', YearsModel, YearsWords>
  | UnitsDrawing
  | LinesDrawing
  | ({ readonly kind: 'state' } & StateOfYear)

interface ChartDrawing<Kind, Model, Words> {
  readonly kind: Kind
  readonly model: Model
  readonly words: Words
}

/** Units side by side: a bar each, from zero. */
export interface UnitsDrawing {
  readonly kind: 'units'
  readonly rows: readonly UnitRow[]
  readonly scale: Pick<SpreadScale, 'low' | 'high'>
  readonly marks: readonly { readonly at: number; readonly text: string }[]
  /** Range and middle of all units; null where there are not two figures. */
  readonly spread: {
    readonly least: number
    readonly median: number
    readonly greatest: number
  } | null
  /** The figure of the area above on the same scale; null = none. */
  readonly total: number | null
  readonly heads: { readonly unit: string; readonly value: string; readonly status: string }
  /** What the marks mean; those that are not drawn are left out. */
  readonly keys: readonly { readonly mark: UnitMark; readonly text: string }[]
}

export type UnitMark = 'bar' | 'due' | 'median' | 'range' | 'total'

export interface UnitRow {
  readonly key: string
  readonly name: string
  /** Null = no bar; `value` then is the word of the absence. */
  readonly at: number | null
  readonly due: number | null
  readonly value: string
  readonly status: Status | null
  readonly statusWord: string
  /** Whether the reader has picked it out. */
  readonly picked: boolean
}

/** A small line a unit, all on one scale. */
export interface LinesDrawing {
  readonly kind: 'lines'
  readonly cards: readonly (YearLine & {
    readonly key: string
    readonly name: string
    readonly value: string
    readonly status: Status | null
  })[]
  /** Right end of the scale upwards. */
  readonly max: number
  readonly throughMonth: number
}
