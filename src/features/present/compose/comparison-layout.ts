import { linesOf, safeWidth } from '../deck/fit-text.ts'
import type { ComparisonRow } from '../deck/slide.ts'
import { BODY_WIDTH, LEAST_TEXT } from '../deck/stage-size.ts'

/** How rows are spread over columns and slides, in stage units. */
export interface ComparisonLayout {
  /** Slides, each with its columns. */
  readonly pages: readonly (readonly (readonly ComparisonRow[])[])[]
  readonly nameWidth: number
  readonly valueWidth: number
  /** 0 where no row has a status. */
  readonly statusWidth: number
}

/** Above the rows: what the marks mean. */
export const LEGEND_HEIGHT = 52
export const COLUMN_GAP = 72
export const CELL_GAP = 20
/** One line of a row, and what is added for each further one. */
export const ROW_LINE = 40
/** Widths a name column may have before names are broken into lines. */
const NAME_WIDTHS = [300, 420, 640] as const
/** A shorter bar would not be told apart from its neighbour. */
const SHORTEST_BAR = 170
const SHAPE = 38

/**
 * Lays rows out legibly: with as many units on a slide as bars long enough and names unbroken or in
 * lines allow, on as many slides as needed, evenly filled.
 *
 * @param height For legend and rows.
 */
export function comparisonLayout(rows: readonly ComparisonRow[], height: number): ComparisonLayout {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => safeWidth(text, LEAST_TEXT)))
  const longest = widest(rows.map(({ name }) => name))
  // The word of an absence takes the place of the bar.
  const valueWidth = widest(rows.map(({ share, value }) => (share === null ? '' : value)))
  const words = widest(rows.map(({ statusWord }) => statusWord))
  const statusWidth = words === 0 ? 0 : words + SHAPE
  const cells = valueWidth + statusWidth + CELL_GAP * (statusWidth === 0 ? 2 : 3)

  let best = { columns: 1, perColumn: 1, lines: 99, nameWidth: Math.min(longest, NAME_WIDTHS[0]) }
  for (const columns of [2, 1]) {
    for (const limit of NAME_WIDTHS) {
      const nameWidth = Math.min(longest, limit)
      const bar = (BODY_WIDTH - COLUMN_GAP * (columns - 1)) / columns - cells - nameWidth
      if (bar < SHORTEST_BAR) continue
      const lines = Math.max(1, ...rows.map(({ name }) => linesOf(name, nameWidth, LEAST_TEXT)))
      const perColumn = Math.max(1, Math.floor((height - LEGEND_HEIGHT) / (ROW_LINE * lines)))
      const more = perColumn * columns - best.perColumn * best.columns
      if (more > 0 || (more === 0 && lines < best.lines)) {
        best = { columns, perColumn, lines, nameWidth }
      }
    }
  }
  const count = Math.ceil(rows.length / (best.perColumn * best.columns))
  const pages = split(rows, count).map((page) => split(page, Math.min(best.columns, page.length)))
  return { pages, nameWidth: best.nameWidth, valueWidth, statusWidth }
}

/** Parts of nearly the same length, in order. */
function split<T>(items: readonly T[], parts: number): T[][] {
  const size = Math.ceil(items.length / parts)
  return Array.from({ length: parts }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  ).filter((part) => part.length > 0)
}
