/** Words of a deck's workbook. */
export const zh = {
  slide: '页码',
  headline: '标题',
  sheet: '工作表',
  noNumbers: '没有数字',
}

/** One set of words; the English set has the same type. */
export type WorkbookWords = typeof zh
