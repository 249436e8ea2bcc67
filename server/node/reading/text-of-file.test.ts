import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST } from './text-faults.ts'
import { textOfFile } from './text-of-file.ts'
import { writtenDocx, writtenPdf } from './written-documents.ts'

const TITLE = '青山镇2025年法治政府建设年度报告'
const SENTENCE = '举办法治讲座30余场次，受教育群众2000余人次。'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function textOf(bytes: Uint8Array | string) {
  const path = join(folder, 'report')
  await writeFile(path, bytes)
  return textOfFile(path)
}

describe('the text of a file', () => {
  it('is read in UTF-8, GB18030 and UTF-16, with lines as they are', async () => {
    const text = `${TITLE}\n${SENTENCE}`
    expect(await textOf(`\ufeff${TITLE}\r\n${SENTENCE}`)).toEqual({ text })
    // 学习法治 in GB18030.
    const gb = Uint8Array.from([0xd1, 0xa7, 0xcf, 0xb0, 0xb7, 0xa8, 0xd6, 0xce])
    expect(await textOf(gb)).toEqual({ text: '学习法治' })
    expect(await textOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ text })
  })

  it('is a web page without scripts, what is hidden and its navigation, a paragraph a line', async () => {
    const page = `<!DOCTYPE html><html><head><title>${TITLE}</title><script>var 讲座 = '9场'</script>
      <style>p { color: red }</style></head><body><nav><a>首页</a></nav><div style="display: none">培训8期</div>
      <p>举办法治<b>讲座</b>30余场次，<br></p><p>受教育&nbsp;群众 2000余人次。&#x3002;</p>
      <table><tr><td>培训</td><td>2期</td></tr></table><p>${'依法行政'.repeat(30)}</p><footer>版权</footer></body></html>`
    expect(await textOf(page)).toEqual({
      text: [
        TITLE,
        '举办法治讲座30余场次，',
        '受教育 群众 2000余人次。。',
        '培训 2期',
        '依法行政'.repeat(30),
      ].join('\n'),
    })
  })

  it('is found inside a navigation that a page never ends', async () => {
    const page = `<html><body><nav><a>首页</a><div><p>${TITLE}</p><p>${SENTENCE}</p></div></body>`
    expect(await textOf(page)).toEqual({ text: `首页\n${TITLE}\n${SENTENCE}` })
  })

  it('is that of a Word document, without what was struck out as a change', async () => {
    const document = writtenDocx([
      TITLE,
      `${SENTENCE}</w:t></w:r><w:del><w:r><w:delText>培训9期</w:delText></w:r></w:del><w:r><w:t>`,
    ])
    expect(await textOf(document)).toEqual({ text: `${TITLE}\n${SENTENCE}` })
  })

  it('is that of a PDF file, with broken lines joined and page numbers left out', async () => {
    const full = '全镇举办法治讲座30余场次，受教育群众2000余人次，发放宣传'
    const lines = [TITLE, full, '资料1万份。', '一、存在的不足', '— 1 —']
    const read = await textOf(writtenPdf(lines))
    expect(read).toEqual({ text: `${TITLE}\n${full}资料1万份。\n一、存在的不足` })
  })
})

describe('a file without a text that can be read', () => {
  it.each<[what: string, bytes: () => Uint8Array | string, fault: string]>([
    ['empty', () => '', 'empty'],
    ['only spaces', () => ' \n\t\n', 'empty'],
    ['a scan', () => writtenPdf(null), 'scanned'],
    ['a PDF cut off at its start', () => writtenPdf([TITLE]).subarray(0, 40), 'broken'],
    [
      'a PDF with a password',
      () =>
        writtenPdf(
          [TITLE],
          `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >> /ID [<00> <00>]`,
        ),
      'encrypted',
    ],
    ['a Word document cut off', () => writtenDocx([TITLE]).subarray(0, 300), 'broken'],
    ['another archive', () => zipSync({ 'a.txt': strToU8('讲座') }), 'other_kind'],
    [
      'a Word document that unpacks to more than a report',
      () => writtenDocx([TITLE], { 'word/styles.xml': new Uint8Array(61_000_000) }),
      'too_large',
    ],
    [
      'an old Word file',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'old_word',
    ],
    [
      'a picture',
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'other_kind',
    ],
    ['text in no known encoding', () => Uint8Array.from([0x80, 0xff, 0x80, 0xff]), 'encoding'],
    ['a text of more than a million characters', () => '讲座3场。'.repeat(250_000), 'too_large'],
  ])('%s', async (_, bytes, fault) => {
    expect(await textOf(bytes())).toEqual({ fault })
  })

  it('is one of more bytes than a report has, which is not even opened', async () => {
    expect(await textOf(new Uint8Array(MOST.bytes + 1))).toEqual({ fault: 'too_large' })
  })
})
