import type { Colour, Stroke } from './drawing-xml.ts'

/** A chart of a slide before it is written: numbers in full, and how each series is told apart. */
export interface NativeChart {
  /** Above it; null where the slide says it. */
  readonly unit: string | null
  /** Above the first column of its sheet. */
  readonly heading: string
  readonly categories: readonly string[]
  readonly series: readonly NativeSeries[]
  /** Of the axis of numbers, from 0. */
  readonly axis: {
    readonly max: number
    readonly step: number
    readonly format: string
    readonly hidden?: boolean
  }
  readonly bars: {
    /** Lying bars begin with the first category at the top. */
    readonly lying?: boolean
    /** 100 = over one another, the later ones in front. */
    readonly overlap: number
    /** Between categories, in per cent of a bar. */
    readonly gap: number
  } | null
  readonly legend: 'r' | 'b' | null
  /** The plot inside its frame, as shares of it; none = as Office likes. */
  readonly plot?: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  /** Size of its words in stage units. */
  readonly text: number
}

/** One column of the chart's sheet. */
export interface NativeSeries {
  readonly name: string
  /** One per category; null is a gap, an empty cell. */
  readonly values: readonly (number | null)[]
  readonly format: string
  readonly look: SeriesLook
  readonly labels: readonly NativeLabel[]
}

export type SeriesLook =
  | {
      readonly kind: 'bar'
      readonly fill: Colour | 'hatch' | null
      readonly stroke: Stroke | null
    }
  | {
      readonly kind: 'line'
      readonly stroke: Stroke | null
      readonly marker: NativeMarker | null
      /** Places whose line from the place before is not drawn: a step, not a slope. */
      readonly steps?: readonly number[]
      /** The place where an unfinished line ends, drawn as an open circle. */
      readonly open?: number | null
    }

export interface NativeMarker {
  readonly symbol: 'circle' | 'diamond' | 'dash'
  /** In points. */
  readonly size: number
  readonly fill: Colour
  readonly stroke: Colour
}

/** A number at its mark. */
export interface NativeLabel {
  /** The category, from 0. */
  readonly at: number
  readonly format: string
  readonly position: 't' | 'b' | 'r' | 'outEnd' | 'inEnd'
  /** How far it is moved right and down from there, as shares of the chart's width and height. */
  readonly shift?: { readonly x: number; readonly y: number }
  /** On a ground of its own, clear of the lines behind it. */
  readonly clear?: boolean
  readonly colour: Colour
  readonly bold: boolean
  /** In stage units. */
  readonly size: number
}

/** The column of a sheet by its place: A, B, .. */
export function columnLetter(place: number): string {
  return String.fromCharCode(65 + place)
}
