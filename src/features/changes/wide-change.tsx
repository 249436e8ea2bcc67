import type { Names } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import type { Write } from './by-write.ts'
import { ChangeEntry, ChangeOrigin, countsWords } from './change-entry.tsx'
import styles from './changes.module.css'
import { changesWords } from './words.ts'

interface WideChangeProps {
  readonly write: Extract<Write, { kind: 'areas' }>
  /** Whether these are all of its areas. */
  readonly isAll: boolean
  readonly names: Names
  readonly catalogue: readonly Indicator[]
}

/** What one write changed in many areas: summed, and area by area where the reader asks. */
export function WideChange({ write, isAll, names, catalogue }: WideChangeProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  const { change, changes, counts } = write
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>{words.areas(changes.length, isAll)}</strong>{' '}
        {isAll && <UnbrokenText text={countsWords(counts, lang)} />}
      </p>
      <ChangeOrigin change={change} nameOf={(code) => names[code] ?? code} />
      <details>
        <summary>{words.show}</summary>
        <ol className={styles.list}>
          {changes.map((one) => (
            <ChangeEntry key={one.areaCode} change={one} names={names} catalogue={catalogue} />
          ))}
        </ol>
      </details>
    </li>
  )
}
