import { strToU8, zipSync } from 'fflate'

/** A Word document of plain paragraphs, as small as Word opens. */
export function writtenDocx(
  paragraphs: readonly string[],
  others: Record<string, Uint8Array> = {},
) {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${KIND}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync({ ...Object.fromEntries(files), ...others })
}

/**
 * A PDF file of lines in a Chinese font that is not in it, so that its characters are told by a table
 * of Adobe's; `null` draws a page without any text, as scanners do.
 */
export function writtenPdf(lines: readonly string[] | null, trailer = ''): Uint8Array {
  const hex = (text: string) =>
    [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const drawn = lines?.map((line, at) => `1 0 0 1 72 ${760 - at * 24} Tm <${hex(line)}> Tj`) ?? []
  const content = lines ? `BT /F1 12 Tf ${drawn.join(' ')} ET` : '0 0 200 200 re f'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  return strToU8(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    true,
  )
}
