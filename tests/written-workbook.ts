import { writeFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { temporaryFile } from './store/temporary-file.ts'

/** Writes a zip archive of these files, deflated, and returns its path. */
export function zipOf(files: Readonly<Record<string, string>>): string {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const version = Buffer.from([20, 0])
    directory.push(Buffer.from('PK\x01\x02'), version, common, place, Buffer.from(name))
    local.push(header, packed)
    offset += header.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  const path = temporaryFile('book.xlsx')
  writeFileSync(path, Buffer.concat([...local, listed, Buffer.from('PK\x05\x06'), end]))
  return path
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface BookParts {
  /** `<sheetData>` of each sheet by name. */
  readonly sheets: Readonly<Record<string, string>>
  /** `<si>` elements. */
  readonly strings?: string
  /** `<numFmts>` and `<cellXfs>`. */
  readonly styles?: string
  readonly properties?: string
  /** How sheets are hidden, by name. */
  readonly states?: Readonly<Record<string, 'hidden' | 'veryHidden'>>
}

/** Writes a workbook out of its XML, as a spreadsheet program lays it out. */
export function bookOf(parts: BookParts): string {
  const { sheets, strings = '', styles = '', properties = '', states = {} } = parts
  const names = Object.keys(sheets)
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
  return zipOf({
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr ${properties}/><sheets>${names
      .map(
        (name, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" state="${states[name] ?? 'visible'}" r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join('')}${relation('rIdA', 'styles', '/xl/styles.xml')}${relation(
      'rIdB',
      'sharedStrings',
      'sharedStrings.xml',
    )}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet ${MAIN}><dimension ref="A1:C3"/>${data}<pageMargins left="0.7"/></worksheet>`,
      ]),
    ),
  })
}
