import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  RegisterRowResource,
  RowChangesResource,
} from '../../../contract/register-resources.ts'
import type { Names } from '../../../contract/resources.ts'
import { qualifierColumn, type Register } from '../../../domain/register/register.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { rowChangesQuery } from '../../data/register-requests.ts'
import { formatDateTime } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { labelled } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { authorWords } from '../../text/words-history.ts'
import { type Cells, cellWords, type VillageNames } from './cell-words.ts'
import { BESIDE } from './row-form.ts'
import styles from './row-panel.module.css'
import { registerWords } from './words.ts'

interface RowHistoryProps {
  readonly register: Register
  readonly row: Pick<RegisterRowResource, 'areaCode' | 'id'>
  readonly villages: VillageNames
  readonly names: Names
}

/** Every change of a row: when, by whom, why, and what it said before; asked for when it is opened. */
export function RowHistory(props: RowHistoryProps) {
  const words = registerWords(useLanguage()).history
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={styles.part}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.title}</summary>
      {isOpen && <Changes {...props} />}
    </details>
  )
}

function Changes({ register, row, villages, names }: RowHistoryProps) {
  const lang = useLanguage()
  const words = registerWords(lang).history
  const changes = useQuery(rowChangesQuery(register.id, row.areaCode, row.id))
  return (
    <QueryBoundary query={changes}>
      {(answer) =>
        answer.changes.length === 0 ? (
          <p className={styles.hint}>{words.nothing}</p>
        ) : (
          <ol className={styles.history}>
            {answer.changes.map((change) => (
              <li key={`${change.at} ${JSON.stringify(change.after)}`}>
                <p>
                  <time dateTime={change.at}>{formatDateTime(change.at, lang)}</time>{' '}
                  {authorWords(change, (code) => names[code] ?? code, lang) ?? words.byProgram}
                </p>
                {change.reason !== null && <p>{labelled(words.reason, change.reason, lang)}</p>}
                {changedWords(register, change, villages, lang).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </li>
            ))}
          </ol>
        )
      }
    </QueryBoundary>
  )
}

/** What a change did: that the row came or went, else each cell before and after. */
function changedWords(
  { columns }: Register,
  { before, after }: RowChangesResource['changes'][number],
  villages: VillageNames,
  lang: Language,
): readonly string[] {
  const { history: words, form, rows } = registerWords(lang)
  if (before === null) return [words.added]
  if (after === null) return [words.removed]
  const said = (text: string) => text || form.blank
  const ofColumns = columns.flatMap((column) => {
    const names = [column.name, qualifierColumn(column.name)]
    const isSame = names.every(
      (name) => JSON.stringify(before[name] ?? null) === JSON.stringify(after[name] ?? null),
    )
    if (isSame) return []
    const text = (cells: Cells) => said(cellWords(column, cells, villages, lang))
    return [words.changed(column.title[lang], text(before), text(after))]
  })
  const ofBeside = BESIDE.flatMap((name) => {
    const [one, other] = [String(before[name] ?? ''), String(after[name] ?? '')]
    return one === other ? [] : [words.changed(rows[name], said(one), said(other))]
  })
  return [...ofColumns, ...ofBeside]
}
