import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writtenDocx, writtenPdf } from '../../server/node/reading/written-documents.ts'
import { BUILT, runProgram } from './program.ts'

const LINES = ['青山镇2025年法治政府建设年度报告', '举办法治讲座30余场次，听讲群众2000余人次。']

const folder = mkdtempSync(join(tmpdir(), 'read-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const program = runProgram(BUILT, {}, '.', ['read-report', path, '--json'])
  const code = await program.ends()
  return { code, out: program.output(), err: program.errors() }
}

it.each([
  ['report.txt', LINES.join('\n')],
  ['report.html', `<!doctype html>${LINES.map((line) => `<p>${line}</p>`).join('')}`],
  ['report.docx', writtenDocx(LINES)],
  ['report.pdf', writtenPdf(LINES)],
])('reads %s as it was built, with its libraries and tables inside', async (name, bytes) => {
  const { code, out, err } = await run(name, bytes)
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    text: LINES.join('\n'),
    candidates: [{ value: 30 }, { value: 2000 }],
  })
})

it('says in one line why a file cannot be read', async () => {
  const { code, err } = await run('scan.pdf', writtenPdf(null))
  expect(code).toBe(1)
  expect(err).toBe('scan.pdf：是扫描件，里面只有图片，没有文字；请用文字版，或先识别成文字\n')
})
