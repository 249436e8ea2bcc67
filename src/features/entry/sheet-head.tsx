import type { EntryResource } from '../../../contract/entry-resources.ts'
import { formatMonth, monthName } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import { entryWords } from './words.ts'

/** The heads of the sheet's columns: what is known beside a month, and the month. */
export function SheetHead({ entry }: { readonly entry: EntryResource }) {
  const lang = useLanguage()
  const { columns } = entryWords(lang)
  const { month, year } = entry
  const number = Number(month?.slice(5))
  const before = monthName(number === 1 ? 12 : number - 1, lang)
  const lastYear = month && formatMonth(`${year - 1}${month.slice(4)}`, lang, { short: true })
  return (
    <thead>
      <tr>
        <th scope="col">{month === null ? columns.month : columns.indicator}</th>
        <th scope="col" data-numeric>
          {lastYear ?? columns.lastYear}
        </th>
        <th scope="col" data-numeric>
          {month === null ? columns.lastMonth : before}
        </th>
        <th scope="col">
          {month === null ? columns.year(year) : columns.figure(monthName(number, lang))}
        </th>
        <th scope="col" data-numeric>
          {columns.yearToDate}
        </th>
        <th scope="col" data-numeric>
          {columns.target}
        </th>
        <th scope="col">{columns.beside}</th>
      </tr>
    </thead>
  )
}

/** On paper: who filled it in, who checked it. */
export function Signature() {
  const { signature } = entryWords(useLanguage())
  return (
    <div className={styles.signature}>
      <span>{signature.filledIn}</span>
      <span>{signature.checked}</span>
      <span>{signature.date}</span>
    </div>
  )
}
