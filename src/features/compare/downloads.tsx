import type { ReactNode } from 'react'
import { useState } from 'react'
import { comparisonCsvPath } from '../../data/comparison-queries.ts'
import { sourceKindsWords } from '../../text/source-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { CompareLinks } from './compare-links.ts'
import styles from './downloads.module.css'
import { saveFile } from './save-file.ts'
import { compareWords } from './words.ts'
import { comparisonSheets, type Sheet, type WorkbookInput } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

type DownloadsProps = Pick<WorkbookInput, 'answer' | 'areas' | 'model' | 'selection'> & {
  readonly links: CompareLinks
}

/** The figures on the screen as files: CSV from the server, a workbook made here. */
export function Downloads({ answer, areas, model, selection }: DownloadsProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const { parent, view } = selection
  const all = model.columns.length === answer.indicators.length && view === 'matrix'
  const csv = comparisonCsvPath(
    {
      parent: parent.code,
      year: answer.year,
      through: answer.through,
      level: answer.level,
      indicators: all ? null : model.columns.map(({ indicator }) => indicator.id),
    },
    lang,
  )
  const name = words.files.name(parent.name, words.view[view], answer.through)
  const kinds = model.columns.flatMap(({ figures }) => figures.total.progress.sourceKinds)
  const sourceWords = sourceKindsWords(kinds, lang)
  return (
    <Files
      csv={
        <a href={csv} download={`${name}.csv`}>
          {words.files.csv}
        </a>
      }
      name={name}
      sheets={() => comparisonSheets({ answer, areas, model, selection, sourceWords, lang })}
    />
  )
}

interface FilesProps {
  readonly csv: ReactNode
  /** Without its ending. */
  readonly name: string
  readonly sheets: () => readonly Sheet[]
}

/** The two files of a view, side by side. */
export function Files({ csv, name, sheets }: FilesProps) {
  const words = compareWords(useLanguage())
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const makeWorkbook = () => {
    setState('busy')
    writeWorkbook(sheets()).then(
      (file) => {
        saveFile(file, `${name}.xlsx`)
        setState('idle')
      },
      () => setState('failed'),
    )
  }
  return (
    <p className={styles.files}>
      <span>{words.files.label}</span>
      {csv}
      <button
        type="button"
        className={styles.button}
        aria-busy={state === 'busy'}
        onClick={makeWorkbook}
      >
        {words.files.xlsx}
      </button>
      <span role="status">{state === 'failed' && words.files.failed}</span>
    </p>
  )
}
