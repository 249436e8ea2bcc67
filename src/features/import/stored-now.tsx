import type { ListedImport } from '../../../contract/import-resources.ts'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { paths } from '../../selection/paths.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { TakeBack } from './take-back.tsx'
import { importWords } from './words.ts'

interface StoredNowProps {
  readonly one: ListedImport
  readonly onNext: () => void
  readonly onTakenBack: () => void
}

/** What storing did, and the way back. */
export function StoredNow({ one, onNext, onTakenBack }: StoredNowProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  return (
    <div className={styles.found}>
      <Notice tone="info" title={words.stored.title(one)} live>
        <p className={styles.actions}>
          <Link to={paths.changes({ lang })}>{words.stored.changes}</Link>
          <button type="button" className={styles.plain} onClick={onNext}>
            {words.stored.next}
          </button>
        </p>
      </Notice>
      {one.mayBeTakenBack && <TakeBack one={one} onDone={onTakenBack} />}
    </div>
  )
}
