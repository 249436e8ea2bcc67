import Papa from 'papaparse'
import { FILE_FAULTS } from '../../dataset/faults/file-faults.ts'
import { SourceFault } from './source-fault.ts'

/** Of an office's own sheet: Excel saves "Unicode 文本" with tabs, and in other countries with semicolons. */
export const OFFICE_SEPARATORS = [',', '\t', ';']

/** Longer than any row can be that passes the checks: mostly a quote was never closed. */
const LONGEST_ROW = 1_000_000
/** As much of a row is shown that is too long. */
const LONGEST_FOUND = 100

/** What papaparse's incremental parser answers; its own types leave it open. */
interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

/**
 * Splits comma-separated text into rows, chunk by chunk.
 *
 * @param file Name for faults.
 * @param separators What may part cells: the one that comes most often at the beginning does.
 * @returns Batches of rows as they become complete; empty lines are rows with one empty cell.
 * @throws {SourceFault} `quotes`: a quoted cell that is not closed where it should be, after all
 *   rows before it; `too_large`: a row longer than any can be.
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  file: string,
  separators: readonly string[] = [','],
): AsyncGenerator<string[][]> {
  let parser: Papa.Parser | null = null
  let rest = ''
  let rows = 0

  function* parse(text: string, last: boolean): Generator<string[][]> {
    parser ??= new Papa.Parser({ delimiter: likeliest(separators, text), newline: '\n' })
    const { data, errors, meta } = parser.parse(text, 0, !last) as Parsed
    // An error in the row that is not complete yet says nothing: the rest of it is to come.
    const broken = errors.find((error) => error.row < data.length)
    yield broken ? data.slice(0, broken.row) : data
    if (broken) throw quoteFault(file, rows + broken.row + 1)
    rows += data.length
    rest = text.slice(meta.cursor)
  }

  for await (const chunk of withoutSeparatorLine(withPlainLineEnds(chunks))) {
    yield* parse(rest + chunk, false)
    if (rest.length > LONGEST_ROW) throw tooLongFault(file, rows + 1, rest)
  }
  if (rest !== '') yield* parse(rest, true)
}

function likeliest(separators: readonly string[], text: string): string {
  const often = separators.map((one) => text.split(one).length)
  return separators[often.indexOf(Math.max(...often))] ?? ','
}

/** Every line end as `\n`: files of several programs hold several kinds, also inside quotes. */
async function* withPlainLineEnds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const chunk of chunks) {
    const text = held + chunk
    // The line feed of a carriage return may come with the next chunk.
    held = text.endsWith('\r') ? '\r' : ''
    const whole = held === '' ? text : text.slice(0, -1)
    if (whole !== '') yield whole.replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

/** Leaves out the line `sep=,` that tells Excel the separator: no spreadsheet shows it as a row. */
async function* withoutSeparatorLine(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let start: string | null = ''
  for await (const chunk of chunks) {
    if (start === null) {
      yield chunk
      continue
    }
    start += chunk
    if (start.length < 10 && !start.includes('\n')) continue
    yield start.replace(/^"?sep=.?"?\n/i, '')
    start = null
  }
  if (start) yield start
}

function tooLongFault(file: string, row: number, rest: string): SourceFault {
  const quotes = rest.split('"').length - 1
  if (quotes % 2 === 1) return quoteFault(file, row)
  const found = rest.slice(0, LONGEST_FOUND)
  return new SourceFault({ file, row, column: null, found, ...FILE_FAULTS.rowTooLong(LONGEST_ROW) })
}

function quoteFault(file: string, row: number): SourceFault {
  return new SourceFault({ file, row, column: null, found: '"', ...FILE_FAULTS.quotes() })
}
