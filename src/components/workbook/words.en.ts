import type { WorkbookButtonWords } from './words.zh.ts'

export const en: WorkbookButtonWords = {
  download: 'Download a workbook (Excel)',
  failed: 'The file was not made; please try again.',
}
