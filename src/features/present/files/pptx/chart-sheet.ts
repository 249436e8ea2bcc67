import { columnLetter, type NativeChart } from './native-chart.ts'
import { createPart, relate, zipPackage } from './office-package.ts'
import { xml, xmlText } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Formats of one's own begin here. */
const FIRST_FORMAT = 164

/** Name of the one sheet, as Office itself calls it. */
export const SHEET_NAME = 'Sheet1'

/**
 * The workbook inside a chart: categories down the first column, a column for each series, an empty
 * cell where there is no number. Office opens it at "edit data".
 */
export function chartSheet({ heading, categories, series }: NativeChart): Uint8Array<ArrayBuffer> {
  const root = createPart('', '')
  const book = createPart('xl/workbook.xml', `${SHEET}.sheet.main+xml`)
  const sheet = createPart('xl/worksheets/sheet1.xml', `${SHEET}.worksheet+xml`)
  const styles = createPart('xl/styles.xml', `${SHEET}.styles+xml`)
  relate(root, 'officeDocument', book)
  const id = relate(book, 'worksheet', sheet)
  relate(book, 'styles', styles)
  book.body = xml(
    'workbook',
    {
      xmlns: MAIN,
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    xml('sheets', {}, xml('sheet', { name: SHEET_NAME, sheetId: 1, 'r:id': id })),
  )
  styles.body = stylesOf(series.map(({ format }) => format))
  const rows = [
    [heading, ...series.map(({ name }) => name)],
    ...categories.map((category, row) => [
      category,
      ...series.map(({ values }) => values[row] ?? null),
    ]),
  ]
  sheet.body = xml(
    'worksheet',
    { xmlns: MAIN },
    xml('cols', {}, xml('col', { min: 1, max: series.length + 1, width: 22, customWidth: true })),
    xml('sheetData', {}, ...rows.map((cells, row) => rowOf(cells, row + 1))),
  )
  return zipPackage(root)
}

function rowOf(cells: readonly (string | number | null)[], row: number): string {
  return xml(
    'row',
    { r: row },
    ...cells.map((cell, column) => {
      const r = `${columnLetter(column)}${row}`
      if (cell === null) return null
      if (typeof cell === 'number') return xml('c', { r, s: column }, xml('v', {}, String(cell)))
      const text = xml('t', { 'xml:space': 'preserve' }, xmlText(cell))
      return xml('c', { r, t: 'inlineStr' }, xml('is', {}, text))
    }),
  )
}

/** Style 0 is a plain one, each series has the next. */
function stylesOf(formats: readonly string[]): string {
  const plain = { borderId: 0, fillId: 0, fontId: 0 }
  return xml(
    'styleSheet',
    { xmlns: MAIN },
    xml(
      'numFmts',
      { count: formats.length },
      ...formats.map((formatCode, index) =>
        xml('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode }),
      ),
    ),
    xml(
      'fonts',
      { count: 1 },
      xml('font', {}, xml('sz', { val: 11 }), xml('name', { val: 'Arial' })),
    ),
    xml(
      'fills',
      { count: 2 },
      xml('fill', {}, xml('patternFill', { patternType: 'none' })),
      xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
    ),
    xml('borders', { count: 1 }, xml('border')),
    xml('cellStyleXfs', { count: 1 }, xml('xf', { numFmtId: 0, ...plain })),
    xml(
      'cellXfs',
      { count: formats.length + 1 },
      xml('xf', { numFmtId: 0, ...plain, xfId: 0 }),
      ...formats.map((_, index) =>
        xml('xf', { numFmtId: FIRST_FORMAT + index, ...plain, xfId: 0, applyNumberFormat: true }),
      ),
    ),
  )
}
