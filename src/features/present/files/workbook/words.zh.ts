/** Words of a deck's workbook. */
export const zh = {
  about: '说明',
  place: '地区',
  period: '统计期间',
  sources: '来源',
  dataset: '数据版本',
  imported: '数据导入',
  prepared: '定稿',
  slides: '页面',
}

/** One set of words; the English set has the same type. */
export type WorkbookWords = typeof zh
