import { useState } from 'react'
import type { ListedImport } from '../../../contract/import-resources.ts'
import { formatDateTime } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import tableStyles from './scroll-table.module.css'
import { ScrollTable } from './scroll-table.tsx'
import { TakeBackButton, TakeBackQuestion, useTakingBack } from './take-back.tsx'
import { importWords } from './words.ts'

/** The last imports, each with the way back where there is one. */
export function EarlierImports({ imports }: { readonly imports: readonly ListedImport[] }) {
  const lang = useLanguage()
  const words = importWords(lang).earlier
  const [done, setDone] = useState('')
  return (
    <div className={styles.section}>
      <h2 className={styles.next}>{words.title}</h2>
      <p role="status">{done}</p>
      {imports.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ScrollTable caption={words.title} headed look="imports">
          <thead>
            <tr>
              {Object.entries(words.columns).map(([key, head]) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <EarlierImport key={one.id} one={one} onTakenBack={() => setDone(words.done)} />
            ))}
          </tbody>
        </ScrollTable>
      )}
    </div>
  )
}

interface EarlierImportProps {
  readonly one: ListedImport
  readonly onTakenBack: () => void
}

function EarlierImport({ one, onTakenBack }: EarlierImportProps) {
  const lang = useLanguage()
  const words = importWords(lang).earlier
  const { isAsking, button, toggle } = useTakingBack()
  return (
    <>
      <tr>
        <td className={tableStyles.whole}>
          <time dateTime={one.at}>{formatDateTime(one.at, lang)}</time>
        </td>
        <td data-head={words.columns.by}>{one.by?.name ?? words.somebody}</td>
        <td className={tableStyles.wide} data-head={words.columns.files}>
          {listWords(one.files, lang)}
        </td>
        <td className={tableStyles.wide} data-head={words.columns.what}>
          {clauseWords([whatOf(one, lang), ...(one.reason ? [one.reason] : [])], lang)}
        </td>
        <td>
          {one.takenBack &&
            words.takenBack(
              formatDateTime(one.takenBack.at, lang),
              one.takenBack.by?.name ?? words.somebody,
            )}
          {one.mayBeTakenBack && (
            <TakeBackButton one={one} isAsking={isAsking} button={button} onPress={toggle} />
          )}
        </td>
      </tr>
      {isAsking && one.mayBeTakenBack && (
        <tr>
          <td colSpan={Object.keys(words.columns).length} className={tableStyles.asked}>
            <TakeBackQuestion one={one} onKeep={toggle} onDone={onTakenBack} />
          </td>
        </tr>
      )}
    </>
  )
}

function whatOf({ areas, ...counts }: ListedImport, lang: Language): string {
  const words = importWords(lang).earlier
  const names = words.areas(listWords(areas.first, lang), areas.count, areas.first.length)
  return words.what(counts, areas.count === 0 ? words.catalogue : names)
}
