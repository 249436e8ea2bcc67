import type { ListedImport } from '../../../contract/import-resources.ts'
import { formatDateTime } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { ScrollTable } from './scroll-table.tsx'
import { TakeBack } from './take-back.tsx'
import { importWords } from './words.ts'

/** The last imports, each with the way back where there is one. */
export function EarlierImports({ imports }: { readonly imports: readonly ListedImport[] }) {
  const lang = useLanguage()
  const words = importWords(lang).earlier
  return (
    <div className={styles.section}>
      <h2 className={styles.next}>{words.title}</h2>
      {imports.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ScrollTable caption={words.title} headed>
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
              <tr key={one.id}>
                <td className={styles.whole}>
                  <time dateTime={one.at}>{formatDateTime(one.at, lang)}</time>
                </td>
                <td>{one.by?.name ?? words.somebody}</td>
                <td className={styles.wide}>{listWords(one.files, lang)}</td>
                <td className={styles.wide}>
                  {clauseWords([whatOf(one, lang), ...(one.reason ? [one.reason] : [])], lang)}
                </td>
                <td>
                  {one.takenBack &&
                    words.takenBack(
                      formatDateTime(one.takenBack.at, lang),
                      one.takenBack.by?.name ?? words.somebody,
                    )}
                  {one.mayBeTakenBack && <TakeBack one={one} />}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </div>
  )
}

function whatOf({ areas, ...counts }: ListedImport, lang: Language): string {
  const words = importWords(lang).earlier
  const names = words.areas(listWords(areas.first, lang), areas.count, areas.first.length)
  return words.what(counts, areas.count === 0 ? words.catalogue : names)
}
