import { csvText } from '../../../contract/csv-text.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import type { Picture } from './picture.ts'

/** A number as it is printed, with its thousands apart. */
const PRINTED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/**
 * A picture's numbers as a table for a spreadsheet, then what they are of. What is absent is its word,
 * never 0; 200余 stays as it is printed.
 */
export function pictureCsv(picture: Picture, lang: Language): string {
  const { place, title, under, source, sample, table } = picture
  const told = [place, title, under, source, ...(sample ? [pageWords(lang).sample.mark] : [])]
  return csvText([
    table.columns.map((column) => column.title),
    ...table.rows.map((row) =>
      row.cells.map((cell) => (PRINTED.test(cell) ? cell.replace(/,/g, '') : cell)),
    ),
    [],
    ...told.map((line) => [line]),
  ])
}
