import type { ReactNode } from 'react'
import { saveFile } from '../../components/workbook/save-file.ts'
import type { Sheet } from '../../components/workbook/sheet.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { SavingLine } from './saving-line.tsx'
import styles from './sheet.module.css'
import type { Saving } from './use-save-queue.ts'
import { entryWords } from './words.ts'

interface SheetToolsProps {
  readonly saving: Saving
  /** How many cells are not understood or not taken. */
  readonly faulty: number
  /** Null where there is nothing to take back, or nobody may. */
  readonly onUndo: (() => void) | null
  /** What leaves as a workbook, and how its file is named. */
  readonly workbook: { readonly title: string; readonly sheet: () => Promise<Sheet> }
  readonly onSaid: (text: string) => void
  readonly children?: ReactNode
}

/** Above a sheet: what is saved, undo, and the ways out of it. */
export function SheetTools(props: SheetToolsProps) {
  const { saving, faulty, onUndo, workbook, onSaid, children } = props
  const words = entryWords(useLanguage())
  const download = async () => {
    try {
      const [sheet, { writeWorkbook }] = await Promise.all([
        workbook.sheet(),
        import('../../components/workbook/write-workbook.ts'),
      ])
      saveFile(await writeWorkbook([sheet]), `${workbook.title}.xlsx`)
    } catch {
      onSaid(words.workbookFailed)
    }
  }
  return (
    <div className={styles.tools}>
      <SavingLine saving={saving} faulty={faulty} />
      <button type="button" disabled={onUndo === null} onClick={onUndo ?? undefined}>
        {words.undo}
      </button>
      {children}
      <button type="button" onClick={() => void download()}>
        {words.workbook}
      </button>
      <button type="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </div>
  )
}
