import type { ImportCheck } from '../../../contract/import-resources.ts'
import { Notice } from '../../components/notice.tsx'
import { clauseWords, labelled } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import tableStyles from './scroll-table.module.css'
import { ScrollTable } from './scroll-table.tsx'
import { importWords } from './words.ts'

type Faults = ImportCheck['faults']
type Fault = Faults['listed'][number]
type Sheet = Faults['sheets'][number]

/** What is wrong with files: at the cells of the rows that it is in, as the sheets have them. */
export function FaultsFound({ faults }: { readonly faults: Faults }) {
  const lang = useLanguage()
  const words = importWords(lang)
  const { count, listed, sheets } = faults
  const shown = (fault: Fault) => sheets.some((sheet) => rowIn(sheet, fault))
  const elsewhere = listed.filter((fault) => !shown(fault))
  return (
    <section className={styles.part} aria-label={words.faults.title(count)}>
      <Notice tone="warn" title={words.faults.title(count)}>
        <p>
          {words.faults.cure}
          {count > listed.length && words.faults.listed(listed.length)}
        </p>
      </Notice>
      {elsewhere.length > 0 && (
        <ul className={styles.faultList}>
          {elsewhere.map((fault, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: faults do not move
            <li key={index}>
              <FaultText fault={fault} file={fault.file} />
            </li>
          ))}
        </ul>
      )}
      {sheets.map((sheet) => (
        <FaultySheet
          key={sheet.file}
          sheet={sheet}
          faults={listed.filter((fault) => rowIn(sheet, fault))}
        />
      ))}
    </section>
  )
}

function rowIn({ file, rows }: Sheet, fault: Fault) {
  return fault.file === file && rows.some(({ row }) => row === fault.row)
}

interface FaultySheetProps {
  readonly sheet: Sheet
  readonly faults: readonly Fault[]
}

function FaultySheet({ sheet: { file, headings, rows }, faults }: FaultySheetProps) {
  const words = importWords(useLanguage())
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length))
  const places = Array.from({ length: width }, (_, place) => place)
  return (
    <ScrollTable caption={words.faults.sheet(file)}>
      <thead>
        <tr>
          <th scope="col">{words.place.row}</th>
          {places.map((place) => (
            <th key={place} scope="col">
              {headings[place] ?? ''}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ row, cells }) => {
        const own = faults.filter((fault) => fault.row === row)
        return (
          <tbody key={row} className={tableStyles.faultyRow}>
            <tr>
              <th scope="row">{row}</th>
              {places.map((place) => (
                <td
                  key={place}
                  className={
                    own.some((fault) => fault.place === place) ? tableStyles.wrong : undefined
                  }
                >
                  {cells[place] ?? ''}
                </td>
              ))}
            </tr>
            <tr>
              <td />
              <td colSpan={width}>
                <ul className={styles.faultList}>
                  {own.map((fault) => (
                    <li key={`${fault.column} ${fault.code}`}>
                      <FaultText fault={fault} file={null} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          </tbody>
        )
      })}
    </ScrollTable>
  )
}

interface FaultTextProps {
  readonly fault: Fault
  /** Named where it is not the sheet around. */
  readonly file: string | null
}

function FaultText({ fault: { row, column, found, expected }, file }: FaultTextProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  const place = [
    ...(file === null ? [] : [file]),
    ...(file === null || row === null ? [] : [words.place.of(row)]),
    ...(column === null ? [] : [words.place.column(column)]),
  ].join(' ')
  const what = found === '' ? words.faults.nothing : words.faults.found(found)
  const said = clauseWords([what, words.faults.expected(expected[lang])], lang)
  return <UnbrokenText text={place === '' ? said : labelled(place, said, lang)} />
}
