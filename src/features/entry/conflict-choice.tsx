import type { Held } from '../../../contract/entry-resources.ts'
import { formatDateTime } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './conflict-choice.module.css'
import { entryWords } from './words.ts'

interface ConflictChoiceProps {
  readonly id: string
  /** What is held now; null = it was taken away. */
  readonly held: Held | null
  /** As the other one would have typed it. */
  readonly theirs: string
  /** As typed. */
  readonly mine: string
  readonly onChoose: (mine: boolean) => void
}

/** Two values of one cell: by whom and since when the other one is, and which is to stand. */
export function ConflictChoice({ id, held, theirs, mine, onChoose }: ConflictChoiceProps) {
  const lang = useLanguage()
  const { conflict, ...words } = entryWords(lang)
  const who = held ? authorWords(held, lang) : words.somebody
  const when = held?.changedAt ? formatDateTime(held.changedAt, lang) : ''
  return (
    <span id={id} className={styles.conflict} role="alert">
      <strong>{conflict.title}</strong>
      <span>{held ? conflict.theirs(who, when, theirs) : conflict.gone(who)}</span>
      <span>{conflict.mine(mine || conflict.blank)}</span>
      <span className={styles.choices}>
        <button type="button" onClick={() => onChoose(true)}>
          {conflict.keepMine}
        </button>
        <button type="button" onClick={() => onChoose(false)}>
          {conflict.keepTheirs}
        </button>
      </span>
    </span>
  )
}

function authorWords({ changedBy }: Held, lang: Language): string {
  const words = entryWords(lang)
  if (!changedBy) return words.somebody
  const role = words.roles[changedBy.role]
  return changedBy.name === null ? role : `${role} ${changedBy.name}`
}
