import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { SWATCH, SwatchShape } from '../chart-legend.tsx'
import { SAFETY, textWidth } from '../text-fit.ts'
import { type Block, flowing, stacked, wordsBlock } from './block.tsx'
import { chartBlock } from './chart-drawing.tsx'
import { linesBlock } from './lines-drawing.tsx'
import { PAPER_COLOURS as COLOURS } from './paper-colours.ts'
import type { Picture } from './picture.ts'
import { stateBlock } from './state-drawing.tsx'
import { svgFile } from './svg-file.tsx'
import { unitsBlock } from './units-drawing.tsx'

const WIDTH = 960
const EDGE = 28
const INNER = WIDTH - 2 * EDGE
const SMALL = 13

/**
 * A picture as an SVG file that needs nothing around it: title, unit, legend, source, as-of and the mark
 * of sample data are inside, its ground is white, texts are texts, and there is neither style sheet nor
 * script. 960 CSS pixels wide, as tall as it takes.
 *
 * @param lang Of what is said by the file itself; the picture's own words are finished.
 */
export function pictureSvg(picture: Picture, lang: Language): string {
  const body = stacked([headOf(picture, lang), drawingOf(picture), footOf(picture)], 20)
  const height = Math.ceil(body.height + 2 * EDGE)
  const { place, title, finding } = picture
  return svgFile(
    { width: WIDTH, height, lang, title: `${place} ${title}`, description: finding },
    <g transform={`translate(${EDGE} ${EDGE})`}>{body.draw(0)}</g>,
  )
}

function headOf({ place, title, finding, under, sample, legend }: Picture, lang: Language): Block {
  const mark = sample ? pageWords(lang).sample.mark : null
  const room = mark === null ? 0 : textWidth(mark, SMALL) * SAFETY + 22
  const first = wordsBlock(place, {
    size: 15,
    width: INNER - room - 16,
    colour: COLOURS['ink-2'],
  })
  const marked: Block = {
    height: first.height,
    draw: (top) => (
      <>
        {first.draw(top)}
        {mark !== null && (
          <>
            <rect
              x={INNER - room}
              y={top - 3}
              width={room}
              height={24}
              rx={4}
              fill={COLOURS['warn-soft']}
              stroke={COLOURS.warn}
            />
            <text
              x={INNER - room / 2}
              y={top + 14}
              fontSize={SMALL}
              fontWeight="bold"
              fill={COLOURS.warn}
              textAnchor="middle"
            >
              {mark}
            </text>
          </>
        )}
      </>
    ),
  }
  const width = INNER
  return stacked(
    [
      marked,
      wordsBlock(title, { size: 22, width, colour: COLOURS.ink, strong: true }),
      wordsBlock(finding, { size: 16, width, colour: COLOURS.ink }),
      wordsBlock(under, { size: 14, width, colour: COLOURS['ink-3'] }),
      legendOf(legend),
    ],
    8,
  )
}

function legendOf(legend: Picture['legend']): Block {
  return flowing(
    legend.map(({ swatch, text }) => ({
      width: SWATCH.width + 8 + textWidth(text, 14) * SAFETY + 24,
      draw: (left, top) => (
        <g key={swatch} transform={`translate(${left} ${top + 4})`}>
          <SwatchShape swatch={swatch} hatch={`legend-${swatch}`} />
          <text x={SWATCH.width + 8} y={12} fontSize={14} fill={COLOURS['ink-2']}>
            {text}
          </text>
        </g>
      ),
    })),
    INNER,
    24,
  )
}

function drawingOf({ drawing }: Picture): Block {
  switch (drawing.kind) {
    case 'units':
      return unitsBlock(drawing, INNER)
    case 'lines':
      return linesBlock(drawing, INNER)
    case 'state':
      return stateBlock(drawing, INNER)
    default:
      return chartBlock(drawing, INNER)
  }
}

function footOf({ notes, source }: Picture): Block {
  const look = { size: SMALL, width: INNER, colour: COLOURS['ink-3'] }
  return stacked(
    [...notes, source].map((line) => wordsBlock(line, look)),
    4,
  )
}
