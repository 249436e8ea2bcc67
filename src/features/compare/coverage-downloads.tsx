import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { Files } from './downloads.tsx'
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
  const sheets = async () => {
    const { coverageSheets } = await import('./coverage-sheet.ts')
    return coverageSheets({ ...props, lang })
  }
  return (
    <Files
      csv={async () => {
        const [[{ rows }], { sheetCsv }] = await Promise.all([sheets(), import('./sheet-csv.ts')])
        // The title row belongs to the workbook; a CSV begins with its heads.
        return sheetCsv(rows.slice(1))
      }}
      name={name}
      sheets={sheets}
    />
  )
}
