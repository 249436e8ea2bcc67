/** Number formats of a spreadsheet that carry words; words are in quotation marks there. */
export const zh = {
  whole: '0',
  atLeast: (format: string) => `${format}${/[.%]/.test(format) ? '"以上"' : '"余"'}`,
  instant: 'yyyy-mm-dd hh:mm:ss',
  about: '"约"',
  nearly: '"近"',
  points: '"个百分点"',
}

/** One set of formats; the English set has the same type. */
export type WorkbookFormats = typeof zh
