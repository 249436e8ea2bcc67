import type { Words } from './words.ts'

/** Something that is no fault and that a clerk would want to know before trusting what was read. */
export interface Notice {
  /** File, sheet (`book.xlsx#areas`) or workbook it is about. */
  readonly file: string
  readonly says: Words
}

/** What can be noticed. */
export const NOTICES = {
  hiddenTable: (sheet: string): Words => ({
    zh: `工作表 ${sheet} 是隐藏的，其中的数据也读了`,
    en: `the sheet ${sheet} is hidden; its rows were read all the same`,
  }),
  hiddenSheet: (sheet: string): Words => ({
    zh: `隐藏的工作表“${sheet}”没有读`,
    en: `the hidden sheet "${sheet}" was not read`,
  }),
  hiddenRows: (rows: number): Words => ({
    zh: `有 ${rows} 行被筛选或隐藏，也读了`,
    en: `${rows} ${rows === 1 ? 'row is' : 'rows are'} filtered or hidden and ${rows === 1 ? 'was' : 'were'} read all the same`,
  }),
  hiddenColumns: (headings: readonly string[]): Words => ({
    zh: `隐藏的列（${headings.join('、')}）也读了`,
    en: `hidden columns (${headings.join(', ')}) were read all the same`,
  }),
  withoutMonths: (sheet: string): Words => ({
    zh: `工作表“${sheet}”没有写明月份的行，没有读`,
    en: `the sheet "${sheet}" has no row of months and was not read`,
  }),
  unusedAnswer: (text: string): Words => ({
    zh: `对应文件中的“${text}”在这个工作簿里没有遇到`,
    en: `nothing in this workbook asks for "${text}" of the map file`,
  }),
  partOfSplit: (part: string, whole: string, from: string, named: string): Words => ({
    zh: `${part}自${from}设立，正接${whole}撤并，后者的承继区划只写了${named}；${part}如也由它分出，承继区划要全部列出`,
    en: `${part} begins in ${from}, the month after ${whole} ends, which names only ${named}; if it is a part of it, name all as successors`,
  }),
  sameRows: (count: number, row: number, first: number): Words => ({
    zh: `有 ${count} 行与前面的行完全相同，只算一行（如第${row}行同第${first}行）；确是两件事的，在行标识（id）列填不同的标识`,
    en: `${count} ${count === 1 ? 'row says' : 'rows say'} the same as one before and ${count === 1 ? 'counts' : 'count'} once (row ${row} the same as row ${first}); where it happened twice, give each an id of its own`,
  }),
} as const
