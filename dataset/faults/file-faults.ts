import { flaw } from './flaw.ts'

const inChinese = (names: readonly string[]) => names.join('、')
const inEnglish = (names: readonly string[]) => names.join(', ')

/** What can be wrong with files, sheets and headings. */
export const FILE_FAULTS = {
  unreadableSource: () =>
    flaw(
      'unreadable',
      '存有四个 CSV 文件的文件夹，或一个 .xlsx 文件',
      'a folder with the four CSV files, or one .xlsx file',
    ),
  unreadableWorkbook: () =>
    flaw(
      'unreadable',
      '可以打开的 .xlsx 工作簿（未加密、未损坏）',
      'an .xlsx workbook that can be opened (not encrypted, not damaged)',
    ),
  unknownFile: (files: readonly string[], near: string) =>
    flaw(
      'unknown_file',
      `${inChinese(files)} 之一，最接近的是 ${near}`,
      `one of ${inEnglish(files)}, the nearest is ${near}`,
    ),
  unknownSheet: (sheets: readonly string[], near: string) =>
    flaw(
      'unknown_file',
      `工作表名为 ${inChinese(sheets)} 之一，最接近的是 ${near}`,
      `a sheet named ${inEnglish(sheets)}, the nearest is ${near}`,
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
      `至少有一个工作表：${inChinese(sheets)}`,
      `at least one of the sheets ${inEnglish(sheets)}`,
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
  noHeader: (required: readonly string[]) =>
    flaw(
      'no_header',
      `第一行为列名，至少有 ${inChinese(required)}`,
      `column names in the first row, at least ${inEnglish(required)}`,
    ),
  delimiter: () => flaw('delimiter', '用英文逗号分隔的列', 'columns separated by commas'),
  columnTwice: () => flaw('duplicate_column', '每列只出现一次', 'each column once'),
  unknownColumn: (table: string, near: string) =>
    flaw(
      'unknown_column',
      `${table} 表的列名，最接近的是 ${near}`,
      `a column of ${table}, the nearest is ${near}`,
    ),
  missingColumn: (name: string) =>
    flaw('missing_column', `必填列 ${name}`, `the required column ${name}`),
}
