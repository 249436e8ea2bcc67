import type { WorkbookWords } from './words.zh.ts'

export const en: WorkbookWords = {
  slide: 'Slide',
  headline: 'Headline',
  sheet: 'Sheet',
  noNumbers: 'no numbers',
}
