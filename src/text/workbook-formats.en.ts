import type { WorkbookFormats } from './workbook-formats.zh.ts'

export const en: WorkbookFormats = {
  whole: '#,##0',
  atLeast: (format) => `${format}"+"`,
  instant: 'yyyy-mm-dd hh:mm:ss',
  about: '"about "',
  nearly: '"nearly "',
  points: '" pts"',
}
