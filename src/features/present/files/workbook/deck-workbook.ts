import type { Sheet } from '../../../../components/workbook/sheet.ts'
import { writeWorkbook } from '../../../../components/workbook/write-workbook.ts'
import { choiceKey } from '../../choices/deck-options.ts'
import { type MakeFile, nextStep } from '../handed-deck.ts'
import { aboutSheet } from './about-sheet.ts'
import { choiceSheet } from './choice-sheet.ts'
import { sheetName } from './sheet-name.ts'

/**
 * A deck's numbers as one workbook: what they are, then a sheet for each choice that shows numbers, as formulas
 * where they follow from others. Works without a DOM.
 */
export const deckWorkbook: MakeFile = async (deck, making) => {
  const { choices, slides } = deck
  const sheets: Sheet[] = []
  const named = new Map<string, string>()
  let done = 0
  for (const choice of choices) {
    await nextStep(making, done, slides.length)
    const key = choiceKey(choice)
    const own = slides.filter((slide) => slide.choice === key)
    done += own.length
    const [first] = own
    const made = first && choiceSheet(deck, choice, first)
    if (!first || !made) continue
    const name = sheetName(slides.indexOf(first) + 1, own.length, made.name)
    named.set(key, name)
    sheets.push({ ...made, name, frozen: { rows: 0, columns: 1 } })
  }
  await nextStep(making, done, slides.length)
  return await writeWorkbook([aboutSheet(deck, named), ...sheets])
}
