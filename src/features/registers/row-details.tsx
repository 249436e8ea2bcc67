import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { cellWords, type VillageNames } from './cell-words.ts'
import { BESIDE } from './row-form.ts'
import styles from './row-panel.module.css'
import { RowMarks } from './rows-table.tsx'
import { registerWords } from './words.ts'

interface RowDetailsProps {
  readonly register: Register
  readonly held: RegisterRowResource
  readonly villages: VillageNames
}

/** What a row says, for those who may not change it. */
export function RowDetails({ register, held, villages }: RowDetailsProps) {
  const lang = useLanguage()
  const words = registerWords(lang).rows
  const lines = [
    ...register.columns.map((column) => ({
      key: column.name,
      title: column.title[lang],
      text: cellWords(column, held.cells, villages, lang),
    })),
    ...BESIDE.map((name) => ({ key: name, title: words[name], text: held[name] ?? '' })),
  ]
  return (
    <>
      <p>
        <RowMarks register={register} row={held} lang={lang} />
      </p>
      <dl className={styles.details}>
        {lines.map(
          ({ key, title, text }) =>
            text !== '' && (
              <div key={key}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}
