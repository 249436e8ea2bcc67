import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { SourceFault } from '../../imports/source-fault.ts'
import { decodeText } from '../dataset/decode-text.ts'
import { FILE_KINDS, kindOfFile } from '../dataset/file-kind.ts'
import { type FileText, MOST, NoText } from './text-faults.ts'
import { textOfDocx } from './text-of-docx.ts'
import { textOfHtml } from './text-of-html.ts'
import { textOfPdf } from './text-of-pdf.ts'

/**
 * The text of a report: plain text, a web page, a Word document or a PDF file, told by what it holds
 * and not by its name.
 *
 * @throws {Error} Of the file system: no such file, no permission.
 */
export async function textOfFile(path: string): Promise<FileText> {
  const { size } = await stat(path)
  if (size > MOST.bytes) return { fault: 'too_large' }
  try {
    const text = await textOf(path)
    if (text.length > MOST.characters) return { fault: 'too_large' }
    return text.trim() === '' ? { fault: 'empty' } : { text: text.trim() }
  } catch (error) {
    if (error instanceof NoText) return { fault: error.fault }
    if (error instanceof SourceFault) return { fault: 'encoding' }
    throw error
  }
}

async function textOf(path: string): Promise<string> {
  const start = await startOf(path)
  if (start.length === 0) throw new NoText('empty')
  // What a mail or scanner program wrote before it is passed over, as readers of PDF do.
  if (start.includes('%PDF-')) return textOfPdf(path)
  if (start.startsWith('PK')) return textOfDocx(path)
  const kind = await kindOfFile(path)
  if (kind === FILE_KINDS.encrypted) throw new NoText('encrypted')
  if (kind === FILE_KINDS.xls) throw new NoText('old_word')
  const isPage =
    /^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|meta|body|div|p|table|title|\?xml)\b/is
  if (kind === null && start.includes('\0') && !/^(?:\xff\xfe)/.test(start)) {
    throw new NoText('other_kind')
  }
  let text = ''
  for await (const piece of decodeText(path, basename(path))) {
    text += piece
    if (text.length > 5 * MOST.characters) throw new NoText('too_large')
  }
  if ([...text.slice(0, 4_000)].some(isControl)) throw new NoText('other_kind')
  return isPage.test(text.slice(0, 2_000)) ? textOfHtml(text) : text.replace(/\r\n?/g, '\n')
}

async function startOf(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await handle.close()
  }
}

/** Whether a sign is in no text, whatever its bytes decode to. */
function isControl(sign: string): boolean {
  return sign < ' ' && !'\t\n\v\f\r'.includes(sign)
}
