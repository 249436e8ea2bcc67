import { STAGE } from '../../deck/stage-size.ts'

/** Shapes of slides: the wall's, and the one of older projectors. */
export type DeckShape = '16:9' | '4:3'

/** How many of the stage's units across a slide of this shape has; all are 1080 high. */
export function slideWidth(shape: DeckShape): number {
  return shape === '16:9' ? STAGE.width : (STAGE.height * 4) / 3
}

/** A place on the stage, in its units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Top of everything below the headline. */
export const BODY_TOP = 312
