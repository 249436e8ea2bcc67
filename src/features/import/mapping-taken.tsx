import type { OfficeMapping, OfficeQuestion } from '../../../domain/office-mapping.ts'
import { labelled, listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { MappingColumns } from './mapping-columns.tsx'
import { Correct } from './mapping-correct.tsx'
import { MappingRows } from './mapping-rows.tsx'
import { mappingWords } from './mapping-words.ts'
import { importWords } from './words.ts'

interface MappingTakenProps {
  readonly mapping: OfficeMapping
  /** Asks about a row, a column or a sheet that was taken for something else. */
  readonly onCorrect: (questions: readonly OfficeQuestion[]) => void
}

/** What the rows and columns of an office's own sheets were taken for, and why, to be looked over. */
export function MappingTaken({ mapping, onCorrect }: MappingTakenProps) {
  const lang = useLanguage()
  const words = importWords(lang).mapping
  const own = mappingWords(lang)
  const parts = mapping.sheets.map((sheet) => ({
    sheet,
    shown: (
      <div className={styles.part}>
        <MappingRows sheet={sheet} onCorrect={onCorrect} />
        <MappingColumns sheet={sheet} onCorrect={onCorrect} />
      </div>
    ),
  }))
  return (
    <details className={styles.part}>
      <summary>{words.taken}</summary>
      {parts.map(({ sheet, shown }) =>
        parts.length === 1 ? (
          <div key={sheet.name}>{shown}</div>
        ) : (
          <details key={sheet.name} className={styles.part}>
            <summary>{own.sheet(sheet.name, sheet.rows.length)}</summary>
            {shown}
          </details>
        ),
      )}
      {mapping.marks.length > 0 && (
        <ul className={styles.plainList}>
          {mapping.marks.map(({ text, means }) => (
            <li key={text} className={styles.actions}>
              {labelled(own.mark(text), words.marks[means], lang)}
              <Correct text={text} onPress={() => onCorrect([questionOfMark(mapping, text)])} />
            </li>
          ))}
        </ul>
      )}
      {mapping.passedOver.length > 0 && (
        <p className={styles.hint}>{words.passedOver(listWords(mapping.passedOver, lang))}</p>
      )}
    </details>
  )
}

function questionOfMark({ sheets: [sheet] }: OfficeMapping, text: string): OfficeQuestion {
  const place = { sheet: sheet?.name ?? '', row: null, column: null }
  return { kind: 'mark', text, why: 'unknown', ...place, candidates: [] }
}
