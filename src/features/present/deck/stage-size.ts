/** The stage in its own units; everything on a slide is measured in them. */
export const STAGE = { width: 1920, height: 1080 } as const
/** Left and right of everything. */
export const MARGIN = 96
export const BODY_WIDTH = STAGE.width - 2 * MARGIN

/** Smallest text on a slide; its foot is set in 24. */
export const LEAST_TEXT = 28

/** Line height of running text, as a multiple of its size. */
export const LINE = 1.4
export const HEADLINE_LINE = 1.28

/** Room for the headline, a little less than its box so that it never touches what is around. */
export const HEADLINE_HEIGHT = 176
/** From the headline's end to the foot. */
export const BODY_HEIGHT = 684
/** Lines of a caption below a picture. */
export const MOST_CAPTION_LINES = 2
export const CAPTION_LINE = LEAST_TEXT * LINE
/** Between picture and caption. */
export const CAPTION_GAP = 22
/** Lines of text on one slide of a list. */
export const MOST_LINES = 7
export const LIST_TEXT = 34
export const LIST_LEAD_WIDTH = 400

/** Height left for the picture above a caption of so many lines. */
export function pictureHeight(captionLines: number): number {
  return captionLines === 0 ? BODY_HEIGHT : BODY_HEIGHT - CAPTION_GAP - captionLines * CAPTION_LINE
}
