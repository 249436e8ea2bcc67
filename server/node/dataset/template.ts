import type { Blob } from 'node:buffer'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type Stream from 'node:stream'
import writeWorkbook, { type Feature, type SheetData } from 'write-excel-file/node'
import { type Column, headingOf, KINDS } from '../../../dataset/columns/column.ts'
import {
  columnsOf,
  MAIN_TABLES,
  type TableName,
  wordsOfTable,
} from '../../../dataset/columns/tables.ts'
import { columnLetters } from '../../../dataset/office/grid.ts'
import type { Language, Words } from '../../../dataset/words.ts'
import type { RegisterId } from '../../../domain/register/registers.ts'
import { writeBeside } from '../write-beside.ts'
import { GENERAL_RULES, GUIDE_SHEET, REGISTER_RULES } from './template-words.ts'

/** Rows below the example that are set as text, so that 2025-07 does not become a date. */
const PREPARED_ROWS = 300

const HEAD = { fontWeight: 'bold', backgroundColor: '#dbe6f4' } as const
const REQUIRED_HEAD = { fontWeight: 'bold', backgroundColor: '#f4e2b8' } as const
const EXAMPLE = { fontStyle: 'italic', textColor: '#767676' } as const
const NUMBERS: ReadonlySet<Column['kind']> = new Set(['integer', 'number', 'fraction', 'year'])

/**
 * Writes a workbook to be filled in: a sheet that explains every column in Chinese and English, and
 * sheets of the exchange format, each with an example row that import passes over.
 *
 * @param path Of the workbook; its folder is created where it is missing.
 * @param language Of the headings.
 * @param register The one whose rows are filled in. Default: areas, indicators and their figures.
 */
export async function writeTemplate(
  path: string,
  language: Language,
  register?: RegisterId,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const tables = register === undefined ? MAIN_TABLES : [register]
  const rules = register === undefined ? GENERAL_RULES : REGISTER_RULES
  const sheets = [
    guideSheet(tables, rules, language),
    ...tables.map((table) => tableSheet(table, language)),
  ]
  const features = [choices(tables, language)]
  const bytes = await writeWorkbook(sheets, { features }).toBuffer()
  const { keep } = await writeBeside([path], ([partial = '']) => writeFile(partial, bytes))
  await keep()
}

function tableSheet(table: TableName, language: Language) {
  const columns = columnsOf(table)
  const data: SheetData = [
    columns.map((column) => ({
      value: headingOf(column, language),
      ...(column.required ? REQUIRED_HEAD : HEAD),
    })),
    columns.map(exampleCell),
  ]
  for (let row = 0; row < PREPARED_ROWS; row += 1) {
    data.push(columns.map(({ kind }) => (NUMBERS.has(kind) ? null : { type: String, format: '@' })))
  }
  const widths = columns.map(({ kind, name }) => ({
    width: Math.max(kind === 'text' ? 24 : 14, name.length + 2),
  }))
  return { sheet: table, data, columns: widths, stickyRowsCount: 1 }
}

function exampleCell({ kind, example: text = '' }: Column) {
  if (text === '') return { type: String, format: '@', ...EXAMPLE }
  if (NUMBERS.has(kind)) return { value: Number(text), ...EXAMPLE }
  return { value: text, type: String, format: '@', ...EXAMPLE }
}

function guideSheet(tables: readonly TableName[], rules: readonly Words[], language: Language) {
  const head = (value: string) => ({ value, ...HEAD })
  const cell = (value: string) => ({ value, wrap: true, alignVertical: 'top' as const })
  const title = (value: string) => ({ value, fontWeight: 'bold' as const })
  const data: SheetData = [
    [
      '表 Sheet',
      '列 Column',
      '必填 Required',
      '含义',
      'Meaning',
      '可填 Allowed',
      '示例 Example',
    ].map(head),
    ...rules.map((rule, at) => [
      cell(at === 0 ? '填写规则 Rules' : ''),
      null,
      null,
      cell(rule.zh),
      cell(rule.en),
    ]),
  ]
  for (const table of tables) {
    const words = wordsOfTable(table)
    data.push([title(table), null, null, title(words.zh), title(words.en)])
    for (const column of columnsOf(table)) {
      const { means, example = '' } = column
      const heading = headingOf(column, language)
      data.push(
        [table, heading, requirement(column), means.zh, means.en, allowed(column), example].map(
          cell,
        ),
      )
    }
  }
  const columns = [14, 18, 16, 48, 56, 36, 24].map((width) => ({ width }))
  return { sheet: GUIDE_SHEET, data, columns, stickyRowsCount: 1 }
}

/** Whether a column must be filled, in both languages. */
export function requirement({ required, requiredByMeasure }: Column): string {
  if (required) return '必填 yes'
  return requiredByMeasure ? '按指标 see meaning' : '选填 no'
}

/** What a column's cells may hold, in both languages. */
export function allowed({ kind, choices: options, words = [], range }: Column): string {
  const { zh, en } = KINDS[kind]
  const named = options?.map((id, at) => (words[at] === undefined ? id : `${words[at]} ${id}`))
  if (named) return `${zh} ${en}: ${named.join(', ')}`
  return range ? `${zh} ${en} ${range[0]}–${range[1]}` : `${zh} · ${en}`
}

/** Lists to choose from, below the headings of columns that allow one of a few values. */
function choices(
  tables: readonly TableName[],
  language: Language,
): Feature<Stream | Buffer | Blob> {
  const listOf = ({ kind, choices: options, words }: Column) =>
    kind === 'choice' ? ((language === 'zh' ? words : undefined) ?? options) : undefined
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, { sheet }) {
            const table = tables.find((name) => name === sheet)
            const lists = (table ? columnsOf(table) : []).flatMap((column, place) => {
              const options = listOf(column)
              if (!options) return []
              const letters = columnLetters(place + 1)
              const cells = `${letters}2:${letters}${PREPARED_ROWS + 2}`
              return `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>"${options.join(',')}"</formula1></dataValidation>`
            })
            if (lists.length === 0) return xml
            const all = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
            return xml.replace('</sheetData>', `</sheetData>${all}`)
          },
        },
      },
    },
  }
}
