import type { WorkbookWords } from './words.zh.ts'

export const en: WorkbookWords = {
  about: 'About',
  place: 'Area',
  period: 'Period',
  sources: 'Sources',
  dataset: 'Version of the data',
  imported: 'Data imported',
  prepared: 'Figures fixed',
  slides: 'Slides',
}
