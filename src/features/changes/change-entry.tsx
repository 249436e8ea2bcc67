import type { ChangesResource } from '../../../contract/changes-resources.ts'
import type { Names } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { indicatorName } from '../../text/figure-words.ts'
import { asOfWords, formatDateTime } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, labelled, withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { authorWords, doorWord } from '../../text/words-history.ts'
import { ChangedRow, indicatorOf } from './changed-row.tsx'
import styles from './changes.module.css'
import { changesWords } from './words.ts'

type Change = ChangesResource['changes'][number]

/** More rows than this are listed when the reader asks. */
const ROWS_SHOWN = 6

interface ChangeEntryProps {
  readonly change: Change
  readonly names: Names
  readonly catalogue: readonly Indicator[]
}

/** What one write changed in one area: when, who, why, and the rows. */
export function ChangeEntry({ change, names, catalogue }: ChangeEntryProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  const { added, changed, removed, areaCode, rows } = change
  const nameOf = (code: string) => names[code] ?? code
  const further = added + changed + removed - rows.length
  const list = (
    <ul className={styles.rows}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
        <ChangedRow key={index} row={row} areaCode={areaCode} catalogue={catalogue} />
      ))}
      {further > 0 && <li>{words.further(further)}</li>}
    </ul>
  )
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>{areaCode === null ? words.catalogue : nameOf(areaCode)}</strong>{' '}
        <UnbrokenText text={countsWords(change, lang)} />
      </p>
      <ChangeOrigin change={change} nameOf={nameOf} />
      <MovedLights lights={change.lights} catalogue={catalogue} />
      {rows.length <= ROWS_SHOWN ? (
        list
      ) : (
        <details>
          <summary>{words.show}</summary>
          {list}
        </details>
      )}
    </li>
  )
}

interface MovedLightsProps {
  readonly lights: Change['lights']
  readonly catalogue: readonly Indicator[]
}

/** Which lights the write moved, from what to what. */
function MovedLights({ lights, catalogue }: MovedLightsProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  if (lights.length === 0) return null
  return (
    <ul className={styles.lights} aria-label={words.lights}>
      {lights.map(({ indicator, through, before, after }) => {
        const known = indicatorOf(indicator, catalogue)
        return (
          <li key={`${indicator} ${through}`}>
            {words.figure(indicatorName(known, lang), asOfWords(through, lang))}{' '}
            <span className={styles.change}>
              <StatusMark status={before} /> → <StatusMark status={after} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** How much was changed, in words. */
export function countsWords(
  { corrections, ...counts }: Pick<Change, 'added' | 'changed' | 'removed' | 'corrections'>,
  lang: Language,
): string {
  const words = changesWords(lang)
  const corrected = corrections > 0 ? [words.correctionsOf(corrections)] : []
  return clauseWords([words.counts(counts), ...corrected], lang)
}

interface ChangeOriginProps {
  readonly change: Change
  readonly nameOf: (code: string) => string
}

/** When a write was made, by whom, through which door and why. */
export function ChangeOrigin({ change, nameOf }: ChangeOriginProps) {
  const lang = useLanguage()
  const by = authorWords(change, nameOf, lang)
  const door = doorWord(change, lang)
  return (
    <>
      <p className={styles.by}>
        <time dateTime={change.at}>{formatDateTime(change.at, lang)}</time>{' '}
        {by === null ? door : withRemark(by, door, lang)}
      </p>
      {change.reason !== null && (
        <p>
          <UnbrokenText text={labelled(changesWords(lang).reason, change.reason, lang)} />
        </p>
      )}
    </>
  )
}
