import { open } from 'node:fs/promises'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import type { Words } from '../../../dataset/words.ts'

/** As much of a file's beginning and end tells what it is. */
const LOOKED_AT = 64 * 1024

/** What a file is that is no workbook of the kind that import reads; null where nobody can tell. */
export async function kindOfFile(path: string): Promise<Words | null> {
  const [start, end] = await endsOf(path)
  const text = start.toString('latin1')
  if (text.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const names = `${text}${end.toString('latin1')}`.replaceAll('\0', '')
    return names.includes('EncryptedPackage') ? FILE_KINDS.encrypted : FILE_KINDS.xls
  }
  if (text.startsWith('PK')) {
    if (text.includes('application/vnd.oasis.opendocument')) return FILE_KINDS.ods
    const names = end.toString('latin1')
    if (names.includes('xl/workbook.bin')) return FILE_KINDS.xlsb
    if (names.includes('xl/workbook.xml') || !holdsDirectory(end)) return null
    return names.includes('word/document.xml') ? FILE_KINDS.docx : FILE_KINDS.zip
  }
  if (text.startsWith('%PDF')) return FILE_KINDS.pdf
  if (/^(?:\xef\xbb\xbf)?\s*</.test(text)) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return FILE_KINDS.xml
    if (/<(?:html|table|!doctype html)\b/i.test(text)) return FILE_KINDS.html
  }
  // Text holds no control characters but line ends and tabs; UTF-16 begins with a mark.
  const isText = start.length > 0 && start.every((byte) => byte >= 0x20 || TEXT_CONTROLS.has(byte))
  return isText || /^(?:\xff\xfe|\xfe\xff)/.test(text) ? FILE_KINDS.text : null
}

/** Whether the end of a zip archive holds the names of all its files; of one with many pictures not. */
function holdsDirectory(end: Buffer): boolean {
  const at = end.lastIndexOf('PK\x05\x06')
  return at >= 0 && at + 16 <= end.length && end.readUInt32LE(at + 12) <= at
}

const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d])

/** Kinds that are told apart, in words. */
export const FILE_KINDS = {
  encrypted: { zh: '加了打开密码的工作簿', en: 'a workbook with a password' },
  xls: { zh: '旧格式的工作簿（.xls 或 .et）', en: 'a workbook of the old format (.xls or .et)' },
  ods: { zh: 'OpenDocument 文件（.ods）', en: 'an OpenDocument file (.ods)' },
  xlsb: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  docx: { zh: 'Word 文档', en: 'a Word document' },
  zip: { zh: '压缩包', en: 'a zip archive' },
  pdf: { zh: 'PDF 文件', en: 'a PDF file' },
  xml: { zh: 'XML 表格', en: 'an XML spreadsheet' },
  html: { zh: '网页（HTML 表格）', en: 'a web page (an HTML table)' },
  text: { zh: '文本（CSV）文件', en: 'a text (CSV) file' },
} as const satisfies Record<string, Words>

/** What the files of a folder should be. */
export const TEXT: Words = FILE_KINDS.text

/** The fault of a file of another kind. */
export function wrongKind(kind: Words) {
  return kind === FILE_KINDS.text ? FILE_FAULTS.textFile() : FILE_FAULTS.wrongKind(kind)
}

async function endsOf(path: string): Promise<[Buffer, Buffer]> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const read = async (at: number) => {
      const buffer = Buffer.alloc(Math.min(LOOKED_AT, size))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
      return buffer.subarray(0, bytesRead)
    }
    return [await read(0), await read(Math.max(0, size - LOOKED_AT))]
  } finally {
    await handle.close()
  }
}
