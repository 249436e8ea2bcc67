import { COLUMN_GAP, LEGEND_HEIGHT, ROW_LINE } from '../../compose/comparison-layout.ts'
import { safeWidth } from '../../deck/fit-text.ts'
import type { ComparisonBody, ComparisonRow } from '../../deck/slide.ts'
import { BODY_WIDTH, LEAST_TEXT, MARGIN } from '../../deck/stage-size.ts'
import { comparisonPlaces, FRAME } from './comparison-chart.ts'
import { BODY_TOP, type Box } from './deck-shape.ts'
import { COLOURS } from './drawing-xml.ts'
import type { SlideCanvas } from './slide-canvas.ts'
import { toneColour } from './status-geometry.ts'
import { words } from './text-slides.ts'

/** A column of units on a slide. */
interface UnitsColumn {
  readonly rows: readonly ComparisonRow[]
  /** Of its chart. */
  readonly box: Box
  /** With the status marks behind the chart. */
  readonly width: number
}

/** Where the columns of a comparison are. */
export function comparisonColumns(body: ComparisonBody): UnitsColumn[] {
  const count = body.columns.length
  const width = (BODY_WIDTH - COLUMN_GAP * (count - 1)) / count
  return body.columns.map((rows, index) => {
    const { status, height } = comparisonPlaces(body, rows.length, width)
    const x = MARGIN + index * (width + COLUMN_GAP)
    return { rows, width, box: { x, y: BODY_TOP + LEGEND_HEIGHT, width: status, height } }
  })
}

/** What is around the charts: legend, median, absences in the bars' place, status marks with words. */
export function drawComparison(canvas: SlideCanvas, body: ComparisonBody): void {
  drawLegend(canvas, body)
  for (const { rows, box, width } of comparisonColumns(body)) {
    const { bars, longest, status, height } = comparisonPlaces(body, rows.length, width)
    if (body.median !== null) {
      const x = box.x + bars + (longest * body.median) / body.top
      canvas.rule(
        { x, y: box.y, width: 0, height },
        { colour: COLOURS.ink, width: 3, dash: 'sysDash' },
      )
    }
    rows.forEach((row, index) => {
      const y = box.y + index * ROW_LINE
      const line = { y, height: ROW_LINE }
      if (row.share === null) {
        // On a ground of its own: the median does not run through words.
        canvas.shape(
          { ...line, x: box.x + bars, width: safeWidth(row.value, LEAST_TEXT) },
          { fill: COLOURS.ground },
          [words(row.value, LEAST_TEXT, { colour: COLOURS.soft })],
          { anchor: 'ctr', wrap: false },
        )
      }
      if (row.statusWord === '') return
      const x = box.x + status
      canvas.status({ x, y: y + 7, size: 26 }, row.status, row.statusWord)
      canvas.text(
        { ...line, x: x + 36, width: body.statusWidth - 36 },
        [words(row.statusWord, LEAST_TEXT, { colour: toneColour(row.status) })],
        { anchor: 'ctr', wrap: false },
      )
    })
  }
}

function drawLegend(canvas: SlideCanvas, { legend }: ComparisonBody): void {
  let x: number = MARGIN
  const y = BODY_TOP
  const say = (text: string) => {
    const width = safeWidth(text, LEAST_TEXT)
    canvas.text({ x, y, width, height: 40 }, [words(text, LEAST_TEXT)], {
      anchor: 'ctr',
      wrap: false,
    })
    x += width + 44
  }
  canvas.shape({ x, y: y + 9, width: 44, height: 22 }, { fill: COLOURS.bar })
  x += 56
  say(legend.value)
  if (legend.due !== null) {
    canvas.shape({ x, y: y + 9, width: 44, height: 22 }, { stroke: FRAME })
    x += 56
    say(legend.due)
  }
  if (legend.median !== null) {
    canvas.rule(
      { x, y: y + 2, width: 0, height: 36 },
      { colour: COLOURS.ink, width: 3, dash: 'sysDash' },
    )
    x += 16
    say(legend.median)
  }
  if (legend.range !== null) say(legend.range)
}
