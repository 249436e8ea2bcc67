import type { BreakdownResource } from '../../../contract/register-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { MONTHS } from '../../../domain/period.ts'
import type { Register, RegisterColumn } from '../../../domain/register/register.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { Bar, Drawing } from '../../charts/svg-primitives.tsx'
import { Link } from '../../components/link.tsx'
import { registerAddress } from '../../selection/register-address.ts'
import { formatNumber } from '../../text/format.ts'
import { monthName } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './breakdown.module.css'
import { choiceWord } from './cell-words.ts'
import { registerWords } from './words.ts'

interface BreakdownPicturesProps {
  readonly register: Register
  readonly column: RegisterColumn
  readonly area: AreaResource
  readonly data: BreakdownResource
}

/** How many rows name each value: as bars, and month by month as a grid. */
export function BreakdownPictures({ register, column, area, data }: BreakdownPicturesProps) {
  const lang = useLanguage()
  const words = registerWords(lang).breakdown
  const { year } = data
  // What says nothing comes last, however often.
  const values = [...data.values].sort(
    (a, b) => Number(a.value === null) - Number(b.value === null),
  )
  const most = Math.max(...values.map(({ value, rows }) => (value === null ? 1 : rows)))
  const mostInMonth = Math.max(...values.flatMap(({ months }) => months), 1)
  const heading = column.title[lang]
  const nameOf = (value: string | null) =>
    value === null ? words.empty : (data.villages[value] ?? choiceWord(column, value, lang))
  const number = (rows: number) => formatNumber(rows, 0, lang)
  const isSeveral = column.kind === 'choices' || column.kind === 'tags'
  const first = values.find(({ value }) => value !== null)
  const summary = first ? words.summary(nameOf(first.value), first.rows, data.rows) : words.none
  const frame = {
    summary,
    unit: words.unit,
    source: words.source(register.title[lang], area.name),
    asOf: words.asOf(year),
    sample: data.holdsSample,
    notes: isSeveral ? <p>{words.several}</p> : undefined,
  }
  /** The rows behind a number; of what is empty, or has the signs of a filter in it, nobody can ask. */
  const rowsOf = (value: string | null, from: string, to: string) =>
    value === null || /[,:]/.test(value)
      ? null
      : registerAddress(
          { register: register.id, area: area.code, lang },
          { where: { [column.name]: [value] }, from, to },
        )
  return (
    <>
      <ChartFrame {...frame} title={words.title(register.title[lang], heading, year)} long>
        <table className={styles.bars}>
          <caption className="visually-hidden">{summary}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col">{words.rows}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {values.map(({ value, rows }) => {
              const to = rowsOf(value, `${year}-01-01`, `${year}-12-31`)
              return (
                <tr key={value ?? ''}>
                  <th scope="row">{to ? <Link to={to}>{nameOf(value)}</Link> : nameOf(value)}</th>
                  <td data-numeric>{number(rows)}</td>
                  <td className={styles.bar}>
                    {value !== null && (
                      <Drawing height={16}>
                        <Bar className={styles.fill} to={rows} max={most} y={2} height={12} />
                      </Drawing>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ChartFrame>
      <ChartFrame {...frame} title={words.gridTitle(heading, year)} long>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <section className={styles.scroll} tabIndex={0} aria-label={words.gridTitle(heading, year)}>
          <table className={styles.grid}>
            <thead>
              <tr>
                <th scope="col">{heading}</th>
                {MONTHS.map((month) => (
                  <th key={month} scope="col" data-numeric>
                    {monthName(month, lang, { short: true })}
                  </th>
                ))}
                <th scope="col" data-numeric>
                  {words.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {values.map(({ value, rows, months }) => (
                <tr key={value ?? ''}>
                  <th scope="row">{nameOf(value)}</th>
                  {MONTHS.map((month) => {
                    const count = months[month - 1] ?? 0
                    return (
                      <td
                        key={month}
                        data-numeric
                        data-shade={shadeOf(count, mostInMonth) || undefined}
                      >
                        {count === 0 ? '' : number(count)}
                      </td>
                    )
                  })}
                  <td data-numeric>{number(rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </ChartFrame>
    </>
  )
}

/** 0 = none, 1 to 4 = how near to the most there is; the number itself stands in the cell. */
function shadeOf(count: number, most: number): number {
  return Math.ceil((count / most) * 4)
}
