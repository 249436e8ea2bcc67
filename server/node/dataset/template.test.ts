import { describe, expect, it } from 'vitest'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import { columnsOf, MAIN_TABLES, TABLE_NAMES } from '../../../dataset/columns/tables.ts'
import { LANGUAGES, type Language } from '../../../dataset/words.ts'
import { isRegister, REGISTER_IDS, type RegisterId } from '../../../domain/register/registers.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { importDataset } from '../../imports/import-source.ts'
import { runExport } from './export-command.ts'
import { openDatasetSource } from './open-dataset-source.ts'
import { writeTemplate } from './template.ts'
import { GUIDE_SHEET } from './template-words.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'
import type { SheetCell } from './xlsx/sheet-rows.ts'
import { openZip } from './xlsx/zip-archive.ts'

const NOW = '2026-11-02T08:00:00.000Z'

type Book = Map<string, SheetCell[][]>

async function template(language: Language = 'zh', register?: RegisterId): Promise<string> {
  const path = temporaryFile('template.xlsx')
  await writeTemplate(path, language, register)
  return path
}

async function read(path: string): Promise<Book> {
  const book: Book = new Map()
  for (const sheet of (await openXlsx(path)).sheets) {
    const rows: SheetCell[][] = []
    for await (const batch of sheet.rows()) rows.push(...batch.map((row) => [...row]))
    book.set(sheet.name, rows)
  }
  return book
}

/** The template with these rows typed in below the examples, as a spreadsheet program saves it. */
async function filledIn(
  rows: Readonly<Record<string, readonly SheetCell[][]>>,
  change: (book: Book) => void = () => undefined,
) {
  const book = await read(await template())
  for (const [sheet, more] of Object.entries(rows)) {
    book.set(sheet, [...(book.get(sheet) ?? []).slice(0, 2), ...more])
  }
  change(book)
  const path = temporaryFile('filled.xlsx')
  const sheets = [...book].map(([sheet, data]) => ({ sheet, data: data as SheetData }))
  await writeWorkbook(sheets).toFile(path)
  const store = createMemoryStore()
  return { store, report: await importDataset(store, await openDatasetSource(path), { now: NOW }) }
}

const ROWS = {
  areas: [
    ['500231', '垫江县', 'county'],
    ['500231101', '新民镇', 'township', '500231'],
  ],
  indicators: [['training_sessions', '法治培训期数', '期', 'count', 'sum', 'up']],
  targets: [['500231101', 'training_sessions', 2026, 12]],
  observations: [['500231101', 'training_sessions', '2026-07', 3, null, null, 'at_least']],
}

describe('the template', () => {
  it.each(LANGUAGES)(
    'holds a guide and the main tables with their columns and one example, headed in %s',
    async (language) => {
      const book = await read(await template(language))
      expect([...book.keys()]).toEqual([GUIDE_SHEET, ...MAIN_TABLES])
      for (const table of MAIN_TABLES) {
        const [header, example, ...rest] = book.get(table) ?? []
        expect(header).toEqual(
          columnsOf(table).map(({ name, zh }) => (language === 'zh' ? zh : name)),
        )
        expect(example?.[0]).toBe('EXAMPLE')
        expect(rest.flat()).toEqual([])
      }
    },
  )

  it('explains every column in both languages, with what it may hold', async () => {
    const main = (await read(await template('en'))).get(GUIDE_SHEET) ?? []
    for (const table of [...MAIN_TABLES, ...REGISTER_IDS]) {
      const ofRegister = isRegister(table) ? await read(await template('en', table)) : null
      const guide = ofRegister?.get(GUIDE_SHEET) ?? main
      for (const { name, required, choices } of columnsOf(table)) {
        const row = guide.find(([sheet, column]) => sheet === table && column === name)
        expect(row, `${table}.${name}`).toBeDefined()
        expect(String(row?.[2]).startsWith('必填')).toBe(required === true)
        expect(row?.[3]).toMatch(/[\u4e00-\u9fff]/)
        expect(row?.[4]).toMatch(/[a-z]/)
        for (const choice of choices ?? []) expect(row?.[5]).toContain(choice)
      }
    }
  })

  it('freezes the headings and offers the choices of a column as a list', async () => {
    const zip = await openZip(await template())
    const sheets = zip.names.filter((name) => name.startsWith('xl/worksheets/sheet')).sort()
    let lists = 0
    for (const name of sheets) {
      const chunks: Uint8Array[] = []
      for await (const chunk of zip.read(name)) chunks.push(chunk)
      const xml = Buffer.concat(chunks).toString()
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
      lists += xml.split('<dataValidation ').length - 1
    }
    expect(sheets).toHaveLength(5)
    // level; measure, aggregation, direction; qualifier, source_kind.
    expect(lists).toBe(6)
  })

  it('holds examples that would pass the checks under a real code', async () => {
    const book = new Map(
      TABLE_NAMES.map((table) => [
        table,
        [
          columnsOf(table).map(({ name }) => name),
          columnsOf(table).map(({ example = '' }) => example.replace('EXAMPLE', '500231101')),
        ],
      ]),
    )
    book.get('areas')?.push(['500231', '垫江县', 'county'])
    book
      .get('indicators')
      ?.push(
        ['training_sessions', '法治培训期数', '期', 'count', 'sum', 'up'],
        ['training_attendance', '受训人次', '人次', 'count', 'sum', 'up'],
      )
    const path = temporaryFile('examples.xlsx')
    await writeWorkbook([...book].map(([sheet, data]) => ({ sheet, data }))).toFile(path)
    const source = await openDatasetSource(path)
    const { faults, counts } = await importDataset(createMemoryStore(), source, { now: NOW })
    expect(faults).toEqual([])
    expect(TABLE_NAMES.map((table) => counts[table].added > 0)).not.toContain(false)
  })
})

describe('the template of a register', () => {
  it.each(REGISTER_IDS)('holds the sheet of %s, and import passes over its example', async (id) => {
    const path = await template('zh', id)
    const book = await read(path)
    expect([...book.keys()]).toEqual([GUIDE_SHEET, id])
    const [header, example] = book.get(id) ?? []
    expect(header).toEqual(columnsOf(id).map(({ zh }) => zh))
    const shown = columnsOf(id).map((_, place) => example?.[place] ?? '')
    expect(shown).toEqual(columnsOf(id).map(({ example: text = '' }) => text))
    const source = await openDatasetSource(path)
    const report = await importDataset(createMemoryStore(), source, { now: NOW })
    expect(report).toMatchObject({ faults: [], exampleRows: 1 })
  })
})

describe('import of a template', () => {
  it('takes what was filled in and passes over guide and untouched examples', async () => {
    const { store, report } = await filledIn(ROWS)
    expect(report).toMatchObject({ stored: true, faults: [], exampleRows: 4 })
    expect((await store.areas()).map(({ code }) => code)).toEqual(['500231', '500231101'])
    expect((await store.indicators()).map(({ id }) => id)).toEqual(['training_sessions'])
    const query = { areaCodes: ['500231101', 'EXAMPLE'], years: [2026] }
    expect(await store.targets(query)).toMatchObject([{ value: 12 }])
    expect(await store.observations(query)).toMatchObject([{ value: 3, qualifier: 'at_least' }])
  })

  it('works without the guide, the examples and the optional columns', async () => {
    const { report } = await filledIn(ROWS, (book) => {
      book.delete(GUIDE_SHEET)
      for (const table of TABLE_NAMES) book.get(table)?.splice(1, 1)
      for (const row of book.get('areas') ?? []) row.length = Math.min(row.length, 4)
    })
    expect(report).toMatchObject({ stored: true, faults: [], exampleRows: 0 })
  })

  it('refuses an example that was typed over, rather than lose what was typed', async () => {
    const { store, report } = await filledIn(ROWS, (book) => {
      const example = book.get('observations')?.[1]
      if (example) example[3] = 250
    })
    expect(report.faults).toMatchObject([
      { file: 'filled.xlsx#observations', row: 2, column: 'area_code', code: 'bad_code' },
    ])
    expect(await store.areas()).toEqual([])
  })

  it('passes over no other sheet than the guide', async () => {
    const { report } = await filledIn(ROWS, (book) => {
      book.set('说明', [['my notes']])
    })
    expect(report.faults).toMatchObject([{ file: 'filled.xlsx#说明', code: 'unknown_file' }])
  })
})

describe('npm run export -- --template', () => {
  const run = async (...args: string[]) => {
    const said: string[] = []
    const line = (text: string) => void said.push(text)
    const code = await runExport(args, {
      // A template needs no database: this one could not be opened.
      databaseUrl: 'file:/dev/null/nowhere.sqlite',
      now: NOW,
      elapsed: () => 0,
      out: line,
      err: line,
    })
    return { code, said: said.join('\n') }
  }

  it('writes the workbook without a database', async () => {
    const path = temporaryFile('新模板.xlsx')
    expect(await run('--template', path)).toEqual({ code: 0, said: `模板已写入 ${path}。` })
    expect((await openXlsx(path)).sheets).toHaveLength(5)
    // Chinese unless told otherwise.
    expect((await read(path)).get('areas')?.[0]?.[0]).toBe('区划代码')
    await run('--template', path, '--lang', 'en')
    expect((await read(path)).get('areas')?.[0]?.[0]).toBe('code')
  })

  it('takes one .xlsx file and nothing else', async () => {
    for (const args of [['--template', 'x.csv'], ['--template', 'x.xlsx', 'out'], ['--template']]) {
      expect((await run(...args)).code, args.join(' ')).toBe(2)
    }
  })

  it('says in one line that the file cannot be written', async () => {
    const { code, said } = await run('--template', '/dev/null/x/template.xlsx')
    expect(code).toBe(1)
    expect(said.split('\n')).toHaveLength(1)
  })
})
