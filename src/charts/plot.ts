import type { ChartScale } from './chart-scale.ts'

/** Where values of a picture lie in its drawing; every host gives its own. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Places of the horizontal axis: ends of months from 0 to 12, or years from 0. */
  readonly x: (place: number) => number
  readonly y: (value: number) => number
}

/** What every layer of a picture is drawn from. */
export interface Layer<Model, Words> {
  readonly model: Model
  readonly words: Words
  readonly plot: Plot
  readonly scale: ChartScale
}

/** The rest of a running year, which is still to come. */
export interface Future {
  /** Where it begins on the horizontal axis. */
  readonly from: number
  readonly text: string
}
