import { MONTHS } from '../../../../../domain/period.ts'
import { fitSize, linesOf, listLines } from '../../deck/fit-text.ts'
import type { CoverBody, ListBody, Slide, StateBody } from '../../deck/slide.ts'
import { BODY_WIDTH, LIST_LEAD_WIDTH, LIST_TEXT, MARGIN } from '../../deck/stage-size.ts'
import { BODY_TOP, type Box } from './deck-shape.ts'
import { COLOURS, type Colour, type Paragraph } from './drawing-xml.ts'
import type { SlideCanvas } from './slide-canvas.ts'
import { toneColour } from './status-geometry.ts'

/** Left of the first slide's words. */
const COVER_LEFT = 160
const COVER_WIDTH = 1640

/** Words in one look, as a paragraph of their own. */
export function words(
  text: string,
  size: number | null,
  look: { readonly colour?: Colour; readonly bold?: boolean } & Pick<
    Paragraph,
    'align' | 'space'
  > = {},
): Paragraph {
  const { align, space, ...rest } = look
  return {
    runs: [{ text, size, ...rest }],
    ...(align ? { align } : {}),
    ...(space ? { space } : {}),
  }
}

/** The first slide: whose year this is. */
export function drawCover(canvas: SlideCanvas, slide: Slide, body: CoverBody): void {
  const size = fitSize(
    slide.headline,
    { width: COVER_WIDTH, height: 250, line: 1.2 },
    [132, 116, 100, 88, 76, 64, 56, 48, 40, 32],
  )
  canvas.hold({ type: 'ctrTitle' }, slide.headline, [words(slide.headline, size)])
  canvas.hold({ type: 'subTitle', idx: 1 }, body.period, [words(body.period, null)])
  const about = [slide.kicker, slide.editedMark].filter((text) => text !== null).join(' · ')
  canvas.hold({ type: 'body', idx: 10 }, slide.kicker, [words(about, null)])
  canvas.hold(
    { type: 'body', idx: 11 },
    body.lines[0] ?? '',
    body.lines.map((one) => words(one, null)),
  )
  if (body.above !== '') {
    canvas.text({ x: COVER_LEFT, y: 320, width: COVER_WIDTH, height: 56 }, [
      words(body.above, 36, { colour: COLOURS.soft }),
    ])
  }
  drawYear(canvas, body.throughMonth, { x: COVER_LEFT, y: 752, width: 1000, height: 20 })
}

/** The year as twelve pieces, filled as far as it has come. */
function drawYear(canvas: SlideCanvas, throughMonth: number, box: Box): void {
  const step = box.width / MONTHS.length
  for (const month of MONTHS) {
    const x = box.x + step * (month - 1)
    const passed = month <= throughMonth
    canvas.shape(
      { ...box, x, width: step - 3 },
      { fill: passed ? COLOURS.thisYear : COLOURS.track },
    )
  }
}

const TILES = { x: MARGIN, width: 940, height: 540, most: 280, gap: 20 } as const
const ATTENTION = { x: 1108, width: 716 } as const

/** Counts per status, the year's course, and what needs attention. */
export function drawState(canvas: SlideCanvas, body: StateBody): void {
  const columns = body.counts.length === 4 ? 2 : Math.max(1, Math.min(body.counts.length, 3))
  const rows = Math.ceil(body.counts.length / columns)
  const height = Math.min(TILES.height, rows * TILES.most)
  const tile = {
    width: (TILES.width - TILES.gap * (columns - 1)) / columns,
    height: (height - TILES.gap * (rows - 1)) / Math.max(1, rows),
  }
  body.counts.forEach(({ status, word, number, counter }, index) => {
    const x = TILES.x + (index % columns) * (tile.width + TILES.gap)
    const y = BODY_TOP + Math.floor(index / columns) * (tile.height + TILES.gap)
    const tone = toneColour(status)
    canvas.shape({ x, y, ...tile }, { stroke: { colour: COLOURS.rule, width: 2 } })
    canvas.shape({ x, y, width: 10, height: tile.height }, { fill: tone })
    const size = rows > 3 ? 56 : 76
    const top = y + (tile.height - size * 1.2 - 40) / 2
    canvas.status({ x: x + 34, y: top + 5, size: 30 }, status, word)
    canvas.text({ x: x + 76, y: top, width: tile.width - 84, height: 40 }, [
      words(word, 30, { colour: tone, bold: true }),
    ])
    const runs = [{ text: number, size, bold: true, colour: COLOURS.ink }]
    if (counter !== '') {
      canvas.text({ x: x + 34, y: top + 40, width: tile.width - 42, height: size * 1.2 }, [
        { runs: [...runs, { text: ` ${counter}`, size: 30, bold: false, colour: COLOURS.ink }] },
      ])
    } else
      canvas.text({ x: x + 34, y: top + 40, width: tile.width - 42, height: size * 1.2 }, [
        { runs },
      ])
  })
  drawYear(canvas, body.throughMonth, { x: TILES.x, y: 906, width: TILES.width, height: 36 })
  canvas.text({ x: TILES.x, y: 952, width: TILES.width, height: 44 }, [words(body.elapsed, 30)])
  canvas.text(
    { x: ATTENTION.x, y: 900, width: ATTENTION.width, height: 96 },
    [words(body.compared, 30)],
    {
      anchor: 'b',
    },
  )
  if (body.counts.length > 0) drawAttention(canvas, body)
}

function drawAttention(canvas: SlideCanvas, body: StateBody): void {
  const { x, width } = ATTENTION
  canvas.text({ x, y: BODY_TOP, width, height: 48 }, [
    words(body.attentionTitle, 34, { bold: true }),
  ])
  const under = { x, y: BODY_TOP + 58, width, height: 0 }
  canvas.rule(under, { colour: COLOURS.ink, width: 3 })
  if (body.attention.length === 0) {
    canvas.text({ x, y: under.y + 14, width, height: 130 }, [words(body.none, 32)])
  }
  let y = under.y + 14
  for (const { status, name, lag } of body.attention) {
    const lines = linesOf(name, width - 44, 34) * 45 + linesOf(lag, width - 44, 30) * 41
    canvas.status({ x, y: y + 7, size: 32 }, status, name)
    canvas.text({ x: x + 44, y, width: width - 44, height: lines }, [
      words(name, 34, { bold: true }),
      words(lag, 30, { colour: COLOURS.soft }),
    ])
    y += lines + 12
    canvas.rule({ x, y, width, height: 0 }, { colour: COLOURS.rule, width: 2 })
    y += 14
  }
}

/** With few lines there is room for larger text. */
const LARGE = 42

/** A short list: what it is about on the left, what is to be said on the right. */
export function drawList(canvas: SlideCanvas, slide: Slide, { items }: ListBody): void {
  if (items.length === 0) return
  const size = listLines(items, LARGE) <= 6 ? LARGE : LIST_TEXT
  const lead = LIST_LEAD_WIDTH + 32
  canvas.table(
    { x: MARGIN, y: BODY_TOP, width: BODY_WIDTH, height: items.length * (size * 1.4 + 36) },
    slide.name,
    items.map((item) => [[words(item.lead, size, { bold: true })], [words(item.text, size)]]),
    {
      widths: [lead, BODY_WIDTH - lead],
      rowHeight: size * 1.4 + 36,
      padding: 18,
      anchor: 't',
      rules: 'above',
    },
  )
}
