import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { choiceWord, type VillageNames } from './cell-words.ts'
import { type TypedRow, typedOf, valuesIn } from './row-form.ts'
import styles from './row-panel.module.css'
import { registerWords } from './words.ts'

interface RowConflictProps {
  readonly register: Register
  readonly typed: TypedRow
  /** What is held now; null = it was removed. */
  readonly held: RegisterRowResource | null
  readonly villages: VillageNames
  readonly onChoose: (mine: boolean) => void
}

/** Two rows of one id: where they differ, and which is to stand. */
export function RowConflict({ register, typed, held, villages, onChoose }: RowConflictProps) {
  const lang = useLanguage()
  const { conflict: words, form, rows } = registerWords(lang)
  const theirs = held && typedOf(register, held, lang)
  const columns = [
    ...register.columns.map((column) => ({ ...column, heading: column.title[lang] })),
    ...(['reference', 'note'] as const).map((name) => ({ name, heading: rows[name] })),
  ]
  const differing = columns.filter(
    ({ name }) => theirs !== null && (theirs[name] ?? '') !== (typed[name] ?? '').trim(),
  )
  const said = (name: string, text: string | undefined) => {
    const column = register.columns.find((one) => one.name === name)
    const values = valuesIn(text).map(
      (one) => villages[one] ?? (column ? choiceWord(column, one, lang) : one),
    )
    return values.join(' ') || form.blank
  }
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <strong>{held ? words.title : words.removed}</strong>
      </p>
      {theirs && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.mine}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ name, heading }) => (
              <tr key={name}>
                <th scope="row">{heading}</th>
                <td>{said(name, theirs[name])}</td>
                <td>{said(name, typed[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.actions}>
        <button type="button" onClick={() => onChoose(true)}>
          {held ? words.keepMine : words.addAgain}
        </button>
        <button type="button" onClick={() => onChoose(false)}>
          {held ? words.keepTheirs : words.letGo}
        </button>
      </div>
    </div>
  )
}
