import { useState } from 'react'
import { comparisonPath, csvPath } from '../../../contract/paths.ts'
import { saveFile } from '../../components/workbook/save-file.ts'
import type { Sheet } from '../../components/workbook/sheet.ts'
import { onServer } from '../../data/visit.ts'
import { sourceKindsWords } from '../../text/source-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './downloads.module.css'
import { compareWords } from './words.ts'
import type { WorkbookInput } from './workbook.ts'

type DownloadsProps = Pick<WorkbookInput, 'answer' | 'areas' | 'model' | 'selection'>

/** The figures on the screen as files: CSV from the server, a workbook made here. */
export function Downloads({ answer, areas, model, selection }: DownloadsProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const { parent, view } = selection
  const all =
    model.columns.length === answer.indicators.length && (view === 'matrix' || view === 'peers')
  const csv = csvPath(
    comparisonPath({
      parent: parent.code,
      year: answer.year,
      through: answer.through,
      level: answer.level,
      indicators: all ? null : model.columns.map(({ indicator }) => indicator.id),
    }),
    lang,
  )
  const name = words.files.name(parent.name, words.view[view], answer.through)
  const kinds = model.columns.flatMap(({ figures }) => figures.total.progress.sourceKinds)
  const sourceWords = sourceKindsWords(kinds, lang)
  return (
    <Files
      csv={csv}
      name={name}
      sheets={async () => {
        const { comparisonSheets } = await import('./workbook.ts')
        return comparisonSheets({ answer, areas, model, selection, sourceWords, lang })
      }}
    />
  )
}

interface FilesProps {
  /** Address of the CSV, or what makes it here. */
  readonly csv: string | (() => Promise<Blob>)
  /** Without its ending. */
  readonly name: string
  readonly sheets: () => Promise<readonly Sheet[]>
}

/** The two files of a view, side by side. */
export function Files({ csv, name, sheets }: FilesProps) {
  const words = compareWords(useLanguage()).files
  const [state, setState] = useState<'idle' | 'csv' | 'xlsx' | 'failed'>('idle')
  const save = (ending: 'csv' | 'xlsx', file: Promise<Blob>) => {
    setState(ending)
    file.then(
      (made) => {
        saveFile(made, `${name}.${ending}`)
        setState('idle')
      },
      () => setState('failed'),
    )
  }
  const button = (ending: 'csv' | 'xlsx', make: () => Promise<Blob>) => (
    <button
      type="button"
      className={styles.button}
      aria-busy={state === ending}
      onClick={() => save(ending, make())}
    >
      {words[ending]}
    </button>
  )
  return (
    <p className={styles.files}>
      <span>{words.label}</span>
      {typeof csv === 'string' ? (
        <a href={onServer(csv)} download={`${name}.csv`}>
          {words.csv}
        </a>
      ) : (
        button('csv', csv)
      )}
      {button('xlsx', async () => {
        const { writeWorkbook } = await import('../../components/workbook/write-workbook.ts')
        return writeWorkbook(await sheets())
      })}
      <span role="status">{state === 'failed' && words.failed}</span>
    </p>
  )
}
