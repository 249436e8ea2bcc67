import { yearToDateWords } from '../../../text/format-date.ts'
import type { Language } from '../../../text/language.ts'
import { labelled } from '../../../text/punctuation.ts'
import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import { changeLine, type SlideChanges } from '../compose/changed-figures.ts'
import { presentWords } from '../words.ts'
import styles from './carried-on.module.css'

interface ChangesOfSlideProps {
  /** Of the earlier deck, `YYYY-MM`. */
  readonly through: string
  readonly changes: SlideChanges | undefined
  readonly lang: Language
}

/** For the speaker: what has changed on the slide since the earlier deck; nothing where nothing has. */
export function ChangesOfSlide({ through, changes, lang }: ChangesOfSlideProps) {
  const { rolled } = presentWords(lang)
  if (!changes || changes.figures.length === 0) return null
  return (
    <div className={styles.ofSlide}>
      <h3>{rolled.ofSlide(yearToDateWords(through, lang))}</h3>
      <ChangeLines changes={changes} lang={lang} />
    </div>
  )
}

/** A slide's changed figures, a line each. */
export function ChangeLines({ changes, lang }: Omit<ChangesOfSlideProps, 'through'>) {
  return (
    <ul className={styles.lines}>
      {changes?.figures.map((figure) => (
        <li key={labelled(figure.name, figure.was, lang)}>
          <UnbrokenText text={changeLine(figure, lang)} />
        </li>
      ))}
    </ul>
  )
}
