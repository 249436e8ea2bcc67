/** Words of a deck's workbook. */
export const zh = {
  about: '说明',
  place: '地区',
  period: '统计期间',
  sources: '来源',
  dataset: '数据版本',
  imported: '数据导入',
  prepared: '定稿',
  slide: '页码',
  headline: '标题',
  sheet: '工作表',
  noNumbers: '没有数字',
  rules: '口径',
  formulas: '能由其他数字算出的数字写成公式，公式算出的就是原数。',
  absences: '没有数字的格子为空，原因写在“说明”栏；未填报不等于0。',
}

/** One set of words; the English set has the same type. */
export type WorkbookWords = typeof zh
