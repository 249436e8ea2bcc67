import type { WorkbookWords } from './words.zh.ts'

export const en: WorkbookWords = {
  about: 'About',
  place: 'Area',
  period: 'Period',
  sources: 'Sources',
  dataset: 'Version of the data',
  imported: 'Data imported',
  prepared: 'Figures fixed',
  slide: 'Slide',
  headline: 'Headline',
  sheet: 'Sheet',
  noNumbers: 'no numbers',
  rules: 'Counting rules',
  formulas: 'What follows from other numbers is a formula, and gives the very number.',
  absences:
    'A cell without a number is empty; why stands under “Remark”. Not reported is not zero.',
}
