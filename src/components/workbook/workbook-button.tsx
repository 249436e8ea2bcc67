import { useLanguage } from '../../text/use-language.tsx'
import { useTask } from '../use-task.ts'
import { saveFile } from './save-file.ts'
import type { Sheet } from './sheet.ts'
import { workbookButtonWords } from './words.ts'
import styles from './workbook-button.module.css'

interface WorkbookButtonProps {
  /** Of the file, without its ending. */
  readonly name: string
  /** Default: that it is the workbook of what is shown. */
  readonly label?: string
  readonly sheets: () => Promise<readonly Sheet[]>
}

/** Makes a workbook of what a page shows, and hands it to the browser's download. */
export function WorkbookButton({ name, label, sheets }: WorkbookButtonProps) {
  const words = workbookButtonWords(useLanguage())
  const { busy, fault, run } = useTask()
  const make = async () => {
    try {
      const { writeWorkbook } = await import('./write-workbook.ts')
      saveFile(await writeWorkbook(await sheets()), `${name}.xlsx`)
      return null
    } catch {
      return words.failed
    }
  }
  return (
    <>
      <button type="button" className={styles.button} aria-busy={busy} onClick={() => run(make)}>
        {label ?? words.download}
      </button>{' '}
      <span role="status">{fault}</span>
    </>
  )
}
