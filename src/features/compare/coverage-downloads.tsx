import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { coverageSheets } from './coverage-sheet.ts'
import { csvOf } from './csv-text.ts'
import styles from './downloads.module.css'
import { Files } from './downloads.tsx'
import { saveFile } from './save-file.ts'
import { compareWords } from './words.ts'

interface CoverageDownloadsProps {
  readonly answer: CoverageResource
  readonly indicators: CoverageResource['indicators']
  readonly parent: AreaResource
  /** The indicator, or the word for all of them. */
  readonly subject: string
}

/** Who has reported, as files. */
export function CoverageDownloads(props: CoverageDownloadsProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const { answer, parent } = props
  const name = words.files.name(parent.name, words.coverage.sheet, answer.through)
  const sheets = () => coverageSheets({ ...props, lang })
  return (
    <Files
      csv={
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            const [figures] = sheets()
            // The title row belongs to the workbook; a CSV begins with its heads.
            saveFile(new Blob([csvOf(figures.rows.slice(1))], { type: 'text/csv' }), `${name}.csv`)
          }}
        >
          {words.files.csv}
        </button>
      }
      name={name}
      sheets={sheets}
    />
  )
}
