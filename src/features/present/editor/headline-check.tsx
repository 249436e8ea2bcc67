import { labelled } from '../../../text/punctuation.ts'
import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import { useLanguage } from '../../../text/use-language.tsx'
import { type ChangedFigure, changeLine } from '../compose/changed-figures.ts'
import { presentWords } from '../words.ts'
import styles from './outline.module.css'

interface HeadlineCheckProps {
  /** Of the item. */
  readonly name: string
  /** What the headline says that no longer holds; null = not known. */
  readonly stale: readonly ChangedFigure[] | null
  readonly onChecked: () => void
  readonly onRestore: () => void
}

/** What to look at in a headline written by hand, and the ways to keep it or to let it go. */
export function HeadlineCheck({ name, stale, onChecked, onRestore }: HeadlineCheckProps) {
  const lang = useLanguage()
  const { rolled, editor } = presentWords(lang)
  const checked = stale !== null && stale.length === 0
  const button = (text: string, onClick: () => void) => (
    <button
      type="button"
      className={styles.restore}
      aria-label={labelled(text, name, lang)}
      onClick={onClick}
    >
      {text}
    </button>
  )
  return (
    <div className={styles.check}>
      {!checked && (
        <div className={styles.old} role="status">
          <p>{stale === null ? rolled.headlineUnknown : rolled.stale}</p>
          {stale !== null && (
            <ul>
              {stale.map((figure) => (
                <li key={figure.name}>
                  <UnbrokenText text={changeLine(figure, lang)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className={styles.answers}>
        {!checked && button(rolled.checked, onChecked)}
        {button(editor.restore, onRestore)}
      </div>
    </div>
  )
}
