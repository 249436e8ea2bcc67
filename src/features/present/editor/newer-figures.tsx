import { Notice } from '../../../components/notice.tsx'
import { formatDateTime } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import type { Preparation } from '../frozen/use-frozen-figures.ts'
import type { PresentWords } from '../words.ts'
import { CorrectedSince } from './corrected-since.tsx'
import styles from './start-page.module.css'

interface NewerFiguresProps {
  readonly preparation: Pick<Preparation, 'updating' | 'update'> & {
    readonly newer: { readonly importedAt: string | null } | null
  }
  /** What the deck shows; null before there is any. */
  readonly frozen: FrozenFigures | null
  readonly words: PresentWords
}

/** Tells the speaker, and nobody else, that the server holds newer figures. */
export function NewerFigures({ preparation, frozen, words }: NewerFiguresProps) {
  const lang = useLanguage()
  const { newer, updating, update } = preparation
  if (newer === null) return null
  return (
    <Notice tone="info" live title={words.start.newer}>
      {newer.importedAt !== null && (
        <p>{words.start.newerText(formatDateTime(newer.importedAt, lang))}</p>
      )}
      {frozen && <CorrectedSince key={newer.importedAt} frozen={frozen} />}
      <button type="button" className={styles.button} disabled={updating} onClick={update}>
        {updating ? words.start.updating : words.start.update}
      </button>
    </Notice>
  )
}
