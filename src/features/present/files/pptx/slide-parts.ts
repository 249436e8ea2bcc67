import type { Language } from '../../../../text/language.ts'
import { captionLines, fitSize, safeWidth } from '../../deck/fit-text.ts'
import type { Slide } from '../../deck/slide.ts'
import {
  BODY_WIDTH,
  HEADLINE_HEIGHT,
  HEADLINE_LINE,
  MARGIN,
  pictureHeight,
} from '../../deck/stage-size.ts'
import { chartPart } from './chart-part.ts'
import { comparisonChart } from './comparison-chart.ts'
import { comparisonColumns, drawComparison } from './comparison-slide.ts'
import { courseChart } from './course-chart.ts'
import { BODY_TOP, type Box, type DeckShape } from './deck-shape.ts'
import { COLOURS } from './drawing-xml.ts'
import { drawFact, drawNumbers } from './figure-slides.ts'
import { NAMESPACES, presentationPart, slideNumber } from './master-parts.ts'
import type { NativeChart } from './native-chart.ts'
import { type Part, relate } from './office-package.ts'
import { SlideCanvas } from './slide-canvas.ts'
import { toneColour } from './status-geometry.ts'
import { drawCover, drawList, drawState, words } from './text-slides.ts'
import { xml } from './xml.ts'
import { yearsChart } from './years-chart.ts'

const HEADLINE_SIZES = [56, 52, 48, 44, 40, 36, 34, 32, 30, 28]
/** Of the foot, and of the sample mark before it. */
const FOOT = { y: 1000, height: 64, text: 24 } as const

/** What all slides of a deck are written with. */
export interface SlideWriter {
  readonly shape: DeckShape
  readonly lang: Language
  /** Cover, then slides with pictures. */
  readonly layouts: readonly Part[]
  /** Counts the charts of the deck. */
  readonly nextChart: () => number
}

/** One slide with its charts: placeholders first, then what the wall draws. */
export function slidePart(slide: Slide, number: number, writer: SlideWriter): Part {
  const { shape, lang, layouts } = writer
  const part = presentationPart(`ppt/slides/slide${number}.xml`, 'slide')
  const layout = layouts[slide.body.kind === 'cover' ? 0 : 1]
  if (!layout) throw new Error('no layout')
  relate(part, 'slideLayout', layout)
  const canvas = new SlideCanvas(shape, lang)
  if (slide.body.kind !== 'cover') drawHead(canvas, slide)
  drawFoot(canvas, slide, number)
  drawBody(canvas, slide, (chart, box) => {
    const chartOf = chartPart(scaled(chart, canvas.scale), writer.nextChart(), lang)
    canvas.chart(box, slide.name, slide.headline, relate(part, 'chart', chartOf))
  })
  part.body = xml(
    'p:sld',
    NAMESPACES,
    xml('p:cSld', {}, canvas.tree()),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  )
  return part
}

/** Words of a chart shrink with its slide. */
function scaled(chart: NativeChart, scale: number): NativeChart {
  return {
    ...chart,
    text: chart.text * scale,
    series: chart.series.map((one) => ({
      ...one,
      labels: one.labels.map((label) => ({ ...label, size: label.size * scale })),
    })),
  }
}

function drawHead(canvas: SlideCanvas, slide: Slide): void {
  const size = fitSize(
    slide.headline,
    { width: BODY_WIDTH, height: HEADLINE_HEIGHT, line: HEADLINE_LINE },
    HEADLINE_SIZES,
  )
  canvas.hold({ type: 'title' }, slide.headline, [words(slide.headline, size)])
  const about = [slide.kicker, slide.editedMark].filter((text) => text !== null).join(' · ')
  canvas.hold({ type: 'body', idx: 10 }, about, [words(about, null)])
  if (slide.caption.length > 0) {
    const lines = slide.caption.map((one) => words(one, null))
    canvas.hold({ type: 'body', idx: 11 }, slide.caption[0] ?? '', lines)
  }
  if (slide.mark) {
    const { status, word } = slide.mark
    const x = MARGIN + BODY_WIDTH - safeWidth(word, 32)
    canvas.status({ x: x - 44, y: 48, size: 34 }, status, word)
    canvas.text(
      { x, y: 44, width: safeWidth(word, 32), height: 42 },
      [words(word, 32, { colour: toneColour(status), bold: true, align: 'r' })],
      { anchor: 'ctr', wrap: false },
    )
  }
}

/** As-of and source in the footer, the number as a field, and the sample mark before both. */
function drawFoot(canvas: SlideCanvas, { foot }: Slide, number: number): void {
  const mark = foot.sample === null ? 0 : safeWidth(foot.sample, FOOT.text) + 36
  const start = MARGIN + (mark === 0 ? 0 : mark + 24)
  const held = {
    x: start,
    y: FOOT.y,
    width: MARGIN + BODY_WIDTH - 160 - start,
    height: FOOT.height,
  }
  canvas.hold({ type: 'ftr', idx: 12 }, foot.line, [words(foot.line, null)], held)
  canvas.holdBody({ type: 'sldNum', idx: 13 }, foot.page, numberBody(number, canvas.lang))
  if (foot.sample !== null) {
    canvas.shape(
      { x: MARGIN, y: FOOT.y + 12, width: mark, height: 40 },
      { geometry: 'roundRect', stroke: { colour: COLOURS.warn, width: 2 } },
      [words(foot.sample, FOOT.text, { colour: COLOURS.warn, bold: true, align: 'ctr' })],
      { anchor: 'ctr', wrap: false },
    )
  }
}

function numberBody(number: number, lang: Language): string {
  const field = slideNumber(String(number), lang)
  return xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), field)
}

function drawBody(
  canvas: SlideCanvas,
  slide: Slide,
  drawChart: (chart: NativeChart, box: Box) => void,
): void {
  const { body, caption } = slide
  const { lang } = canvas
  const height = pictureHeight(captionLines(caption))
  const whole: Box = { x: MARGIN, y: BODY_TOP, width: BODY_WIDTH, height }
  switch (body.kind) {
    case 'cover':
      drawCover(canvas, slide, body)
      break
    case 'state':
      drawState(canvas, body)
      break
    case 'course':
      drawChart(courseChart(body, lang), whole)
      break
    case 'years':
      drawChart(yearsChart(body, lang), whole)
      break
    case 'fact':
      drawFact(canvas, slide, body, height)
      break
    case 'numbers':
      drawNumbers(canvas, body, height)
      break
    case 'comparison':
      for (const { rows, box, width } of comparisonColumns(body)) {
        drawChart(comparisonChart(body, rows, width, lang), box)
      }
      drawComparison(canvas, body)
      break
    case 'list':
      drawList(canvas, slide, body)
      break
  }
}
