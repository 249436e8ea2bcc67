import { MONTHS } from '../../../domain/period.ts'
import type { StateOfYear } from '../state-of-year.ts'
import { SAFETY, textWidth } from '../text-fit.ts'
import { type Block, flowing, stacked, wordsBlock } from './block.tsx'
import { PAPER_COLOURS as COLOURS } from './paper-colours.ts'
import { StatusGlyph, toneColour } from './status-glyph.tsx'

const NUMBER = 34
const WORD = 15
const TILE = 84
const SHAPE = 15

/** The state of a year: how many have which status, how far the year is, what needs attention. */
export function stateBlock(state: StateOfYear, width: number): Block {
  const { attentionTitle, attention, none, counts, compared } = state
  return stacked(
    [
      tilesOf(counts, width),
      yearOf(state, width),
      wordsBlock(compared, { size: WORD, width, colour: COLOURS['ink-2'] }),
      stacked(
        [
          wordsBlock(attentionTitle, { size: WORD, width, colour: COLOURS.ink, strong: true }),
          ...(attention.length === 0
            ? [wordsBlock(none, { size: WORD, width, colour: COLOURS.ink })]
            : attention.map((one) => lineOf(one, width))),
        ],
        8,
      ),
    ],
    18,
  )
}

function tilesOf(counts: StateOfYear['counts'], width: number): Block {
  return flowing(
    counts.map(({ status, word, number, counter }) => {
      const wide = textWidth(number, NUMBER) * SAFETY
      const name = SHAPE + 6 + textWidth(word, WORD) * SAFETY
      return {
        width: Math.max(wide + textWidth(counter, WORD) + 8, name, 84) + 28,
        draw: (left, top) => (
          <g key={word}>
            <StatusGlyph status={status} x={left} y={top + 10} size={SHAPE} />
            <text x={left + SHAPE + 6} y={top + 15} fontSize={WORD} fill={toneColour(status)}>
              {word}
            </text>
            <text x={left} y={top + 58} fontSize={NUMBER} fill={COLOURS.ink} fontWeight="bold">
              {number}
            </text>
            <text x={left + wide + 6} y={top + 58} fontSize={WORD} fill={COLOURS['ink-2']}>
              {counter}
            </text>
          </g>
        ),
      }
    }),
    width,
    TILE,
  )
}

/** The year as twelve months, those that have passed filled. */
function yearOf({ throughMonth, elapsed }: StateOfYear, width: number): Block {
  const month = width / 12
  const said = wordsBlock(elapsed, { size: WORD, width, colour: COLOURS['ink-2'] })
  return {
    height: 20 + said.height,
    draw: (top) => (
      <>
        {MONTHS.map((of) => (
          <rect
            key={of}
            x={(of - 1) * month}
            y={top}
            width={month - 3}
            height={10}
            fill={of <= throughMonth ? COLOURS.accent : COLOURS['bar-track']}
          />
        ))}
        {said.draw(top + 20)}
      </>
    ),
  }
}

function lineOf({ status, name, lag }: StateOfYear['attention'][number], width: number): Block {
  const left = SHAPE + 8
  const behind = textWidth(name, WORD) * SAFETY + 16
  const beside = left + behind + textWidth(lag, WORD) * SAFETY <= width
  const named = wordsBlock(name, { size: WORD, width: width - left, colour: COLOURS.ink, left })
  const said = wordsBlock(lag, {
    size: WORD,
    width: width - left,
    colour: COLOURS['ink-2'],
    left: beside ? left + behind : left,
  })
  const words = beside
    ? { height: named.height, draw: (top: number) => [named.draw(top), said.draw(top)] }
    : stacked([named, said], 2)
  return {
    height: words.height,
    draw: (top) => (
      <>
        <StatusGlyph status={status} x={0} y={top + 9} size={SHAPE} />
        {words.draw(top)}
      </>
    ),
  }
}
