import { writeWorkbook } from '../../../../components/workbook/write-workbook.ts'
import { type MakeFile, nextStep } from '../handed-deck.ts'
import { aboutSheet } from './about-sheet.ts'

/** A deck's numbers as one workbook. Works without a DOM. */
export const deckWorkbook: MakeFile = async (deck, making) => {
  const { slides } = deck
  await nextStep(making, 0, slides.length)
  return await writeWorkbook([aboutSheet(deck)])
}
