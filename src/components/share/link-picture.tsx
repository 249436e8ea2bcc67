import { encode } from 'uqr'
import { type Block, stacked, wordsBlock } from '../../charts/picture-file/block.tsx'
import { PAPER_COLOURS as COLOURS } from '../../charts/picture-file/paper-colours.ts'
import { svgFile } from '../../charts/picture-file/svg-file.tsx'
import { asOfWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import type { SharedView } from './shared-view.ts'
import { shareWords } from './words.ts'

const WIDTH = 640
const EDGE = 28
/** Of the code, with its quiet zone of four modules. */
const CODE = 260
const WORDS = WIDTH - 2 * EDGE - CODE

/**
 * A view as a picture to show or print: what it is, as of when, and its address as a QR code that stands a
 * seventh of it being covered.
 *
 * @returns An SVG file that stands alone, as `pictureSvg` makes them.
 */
export function linkPicture(view: SharedView, address: string, lang: Language): string {
  const { title, period, finding, through, sample } = view
  const words = shareWords(lang)
  const said = (text: string, size: number, colour: string, strong = false): Block =>
    wordsBlock(text, { size, width: WORDS, colour, strong })
  const told = stacked(
    [
      said(pageWords(lang).product, 14, COLOURS['ink-2']),
      said(title, 24, COLOURS.ink, true),
      said(period, 18, COLOURS.ink),
      said(sample ? words.sample(pageWords(lang).sample.mark) : '', 15, COLOURS.warn, true),
      said(finding, 15, COLOURS.ink),
      said(words.asOf(asOfWords(through, lang)), 14, COLOURS['ink-3']),
      said(words.scan(new URL(address).host), 14, COLOURS['ink-3']),
    ],
    10,
  )
  const height = Math.ceil(Math.max(told.height, CODE) + 2 * EDGE)
  const { path, size } = qrPath(address)
  return svgFile(
    { width: WIDTH, height, lang, title: `${title} ${period}`, description: address },
    <>
      <g transform={`translate(${EDGE} ${(height - told.height) / 2})`}>{told.draw(0)}</g>
      <g
        transform={`translate(${WIDTH - EDGE - CODE + 10} ${(height - CODE) / 2}) scale(${CODE / size})`}
      >
        {/* A shape of one colour: no seams between modules, whatever draws it. */}
        <path d={path} fill="#000000" />
      </g>
    </>,
  )
}

/** Runs of dark modules as one path, in modules. */
function qrPath(address: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x += 1
      path += `M${from} ${y}h${x + 1 - from}v1H${from}z`
    }
  })
  return { path, size }
}
