import type { Words } from '../../../dataset/words.ts'

/** The sheet of a template that explains the others; import passes it over. */
export const GUIDE_SHEET = '说明 Guide'

/** The rules that hold for all sheets. */
export const GENERAL_RULES: readonly Words[] = [
  {
    zh: '从各表第3行起填写（区划、指标已入库的，不必再填 areas、indicators）。第2行是示例：代码为 EXAMPLE 的示例行不会导入，可以保留或删除；不要在它上面改写，改动过的示例行会报错。',
    en: 'Fill in from row 3 on (areas and indicators that are stored need no row). Row 2 is an example: a row with the code EXAMPLE is not imported and may stay or be deleted; do not write over it, a changed example is a fault.',
  },
  {
    zh: '本表（说明 Guide）导入时略过。表名不要改；列名用中文名或英文名都可以；列的先后随意；不用的选填列可以删去，不要另加列。空行、空列无妨。',
    en: 'This sheet is passed over. Keep the names of sheets; columns may have their Chinese or their English names; the order of columns is free, optional columns may be deleted, no other columns added. Empty rows and columns do no harm.',
  },
  {
    zh: '没有填报就不写该行；0 只表示确实为0。数字只写阿拉伯数字和小数点：不写单位、千位逗号、百分号，也不写“余”“约”（填在“数字限定”列）。比率写小数：97% 写 0.97。',
    en: 'Where nothing was reported leave the row out; 0 is for a real zero. Numbers are digits and a decimal point: no unit, thousands separator, per cent sign, or words such as 余 (there is a qualifier column). Ratios are fractions: 97 % is 0.97.',
  },
  {
    zh: '先检查：npm run import -- 文件.xlsx --check；再导入：npm run import -- 文件.xlsx。有一处错误就什么都不入库，全部错误逐条列出；改好后再导入即可，同一行再次导入只会更新。',
    en: 'Check first: npm run import -- file.xlsx --check; then import: npm run import -- file.xlsx. With one fault nothing is stored and every fault is listed; put them right and import again, the same row is updated.',
  },
]
