import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runReadReport } from './read-report-command.ts'
import { READING_WORDS } from './reading-words.ts'
import { TEXT_FAULTS } from './text-faults.ts'

const TEXT =
  '青山镇2025年法治政府建设年度报告\n举办法治讲座30余场次，受教育群众2000余人。\n2024年举办讲座20场。'

let folder: string
let report: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-command-'))
  report = join(folder, 'report.txt')
  await writeFile(report, `${TEXT}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runReadReport(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

it('prints text, year, candidates and what was set aside as JSON', async () => {
  const { code, out } = await run(report, '--json')
  expect(code).toBe(0)
  const printed = JSON.parse(out)
  expect(Object.keys(printed)).toEqual(['text', 'year', 'candidates', 'setAside'])
  expect(printed).toMatchObject({
    text: TEXT,
    year: 2025,
    candidates: [
      { indicator: 'lecture_sessions', value: 30, qualifier: 'at_least', unit: '场次' },
      { indicator: 'lecture_attendance', value: 2000, note: [{ id: 'persons' }] },
    ],
    setAside: [{ reason: 'other_year' }],
  })
  const [first] = printed.candidates
  expect(printed.text.slice(first.from, first.to)).toBe('30余')
})

it('prints a table that a person reads, in either language', async () => {
  const zh = (await run(report)).out
  for (const words of ['年份：2025', '30余场次', '写的是“人”', '20: 是其他年份的数'])
    expect(zh).toContain(words)
  const en = (await run(report, '--lang', 'en')).out
  for (const words of ['Year: 2025', '30+ 场次', 'attendances', '20: of another year']) {
    expect(en).toContain(words)
  }
})

it('says in clear words what it cannot read, and ends with 1', async () => {
  const empty = join(folder, 'empty.pdf')
  await writeFile(empty, '')
  expect(await run(empty)).toEqual({ code: 1, out: '', err: 'empty.pdf：里面没有文字' })
  const gone = await run(join(folder, 'gone.pdf'))
  expect(gone.code).toBe(1)
  expect(gone.err).toContain('gone.pdf')
  for (const { faults } of Object.values(READING_WORDS)) {
    expect(Object.keys(faults).sort()).toEqual([...TEXT_FAULTS].sort())
  }
})

it('says how it is called where it is called wrongly, and ends with 2', async () => {
  expect(await run()).toMatchObject({ code: 2 })
  expect(await run(report, report)).toMatchObject({ code: 2 })
  expect((await run('--lang', 'en', '--what')).err).toContain('Usage')
  expect(await run('--help')).toMatchObject({ code: 0, err: '' })
})

it('prints the indicators beyond the catalogue as rows to import', async () => {
  const { out } = await run('--indicators')
  expect(out.split('\n')[0]).toMatch(/^id,name_zh,/)
  expect(out).toContain('legality_reviews,合法性审查件数,')
})
