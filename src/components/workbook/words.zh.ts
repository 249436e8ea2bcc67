/** Words of taking figures of a page along as a workbook. */
export const zh = {
  download: '下载工作簿（Excel）',
  failed: '文件没有生成，请再试一次。',
}

/** One set of words; the English set has the same type. */
export type WorkbookButtonWords = typeof zh
