import { fitSize, linesOf, safeWidth } from '../../deck/fit-text.ts'
import type { FactBody, NumbersBody, Slide } from '../../deck/slide.ts'
import { BODY_WIDTH, LEAST_TEXT, MARGIN } from '../../deck/stage-size.ts'
import { BODY_TOP } from './deck-shape.ts'
import { COLOURS } from './drawing-xml.ts'
import type { SlideCanvas } from './slide-canvas.ts'
import { words } from './text-slides.ts'

const FACTS = { width: 800, name: 250 } as const

/** One figure, large, with what is known around it. */
export function drawFact(canvas: SlideCanvas, slide: Slide, body: FactBody, height: number): void {
  const size = fitSize(
    body.number,
    { width: 790, height: 300, line: 1.1 },
    [230, 200, 170, 140, 116, 96, 76, 60],
  )
  const number = size * 1.2
  const unit = body.unit === '' ? 0 : 68
  const top = BODY_TOP + (height - number - unit) / 2
  canvas.shape(
    { x: MARGIN, y: top - 40, width: 14, height: number + unit + 80 },
    { fill: COLOURS.thisYear },
  )
  const told = [words(body.number, size, { bold: true })]
  if (body.unit !== '') told.push(words(body.unit, 44, { colour: COLOURS.soft }))
  canvas.text({ x: MARGIN + 62, y: top, width: 800, height: number + unit }, told, {
    anchor: 'ctr',
  })
  const text = [34, 32, 30, 28].find((one) => factsHeight(body, one) <= height) ?? LEAST_TEXT
  const left = MARGIN + BODY_WIDTH - FACTS.width
  const facts = factsHeight(body, text)
  canvas.table(
    { x: left, y: BODY_TOP + Math.max(0, (height - facts) / 2), width: FACTS.width, height: facts },
    slide.name,
    body.facts.map(({ name, value }) => [
      [words(name, text, { colour: COLOURS.soft })],
      [words(value, text, { bold: true })],
    ]),
    {
      widths: [FACTS.name, FACTS.width - FACTS.name],
      rowHeight: text * 2.2,
      padding: text / 2,
      anchor: 'ctr',
      rules: 'between',
    },
  )
}

/** About how high the facts are: lines of 1.35, and padding around each. */
function factsHeight({ facts }: FactBody, size: number): number {
  return facts.reduce((sum, { name, value }) => {
    const lines = Math.max(
      linesOf(name, FACTS.name - 16, size),
      linesOf(value, FACTS.width - FACTS.name - 32, size),
    )
    return sum + lines * size * 1.35 + size
  }, 0)
}

/** Several figures side by side, all numbers of one size. */
export function drawNumbers(canvas: SlideCanvas, body: NumbersBody, height: number): void {
  const { columns, tiles } = body
  const gap = 24
  const rows = Math.ceil(tiles.length / columns)
  const width = (BODY_WIDTH - gap * (columns - 1)) / columns
  const tall = (Math.min(height, rows * 320 + (rows - 1) * gap) - gap * (rows - 1)) / rows
  const widest = (size: number) =>
    Math.max(...tiles.map(({ number, unit }) => safeWidth(number, size) + safeWidth(unit, 34) + 20))
  const size = [116, 104, 92, 80, 68, 56, 48].find((one) => widest(one) <= width - 72) ?? 40
  tiles.forEach(({ name, number, unit, note }, index) => {
    const box = {
      x: MARGIN + (index % columns) * (width + gap),
      y: BODY_TOP + Math.floor(index / columns) * (tall + gap),
      width,
      height: tall,
    }
    const value = [{ text: number, size, bold: true, colour: COLOURS.ink }]
    const paragraphs = [
      words(name, 30, { colour: COLOURS.soft }),
      {
        runs: unit === '' ? value : [...value, { text: ` ${unit}`, size: 34, colour: COLOURS.ink }],
      },
    ]
    if (note !== '') paragraphs.push(words(note, LEAST_TEXT, { colour: COLOURS.soft }))
    canvas.shape(box, { stroke: { colour: COLOURS.rule, width: 2 } }, paragraphs, {
      anchor: 'ctr',
      inset: 34,
    })
    canvas.shape({ ...box, height: 10 }, { fill: COLOURS.thisYear })
  })
}
