import type { OfficeQuestion, OfficeSheet, QuestionKind } from '../../../domain/office-mapping.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { mappingWords } from './mapping-words.ts'

interface CorrectProps {
  readonly text: string
  readonly onPress: () => void
}

/** Says that a text was taken for something else. */
export function Correct({ text, onPress }: CorrectProps) {
  const words = mappingWords(useLanguage())
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={words.correctOne(text)}
      onClick={onPress}
    >
      {words.correct}
    </button>
  )
}

/** A question about a text of a sheet that was answered by its words. */
export function questionOf(
  kind: QuestionKind,
  { name }: OfficeSheet,
  text: string,
  row: number | null,
  candidates: readonly string[] = [],
): OfficeQuestion {
  return { kind, text, why: 'unknown', sheet: name, row, column: null, candidates }
}
