import type { Column } from '../columns/column.ts'
import { type TableName, tableInChinese } from '../columns/tables.ts'
import type { Words } from '../words.ts'
import { flaw } from './flaw.ts'

const inChinese = (names: readonly string[]) => names.join('、')
const inEnglish = (names: readonly string[]) => names.join(', ')

const OWN: Words = {
  zh: '自制表要有一行写明月份（1月、2月……），左边是指标名称',
  en: 'a sheet of your own has a row of months (1月, 2月 ...) and names of indicators to their left',
}

function nearInChinese(near: string): string {
  return near === '' ? '' : `，最接近的是 ${near}`
}

function nearInEnglish(near: string): string {
  return near === '' ? '' : `, the nearest is ${near}`
}

/** What can be wrong with files, sheets and headings. */
export const FILE_FAULTS = {
  unreadableSource: () =>
    flaw(
      'unreadable',
      '存有数据集 CSV 文件的文件夹，或一个 .xlsx 文件',
      'a folder with the CSV files of a dataset, or one .xlsx file',
    ),
  unreadableWorkbook: () =>
    flaw(
      'unreadable',
      '可以打开的 .xlsx 工作簿（未加密、未损坏）',
      'an .xlsx workbook that can be opened (not encrypted, not damaged)',
    ),
  wrongKind: ({ zh, en }: Words) =>
    flaw(
      'unreadable',
      `.xlsx 工作簿，或存有 CSV 文件的文件夹；这个文件是${zh}：用 Excel 或 WPS 打开（有密码的先去掉），另存为 .xlsx 再导入`,
      `an .xlsx workbook, or a folder of CSV files; this is ${en}: open it in Excel or WPS, take off its password if it has one, save it as .xlsx and import that`,
    ),
  textFile: () =>
    flaw(
      'unreadable',
      '.xlsx 工作簿，或 CSV 文件；这个文件是文本（CSV）：把扩展名改为 .csv（各表按表名命名，如 observations.csv；用命令导入时放进一个文件夹），再导入',
      'an .xlsx workbook, or CSV files; this is a text (CSV) file: change the end of its name to .csv (tables are named after their table, such as observations.csv; for the command they lie in a folder), and import that',
    ),
  noText: () =>
    flaw(
      'unreadable',
      'CSV 文件；这个文件不是文本：如果是工作簿，把扩展名改回 .xlsx 再导入',
      'a CSV file; this is no text: if it is a workbook, change the end of its name back to .xlsx, and import that',
    ),
  oneWorkbook: () =>
    flaw(
      'unreadable',
      '一个 .xlsx 工作簿，或几个 CSV 文件；不要混在一起，工作簿一次一个',
      'one .xlsx workbook, or CSV files; not both, and one workbook at a time',
    ),
  notAFile: () =>
    flaw(
      'unreadable',
      '普通文件（不是文件夹、管道或设备）',
      'a plain file (not a folder, a pipe or a device)',
    ),

  // Bounds: what is larger is a mistake or an attack, and is not read on
  partTooLarge: (megabytes: number) =>
    flaw(
      'too_large',
      `解压后不超过 ${megabytes} MB 的部分；请把数据复制到新建的工作簿再导入`,
      `a part that unpacks to at most ${megabytes} MB; copy the figures into a new workbook`,
    ),
  workbookTooLarge: (megabytes: number) =>
    flaw(
      'too_large',
      `解压后合计不超过 ${megabytes} MB 的工作簿；请分成几个文件导入`,
      `a workbook that unpacks to at most ${megabytes} MB in all; import it in several files`,
    ),
  workbookTooSlow: (seconds: number) =>
    flaw(
      'too_large',
      `${seconds}秒内可以读完的工作簿；请把数据复制到新建的工作簿，或另存为 CSV 再导入`,
      `a workbook that is read within ${seconds} seconds; copy the figures into a new one, or save them as CSV`,
    ),
  tooManyParts: (most: number) =>
    flaw(
      'too_large',
      `内含不超过 ${most} 个部分的工作簿；请把数据复制到新建的工作簿再导入`,
      `a workbook of at most ${most} parts; copy the figures into a new one`,
    ),
  tooManySheets: (most: number) =>
    flaw('too_large', `不超过 ${most} 个工作表`, `at most ${most} sheets`),
  tooManyStyles: (most: number) =>
    flaw(
      'too_large',
      `不超过 ${most} 种单元格格式；请只粘贴数值到新建的工作簿再导入`,
      `at most ${most} cell styles; paste the values alone into a new workbook`,
    ),
  tooMuchText: () =>
    flaw(
      'too_large',
      '文字较少的工作簿；请分成几个文件，或另存为 CSV 再导入',
      'a workbook with less text; import it in several files, or save it as CSV',
    ),
  tooManyRows: (most: number) =>
    flaw(
      'too_large',
      `不超过 ${most} 行的表；此行之后没有读取`,
      `a table of at most ${most} rows; rows after this one were not read`,
    ),
  beyondHead: (rows: number) =>
    flaw(
      'too_large',
      `列名右侧没有内容（已有 ${rows} 行超出）；此行之后没有读取`,
      `nothing right of the column names (${rows} rows have something there); rows after this one were not read`,
    ),
  cellTooLong: (characters: number) =>
    flaw(
      'too_large',
      `不超过 ${characters} 个字符的单元格；此行之后没有读取`,
      `a cell of at most ${characters} characters; rows after this one were not read`,
    ),
  rowTooLong: (characters: number) =>
    flaw(
      'too_large',
      `不超过 ${characters} 个字符的行；此行之后没有读取`,
      `a row of at most ${characters} characters; rows after this one were not read`,
    ),
  mergedCells: (count: number) =>
    flaw(
      'merged_cells',
      `没有合并的单元格（共${count}处）：合并后只有左上角一格有内容，其余各格是空的；请取消合并，逐格填写`,
      `no merged cells (there are ${count}): only the first of them holds anything, the others are empty; unmerge them and fill each`,
    ),
  tooManyColumns: (most: number) =>
    flaw('too_large', `不超过 ${most} 列的表`, `a table of at most ${most} columns`),

  /** @param near The one that it is likely a misspelling of; empty for none. */
  unknownFile: (files: readonly string[], near: string) =>
    flaw(
      'unknown_file',
      `${inChinese(files)} 之一${nearInChinese(near)}；${OWN.zh}`,
      `one of ${inEnglish(files)}${nearInEnglish(near)}; ${OWN.en}`,
    ),
  unknownSheet: (sheets: readonly string[], near: string) =>
    flaw(
      'unknown_file',
      `工作表名为 ${inChinese(sheets)} 之一${nearInChinese(near)}；${OWN.zh}`,
      `a sheet named ${inEnglish(sheets)}${nearInEnglish(near)}; ${OWN.en}`,
    ),
  noFile: (files: readonly string[]) =>
    flaw(
      'no_table',
      `至少有一个文件：${inChinese(files)}`,
      `at least one of the files ${inEnglish(files)}`,
    ),
  noSheet: (sheets: readonly string[]) =>
    flaw(
      'no_table',
      `至少有一个工作表：${inChinese(sheets)}；${OWN.zh}`,
      `at least one of the sheets ${inEnglish(sheets)}; ${OWN.en}`,
    ),
  encoding: () => flaw('encoding', 'UTF-8 或 GB18030 编码的文本', 'text in UTF-8 or GB18030'),
  nothingRead: () =>
    flaw(
      'nothing_read',
      '列名下至少有一行数据：--replace 以该表为准，空表会撤下全部；不替换的表请不要放进来',
      'at least one row below the head: with --replace an empty table would withdraw everything; leave out a table that is not to be replaced',
    ),
  quotes: () =>
    flaw(
      'quotes',
      '成对的双引号，文字内的双引号写两个；此行之后没有检查',
      'quotes in pairs, doubled inside a text; rows after this one were not checked',
    ),

  // Headings
  noHeader: (required: readonly Column[]) =>
    flaw(
      'no_header',
      `第一行为列名，至少有 ${inChinese(required.map(({ zh }) => zh))}（英文名 ${inChinese(required.map(({ name }) => name))}）`,
      `column names in the first row, at least ${inEnglish(required.map(({ name }) => name))}`,
    ),
  delimiter: () => flaw('delimiter', '用英文逗号分隔的列', 'columns separated by commas'),
  columnTwice: () => flaw('duplicate_column', '每列只出现一次', 'each column once'),
  unknownColumn: (table: TableName, near: string) =>
    flaw(
      'unknown_column',
      `${tableInChinese(table)}的列名，最接近的是 ${near}`,
      `a column of ${table}, the nearest is ${near}`,
    ),
  missingColumn: ({ name, zh }: Column) =>
    flaw('missing_column', `必填的列：${zh}（${name}）`, `the required column ${name}`),
}
