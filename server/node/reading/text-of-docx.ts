import mammoth from 'mammoth'
import { openZip } from '../dataset/xlsx/zip-archive.ts'
import { MOST, NoText } from './text-faults.ts'

/** What a Word document's parts may unpack to, in megabytes; its text is one of them. */
const MOST_UNPACKED = 60

/** The text of a Word document (.docx), a paragraph a line, without what was struck out as a change. */
export async function textOfDocx(path: string): Promise<string> {
  await checkArchive(path)
  let text: string
  try {
    const { value } = await mammoth.extractRawText({ path })
    text = value
  } catch {
    throw new NoText('broken')
  }
  if (text.length > 2 * MOST.characters) throw new NoText('too_large')
  return text.replace(/\r/g, '').replace(/\n{2,}/g, '\n')
}

/** Unpacks what is text, counting its bytes only: an archive may say less than it holds. */
async function checkArchive(path: string): Promise<void> {
  let unpacked = 0
  try {
    const zip = await openZip(path)
    if (!zip.has('word/document.xml')) throw new NoText('other_kind')
    for (const name of zip.names) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      for await (const chunk of zip.read(name, MOST_UNPACKED)) {
        unpacked += chunk.length
        if (unpacked > MOST_UNPACKED * 1_000_000) throw new NoText('too_large')
      }
    }
  } catch (error) {
    if (error instanceof NoText) throw error
    const { name, message } = Object(error)
    if (name === 'WorkbookBound') throw new NoText('too_large')
    throw new NoText(/encrypted/.test(String(message)) ? 'encrypted' : 'broken')
  }
}
