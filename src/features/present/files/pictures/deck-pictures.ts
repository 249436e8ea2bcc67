import { type Zippable, zipSync } from 'fflate'
import { pictureCsv } from '../../../../charts/picture-file/picture-csv.ts'
import { picturePng } from '../../../../charts/picture-file/picture-png.ts'
import { pictureSvg } from '../../../../charts/picture-file/picture-svg.tsx'
import { fileName } from '../../../../components/workbook/save-file.ts'
import { type MakeFile, nextStep } from '../handed-deck.ts'
import { fileWords } from '../words.ts'
import { picturesOf } from './pictures-of.ts'

/**
 * The pictures of a deck in one archive: each as SVG and its numbers as CSV, and as PNG too where there
 * is a browser to draw it.
 *
 * @throws {Error} The deck has words and numbers alone.
 */
export const deckPictures: MakeFile = async (deck, making) => {
  const { lang, frozen } = deck
  const pictures = picturesOf(deck)
  if (pictures.length === 0) throw new Error(fileWords(lang).noPictures)
  const files: Zippable = {}
  const text = new TextEncoder()
  for (const [index, { name, picture }] of pictures.entries()) {
    await nextStep(making, index, pictures.length)
    const svg = pictureSvg(picture, lang)
    files[fileName(`${name}.svg`)] = text.encode(svg)
    files[fileName(`${name}.csv`)] = text.encode(pictureCsv(picture, lang))
    if (typeof document !== 'undefined') {
      const png = await picturePng(svg)
      // Packed already.
      files[fileName(`${name}.png`)] = [new Uint8Array(await png.arrayBuffer()), { level: 0 }]
    }
  }
  return new Blob([zipSync(files, { mtime: frozen.preparedAt })], { type: 'application/zip' })
}
