import { useId, useState } from 'react'
import { isImeKey } from '../../components/ime-key.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import type { Notes } from './sheet-model.ts'
import { entryWords } from './words.ts'

interface NotesFieldsProps {
  readonly notes: Notes
  readonly readOnly: boolean
  readonly onPut: (notes: Notes) => void
}

/** What is written beside a figure: counting rule, source and note. */
export function NotesFields({ notes, readOnly, onPut }: NotesFieldsProps) {
  const { beside } = entryWords(useLanguage())
  return (
    <div className={styles.fields}>
      {(['countingRule', 'sourceRef', 'note'] as const).map((field) => (
        <Field
          key={field}
          label={beside[field]}
          value={notes[field] ?? ''}
          readOnly={readOnly}
          onPut={(text) => onPut({ ...notes, [field]: text.trim() === '' ? null : text.trim() })}
        />
      ))}
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  readonly onPut: (text: string) => void
}

function Field({ label, value, readOnly, onPut }: FieldProps) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const put = () => {
    if (text !== null && text !== value) onPut(text)
    setText(null)
  }
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={2000}
        readOnly={readOnly}
        value={text ?? value}
        onChange={(event) => setText(event.target.value)}
        onBlur={put}
        onKeyDown={(event) => event.key === 'Enter' && !isImeKey(event.nativeEvent) && put()}
      />
    </span>
  )
}
