import { type BombPart, writeBomb } from './zip-bomb.ts'

/** A workbook that stands for far more than its bytes, and what must become of it. */
export interface Bomb {
  readonly name: string
  /** Pattern of the fault line, in English; null for one that is read to its end, which must be quick. */
  readonly refused: RegExp | null
  /** @param size 1 = enough to pass the bound; the long run takes what 50 MB packed allow. */
  write(path: string, size: number): void
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD =
  '<row r="1"><c t="inlineStr"><is><t>code</t></is></c><c t="inlineStr"><is><t>name</t></is></c><c t="inlineStr"><is><t>level</t></is></c></row>'

interface Parts {
  readonly sheet?: BombPart
  readonly strings?: BombPart
  readonly styles?: BombPart
  readonly book?: BombPart
  readonly others?: Readonly<Record<string, BombPart>>
}

const inSheet = (part: BombPart): BombPart => ({
  ...part,
  head: `<worksheet><sheetData>${part.head ?? HEAD}`,
  tail: `${part.tail ?? ''}</sheetData></worksheet>`,
})

function writeBook(path: string, { sheet, strings, styles, book, others }: Parts): void {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
  const opened = `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="areas" r:id="a"/>`
  writeBomb(path, {
    'xl/workbook.xml': { ...book, head: opened, tail: '</sheets></workbook>' },
    'xl/_rels/workbook.xml.rels': {
      head: `<Relationships>${relation('a', 'worksheet', 'sheet1.xml')}${relation('b', 'styles', 'styles.xml')}${relation('c', 'sharedStrings', 'strings.xml')}</Relationships>`,
    },
    'xl/styles.xml': styles ?? { head: '<styleSheet/>' },
    'xl/strings.xml': strings ?? { head: '<sst/>' },
    'xl/sheet1.xml': sheet ?? inSheet({}),
    ...others,
  })
}

const MILLION = 1_000_000

export const BOMBS: readonly Bomb[] = [
  {
    name: 'rows with a cell in the last column',
    refused: /areas, row 102: found "1", expected nothing right of the column names/,
    write(path, size) {
      const unit = '<row><c r="XFD2"><v>1</v></c></row>'
      writeBook(path, { sheet: inSheet({ unit, times: 200 * size }) })
    },
  },
  {
    name: 'rows of 16,384 cells',
    refused: /areas, row 102: found "1", expected nothing right of the column names/,
    write(path, size) {
      const unit = `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`
      writeBook(path, { sheet: inSheet({ unit, times: Math.min(101 * size, 4_000) }) })
    },
  },
  {
    name: 'a head of 16,384 columns',
    refused: /areas, row 1: .*expected a table of at most 200 columns/,
    write(path) {
      const unit = '<c t="inlineStr"><is><t>abcdefghijklmnop</t></is></c>'
      writeBook(path, {
        sheet: inSheet({ head: '<row r="1">', unit, times: 16_384, tail: '</row>' }),
      })
    },
  },
  {
    name: 'a cell of megabytes',
    refused: /areas, row 2, column name: .*expected a cell of at most 32767 characters/,
    write(path, size) {
      const head = `${HEAD}<row r="2"><c r="B2" t="inlineStr"><is><t>`
      const tail = '</t></is></c></row>'
      writeBook(path, {
        sheet: inSheet({ head, unit: '甲', times: Math.min(100_000 * size, 330 * MILLION), tail }),
      })
    },
  },
  {
    name: 'a shared text of megabytes',
    refused: /areas, row 2, column name: .*expected a cell of at most 32767 characters/,
    write(path, size) {
      writeBook(path, {
        strings: {
          head: '<sst><si><t>',
          unit: '甲',
          times: Math.min(100_000 * size, 150 * MILLION),
          tail: '</t></si></sst>',
        },
        sheet: inSheet({ tail: '<row r="2"><c r="B2" t="s"><v>0</v></c></row>' }),
      })
    },
  },
  {
    name: 'empty shared texts',
    refused: /found "xl\/strings.xml", expected a workbook with less text/,
    write(path, size) {
      const times = Math.min(3_100_000 * size, 99 * MILLION)
      writeBook(path, { strings: { head: '<sst>', unit: '<si/>', times, tail: '</sst>' } })
    },
  },
  {
    name: 'long shared texts',
    refused: /found "xl\/strings.xml", expected a workbook with less text/,
    write(path, size) {
      const unit = `<si><t>${'甲'.repeat(30_000)}</t></si>`
      const times = Math.min(2_000 * size, 5_500)
      writeBook(path, { strings: { head: '<sst>', unit, times, tail: '</sst>' } })
    },
  },
  {
    name: 'short shared texts far apart',
    refused: null,
    write(path, size) {
      const unit = `<si><t>${'甲'.repeat(14)}</t>${'<r/>'.repeat(1_900)}</si>`
      const times = Math.min(1_000 * size, 64_000)
      writeBook(path, { strings: { head: '<sst>', unit, times, tail: '</sst>' } })
    },
  },
  {
    name: 'cell styles without end',
    refused: /found "xl\/styles.xml", expected at most 100000 cell styles/,
    write(path, size) {
      const times = Math.min(100_100 * size, 10 * MILLION)
      writeBook(path, {
        styles: { head: '<s><cellXfs>', unit: '<xf/>', times, tail: '</cellXfs></s>' },
      })
    },
  },
  {
    name: 'number formats that are slow to read',
    refused: null,
    write(path, size) {
      const unit = `<numFmt numFmtId="200" formatCode="${'['.repeat(60_000)}"/>`
      writeBook(path, {
        styles: { head: '<s>', unit, times: Math.min(20 * size, 1_000), tail: '</s>' },
      })
    },
  },
  {
    name: 'elements nested without end',
    refused: null,
    write(path, size) {
      writeBook(path, {
        sheet: inSheet({ unit: '<a>', times: Math.min(100_000 * size, 330 * MILLION) }),
      })
    },
  },
  {
    name: 'zeros in a sheet',
    refused: /xl\/sheet1.xml \d+ MB", expected a part that unpacks to at most 1000 MB/,
    write(path, size) {
      const unit = Buffer.alloc(1 << 20)
      writeBook(path, { sheet: { unit, times: 1_000 * size } })
    },
  },
  {
    name: 'zeros in the shared texts',
    refused: /xl\/strings.xml \d+ MB", expected a part that unpacks to at most 500 MB/,
    write(path, size) {
      writeBook(path, { strings: { unit: Buffer.alloc(1 << 20), times: 500 * size } })
    },
  },
  {
    name: 'zeros that the directory keeps to itself',
    refused: /expected an .xlsx workbook that can be opened/,
    write(path, size) {
      const unit = Buffer.alloc(1 << 20)
      writeBook(path, { strings: { unit, times: 1_000 * size, declared: 1_000 } })
    },
  },
  {
    name: 'one tag without end',
    refused: /expected an .xlsx workbook that can be opened/,
    write(path, size) {
      const times = 200_000 * size
      writeBook(path, {
        sheet: inSheet({ head: '<row a="', unit: 'a" b="', times: Math.min(times, 150 * MILLION) }),
      })
    },
  },
  {
    name: 'a comment without end',
    refused: /expected an .xlsx workbook that can be opened/,
    write(path, size) {
      writeBook(path, {
        sheet: inSheet({
          head: '<!--',
          unit: '--',
          times: Math.min(200_000 * size, 400 * MILLION),
        }),
      })
    },
  },
  {
    name: 'sheets without end',
    refused: /found "xl\/workbook.xml", expected at most 1000 sheets/,
    write(path, size) {
      const unit = '<sheet name="areas" r:id="a"/>'
      writeBook(path, { book: { unit, times: Math.min(1_000 * size, 2 * MILLION) } })
    },
  },
  {
    name: 'files without end',
    refused: /expected a workbook of at most 10000 parts/,
    write(path, size) {
      const count = Math.min(10_001 * size, 65_000)
      const others = Array.from({ length: count }, (_, i) => [`x${i}`, {}] as const)
      writeBook(path, { others: Object.fromEntries(others) })
    },
  },
  {
    name: 'one sheet read again under many names',
    refused: /expected a workbook that unpacks to at most 3000 MB|is read within/,
    write(path, size) {
      const unit = '<sheet name="other" r:id="a"/>'
      const sheet = { unit: '<x/>', times: size === 1 ? 1 : 200 * MILLION, declared: 900 * MILLION }
      writeBook(path, { book: { unit, times: 900 }, sheet: inSheet(sheet) })
    },
  },
]
