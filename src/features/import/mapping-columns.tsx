import {
  COLUMN_PARTS,
  type ColumnUse,
  type OfficeQuestion,
  type OfficeSheet,
} from '../../../domain/office-mapping.ts'
import { formatMonth, formatPeriod } from '../../../domain/period.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { withRemark } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { Correct, questionOf } from './mapping-correct.tsx'
import { mappingWords } from './mapping-words.ts'
import { ScrollTable } from './scroll-table.tsx'

interface MappingColumnsProps {
  readonly sheet: OfficeSheet
  readonly onCorrect: (questions: readonly OfficeQuestion[]) => void
}

/** What the columns of a sheet were taken for; its months are seldom wrong, and so closed. */
export function MappingColumns({ sheet, onCorrect }: MappingColumnsProps) {
  const lang = useLanguage()
  const words = mappingWords(lang)
  // Names are before the figures, and are corrected row by row.
  const first =
    sheet.columns.find(({ use }) => 'year' in use || use.kind === 'unknown')?.column ?? 0
  const correct = (head: string, detail: string) => {
    const parts =
      detail === '' ? [] : [questionOf('column', sheet, detail, sheet.headRow, COLUMN_PARTS)]
    onCorrect([...parts, questionOf('column', sheet, head, sheet.headRow)])
  }
  const title = words.columns(sheet.name)
  return (
    <details className={styles.part}>
      <summary>{title}</summary>
      <ScrollTable caption={title} headed look="mapped">
        <thead>
          <tr>
            <th scope="col">{words.head}</th>
            <th scope="col">{words.use}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map(({ column, head, detail, use }) => (
            <tr key={column}>
              <th scope="row">{head}</th>
              <td>{columnText(use, lang)}</td>
              <td>
                {column >= first && <Correct text={head} onPress={() => correct(head, detail)} />}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  )
}

function columnText(use: ColumnUse, lang: Language): string {
  const words = mappingWords(lang)
  const ofPart = (text: string) =>
    'part' in use && use.part !== 'value' ? withRemark(text, words.parts[use.part], lang) : text
  switch (use.kind) {
    case 'period':
      return ofPart(formatPeriodWords(formatPeriod(use), lang))
    case 'through':
      return ofPart(words.through(formatPeriodWords(formatMonth(use.year, use.month), lang)))
    default:
      return ofPart(words.uses[use.kind])
  }
}
