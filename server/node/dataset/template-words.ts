import type { Words } from '../../../dataset/words.ts'

/** The sheet of a template that explains the others; import passes it over. */
export const GUIDE_SHEET = '说明 Guide'

const FROM_ROW_3: Words = {
  zh: '从各表第3行起填写（区划、指标已入库的，不必再填 areas、indicators）。第2行是示例：代码为 EXAMPLE 的示例行不会导入，可以保留或删除；不要在它上面改写，改动过的示例行会报错。',
  en: 'Fill in from row 3 on (areas and indicators that are stored need no row). Row 2 is an example: a row with the code EXAMPLE is not imported and may stay or be deleted; do not write over it, a changed example is a fault.',
}

const SHEETS: Words = {
  zh: '本表（说明 Guide）导入时略过。表名不要改；列名用中文名或英文名都可以；列的先后随意；不用的选填列可以删去，不要另加列。空行、空列无妨。',
  en: 'This sheet is passed over. Keep the names of sheets; columns may have their Chinese or their English names; the order of columns is free, optional columns may be deleted, no other columns added. Empty rows and columns do no harm.',
}

const NUMBERS: Words = {
  zh: '没有填报就不写该行；0 只表示确实为0。数字只写阿拉伯数字和小数点：不写单位、千位逗号、百分号，也不写“余”“约”（填在“数字限定”列）。比率写小数：97% 写 0.97。',
  en: 'Where nothing was reported leave the row out; 0 is for a real zero. Numbers are digits and a decimal point: no unit, thousands separator, per cent sign, or words such as 余 (there is a qualifier column). Ratios are fractions: 97 % is 0.97.',
}

const CHECKED: Words = {
  zh: '先检查：npm run import -- 文件.xlsx --check；再导入：npm run import -- 文件.xlsx。有一处错误就什么都不入库，全部错误逐条列出；改好后再导入即可，同一行再次导入只会更新。',
  en: 'Check first: npm run import -- file.xlsx --check; then import: npm run import -- file.xlsx. With one fault nothing is stored and every fault is listed; put them right and import again, the same row is updated.',
}

const ROWS: Words = {
  zh: '每件事一行。日期写成 2026-03-02；选项从下拉中选，几个的用分号隔开；数可以写 200，也可以写 200余、约200。没有的留空。再次导入时，行标识相同的行只会更新；没有行标识的以各列内容认行。',
  en: 'One row for each thing. Days are 2026-03-02; choices are taken from the list, several with ; between them; numbers are 200, or 200余 and 约200. What there is none of stays empty. A row with an id that is imported again is updated; without one it is known by what it says.',
}

/** The rules that hold for all sheets. */
export const GENERAL_RULES: readonly Words[] = [FROM_ROW_3, SHEETS, NUMBERS, CHECKED]

/** The same of a register. */
export const REGISTER_RULES: readonly Words[] = [FROM_ROW_3, SHEETS, ROWS, CHECKED]
