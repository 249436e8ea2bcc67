// Long on purpose: the one table of rows on desks, phones and paper.
import { memo } from 'react'
import type { RegisterRowsResource } from '../../../contract/register-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Register, RegisterColumn } from '../../../domain/register/register.ts'
import { Link } from '../../components/link.tsx'
import { formatCount } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/punctuation.ts'
import { decimalsOf } from '../../text/typed-number-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { cellWords, type VillageNames } from './cell-words.ts'
import styles from './rows-table.module.css'
import type { ShownRegister } from './use-register-view.ts'
import { registerWords } from './words.ts'

type Row = RegisterRowsResource['rows'][number]

interface RowsTableProps {
  readonly register: Register
  readonly area: AreaResource
  readonly answer: RegisterRowsResource
  readonly villages: VillageNames
  readonly shown: ShownRegister
}

/** A page of rows with the sums of all; columns that are empty on it are named below. */
export function RowsTable({ register, area, answer, villages, shown }: RowsTableProps) {
  const lang = useLanguage()
  const words = registerWords(lang).rows
  const { rows, sums, names } = answer
  const isFilled = ({ name }: RegisterColumn) =>
    name === register.about || rows.some(({ cells }) => (cells[name] ?? null) !== null)
  const columns = register.columns.filter(isFilled)
  const beside = (['reference', 'note'] as const).filter((name) => rows.some((row) => row[name]))
  // Persons who are hidden are no columns without content.
  const empty = register.columns.filter(
    (column) => !isFilled(column) && !(answer.personsHidden && column.kind === 'person'),
  )
  const withUnit = rows.some(({ areaCode }) => areaCode !== area.code)
  const { row: open } = shown.view
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={register.title[lang]}>
        <table className={styles.table}>
          <caption className="visually-hidden">
            {words.caption(register.title[lang], area.name)}
          </caption>
          <thead>
            <tr>
              {withUnit && <th scope="col">{words.unit}</th>}
              {columns.map((column) => (
                <ColumnHead key={column.name} register={register} column={column} shown={shown} />
              ))}
              {beside.map((name) => (
                <th key={name} scope="col">
                  {words[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowLine
                key={`${row.areaCode} ${row.id}`}
                register={register}
                columns={columns}
                beside={beside}
                row={row}
                unit={withUnit ? (names[row.areaCode] ?? row.areaCode) : null}
                villages={answer.villages[row.areaCode] ?? villages}
                to={shown.addressOf({ row: { area: row.areaCode, id: row.id } })}
                isOpen={
                  open !== null &&
                  open !== 'new' &&
                  open.id === row.id &&
                  open.area === row.areaCode
                }
                lang={lang}
              />
            ))}
          </tbody>
          {columns.some(({ name }) => sums[name]) && (
            <tfoot>
              <tr>
                {withUnit && <td />}
                {columns.map((column, index) => (
                  <SumCell
                    key={column.name}
                    column={column}
                    sum={sums[column.name]}
                    label={index === 0 ? words.sums : ''}
                  />
                ))}
                {beside.map((name) => (
                  <td key={name} />
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      <p className={styles.notes}>
        {answer.personsHidden && words.personsHidden}{' '}
        {empty.length > 0 &&
          words.emptyColumns(
            listWords(
              empty.map(({ title }) => title[lang]),
              lang,
            ),
          )}
      </p>
    </>
  )
}

interface ColumnHeadProps {
  readonly register: Register
  readonly column: RegisterColumn
  readonly shown: ShownRegister
}

/** Sorts by a column when it is pressed: first to last, then the reverse, then as usual. */
function ColumnHead({ register, column: { name, title, kind }, shown }: ColumnHeadProps) {
  const lang = useLanguage()
  const words = registerWords(lang).rows
  const { sort = `-${register.day}` } = shown.view
  const order = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined
  // The usual order is that of the day, the latest first: pressing it turns it round.
  const isBack = order === 'descending' && name !== register.day
  const next = order === 'ascending' ? `-${name}` : isBack ? undefined : name
  return (
    <th scope="col" aria-sort={order} data-numeric={kind === 'number' || undefined}>
      <button
        type="button"
        title={words.sortBy(title[lang])}
        onClick={() => shown.go({ sort: next })}
      >
        {title[lang]}
        <span aria-hidden="true">{order === 'ascending' ? ' ↑' : order && ' ↓'}</span>
      </button>
    </th>
  )
}

interface RowLineProps {
  readonly register: Register
  readonly columns: readonly RegisterColumn[]
  readonly beside: readonly ('reference' | 'note')[]
  readonly row: Row
  /** Name of its unit; null = that of the page. */
  readonly unit: string | null
  readonly villages: VillageNames
  readonly to: string
  readonly isOpen: boolean
  readonly lang: Language
}

/** Not drawn again while it says the same: a page of rows is thousands of cells. */
const RowLine = memo(
  function RowLine(props: RowLineProps) {
    const { register, columns, beside, row, unit, villages, to, isOpen, lang } = props
    const words = registerWords(lang).rows
    return (
      <tr data-open={isOpen || undefined}>
        {unit !== null && (
          <td data-head={words.unit} data-choice>
            {unit}
          </td>
        )}
        {columns.map((column) => {
          const { name, kind, title } = column
          const text = cellWords(column, row.cells, villages, lang)
          if (name !== register.about) {
            return (
              <td
                key={name}
                data-head={text === '' ? undefined : title[lang]}
                data-numeric={kind === 'number' || undefined}
                data-day={kind === 'day' || undefined}
                data-choice={kind === 'choice' || kind === 'person' || undefined}
                data-missing={row.missing.includes(name) || undefined}
              >
                {text}
              </td>
            )
          }
          return (
            <th key={name} scope="row">
              <Link
                to={to}
                replace
                aria-label={words.open(text || words.untitled)}
                aria-current={isOpen || undefined}
              >
                {text || words.untitled}
              </Link>
              <RowMarks row={row} register={register} lang={lang} />
            </th>
          )
        })}
        {beside.map((name) => (
          <td key={name} data-head={row[name] ? words[name] : undefined}>
            {row[name]}
          </td>
        ))}
      </tr>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.to === after.to &&
    before.isOpen === after.isOpen &&
    before.lang === after.lang &&
    before.unit === after.unit &&
    before.villages === after.villages &&
    before.beside.join() === after.beside.join() &&
    before.columns.map(({ name }) => name).join() === after.columns.map(({ name }) => name).join(),
)

interface RowMarksProps {
  readonly register: Register
  readonly row: Pick<Row, 'missing' | 'late'>
  readonly lang: Language
}

/** What is wrong or late with a row, in a word each. */
export function RowMarks({ register, row: { missing, late }, lang }: RowMarksProps) {
  const words = registerWords(lang).rows
  const titles = register.columns.flatMap(({ name, title }) =>
    missing.includes(name) ? [title[lang]] : [],
  )
  return (
    <>
      {late && (
        <span className={styles.mark} data-tone={late === 'overdue' ? 'bad' : 'warn'}>
          {words.late[late]}
        </span>
      )}
      {titles.length > 0 && (
        <span className={styles.mark} data-tone="warn">
          {words.missing(listWords(titles, lang))}
        </span>
      )}
    </>
  )
}

interface SumCellProps {
  readonly column: RegisterColumn
  readonly sum: RegisterRowsResource['sums'][string] | undefined
  readonly label: string
}

/** The sum of a column over all pages, and of how many rows it is. */
function SumCell({ column: { kind, title }, sum, label }: SumCellProps) {
  const lang = useLanguage()
  const words = registerWords(lang).rows
  if (!sum || kind !== 'number') return label === '' ? <td /> : <th scope="row">{label}</th>
  return (
    <td data-numeric data-head={title[lang]} title={words.sumOf(sum.rows)}>
      {formatCount(sum.value, sum.qualifier, { decimals: decimalsOf(sum.value) }, lang)}
    </td>
  )
}
