import { useQuery } from '@tanstack/react-query'
import type { RegisterRowsResource } from '../../../contract/register-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { combineQualifiers, QUALIFIERS } from '../../../domain/qualifier.ts'
import {
  cellIn,
  dayOf,
  type FeedingRule,
  meets,
  qualifierColumn,
  type Register,
} from '../../../domain/register/register.ts'
import { feederOf, isRegister, REGISTERS } from '../../../domain/register/registers.ts'
import { Link } from '../../components/link.tsx'
import { areaName } from '../../data/area-name.ts'
import { registersQuery, rowsQuery } from '../../data/register-requests.ts'
import { registerAddress } from '../../selection/register-address.ts'
import { formatCount, formatFigureValue, formatNumber } from '../../text/format.ts'
import { formatDay, formatMonth } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { sentenceWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import explain from './explain-panel.module.css'
import type { ExplainProps } from './explain-props.ts'
import styles from './indicator.module.css'
import { registerWords } from './register-words.ts'
import { ScrollBox } from './scroll-box.tsx'

/** Rows that are listed here; all are on the register's page. */
const SHOWN = 5

type Row = RegisterRowsResource['rows'][number]

/** The rows of a register that a figure is counted from: how, the latest of them, and the way to all. */
export function RegisterBehind(props: ExplainProps) {
  const found = feederIn(props)
  return found && <Behind {...props} {...found} />
}

/** The register behind a figure; of a county that of its units. */
function feederIn({ indicator, explanation: { feed } }: ExplainProps): Feeder | null {
  if (feed === null) {
    const feeder = feederOf(indicator.id)
    return feeder && { register: REGISTERS[feeder.register], rule: feeder.rule }
  }
  const register: Register | null = isRegister(feed.register) ? REGISTERS[feed.register] : null
  const rule = register?.feeds.find(({ indicatorId }) => indicatorId === indicator.id)
  return register && rule ? { register, rule } : null
}

interface Feeder {
  readonly register: Register
  readonly rule: FeedingRule
}

function Behind({ register, rule, ...props }: ExplainProps & Feeder) {
  const { indicator, explanation, areas } = props
  const lang = useLanguage()
  const words = registerWords(lang)
  const { areaCode: area, through, feed, units } = explanation
  const view = { indicator: indicator.id, through }
  const { data } = useQuery(rowsQuery(register.id, { ...view, area, limit: SHOWN }))
  const isOfVillages = rule.kind === 'villages' && feed !== null
  const villages = useQuery({ ...registersQuery(area), enabled: isOfVillages }).data?.area?.villages
  if (!data) return null
  const { rows, total } = data
  const third = thirdColumn(register, rule, {
    indicator,
    lang,
    villageName: (code) => villages?.find((one) => one.code === code)?.name ?? code,
  })
  const living = units.filter(({ ended }) => ended === null)
  const keeping = living.filter(({ figure }) => figure.sourceKinds.includes('register'))
  const lacks = rule.kind === 'sum' && rows.some((row) => row.missing.includes(rule.column))
  const isSwitched = feed !== null && feed.from > `${through.slice(0, 4)}-01`
  const several = rows.some(({ areaCode }) => areaCode !== area)
  const all = registerAddress({ register: register.id, area, lang }, view)
  return (
    <section className={explain.part} aria-labelledby="register">
      <h3 id="register" className={explain.heading}>
        {words.title}
      </h3>
      <p>
        {total > 0 ? (
          <Link to={all}>{words.rows(formatNumber(total, 0, lang))}</Link>
        ) : (
          <>
            {words.noRows} <Link to={all}>{words.open}</Link>
          </>
        )}
      </p>
      <p className={explain.equation}>
        <UnbrokenText text={equationOf(rule, data, props, lang)} />
      </p>
      <p className={styles.muted}>
        {sentenceWords(
          [
            ...(isSwitched ? [words.since(formatMonth(feed.from, lang))] : []),
            ...(living.length > 0 ? [words.units(keeping.length, living.length)] : []),
            words.means,
            ...(lacks ? [words.missingMeans] : []),
            ...(total > rows.length ? [words.latest(rows.length)] : []),
          ],
          lang,
        )}
      </p>
      {rows.length > 0 && (
        <ScrollBox labelledBy="register">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{titleOf(register, rule.on, lang)}</th>
                {several && <th scope="col">{words.columns.unit}</th>}
                <th scope="col">{words.columns.about}</th>
                {third && (
                  <th scope="col" data-numeric={third.numeric}>
                    {third.head}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.areaCode} ${row.id}`}>
                  <th scope="row">{dayIn(row, rule.on, lang)}</th>
                  {several && <td>{data.names[row.areaCode] ?? areaName(areas, row.areaCode)}</td>}
                  <td>
                    <UnbrokenText text={String(cellIn(row, register.about) ?? '')} />
                  </td>
                  {third && <td data-numeric={third.numeric}>{third.cell(row)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  )
}

/**
 * How the figure is counted, with the rows' own numbers: 各次培训参加人次之和 = 200余 + 120 = 320余. Of a year whose
 * first months were reported, it is what the rows add to it.
 */
function equationOf(
  rule: FeedingRule,
  { rows, total, sums }: RegisterRowsResource,
  { explanation: { figure, observations }, indicator }: ExplainProps,
  lang: Language,
): string {
  const means = rule.means[lang]
  const counted = observations.filter(({ role }) => role === 'counted')
  const isAll = counted.length > 0 && counted.every(({ sourceKind }) => sourceKind === 'register')
  const value = isAll ? formatFigureValue(figure.value, indicator, lang) : null
  if (rule.kind === 'count') return `${means} = ${formatNumber(total, 0, lang)}`
  if (rule.kind !== 'sum') {
    if (value === null) return means
    const counts = figure.counts && [figure.counts.numerator, figure.counts.denominator]
    const division = counts?.map((count) => formatNumber(count, 0, lang)).join(' ÷ ')
    return [means, ...(division === undefined ? [] : [division]), value].join(' = ')
  }
  const sum = sums[rule.column]
  if (!sum) return means
  const further = formatNumber(total - rows.length, 0, lang)
  const added = [
    ...(total > rows.length ? [registerWords(lang).further(further)] : []),
    ...rows.flatMap((row) => numberIn(row, rule.column, indicator, lang) ?? []).reverse(),
  ]
  const lacks = rows.some(({ missing }) => missing.includes(rule.column))
  const qualifier = lacks ? combineQualifiers([sum.qualifier, 'at_least']) : sum.qualifier
  const made = value ?? formatCount(sum.value, qualifier, indicator, lang)
  return [means, ...(added.length > 1 ? [added.join(' + ')] : []), made].join(' = ')
}

interface ThirdColumn {
  readonly head: string
  readonly numeric: boolean | undefined
  readonly cell: (row: Row) => string
}

interface ColumnSource {
  readonly indicator: Indicator
  readonly lang: Language
  readonly villageName: (code: string) => string
}

/** What a row adds to the figure; null where every row counts as one. */
function thirdColumn(
  register: Register,
  rule: FeedingRule,
  { indicator, lang, villageName }: ColumnSource,
): ThirdColumn | null {
  const words = registerWords(lang)
  switch (rule.kind) {
    case 'count':
      return null
    case 'sum':
      return {
        head: titleOf(register, rule.column, lang),
        numeric: true,
        cell: (row) =>
          numberIn(row, rule.column, indicator, lang) ??
          (row.missing.includes(rule.column) ? words.missing : '—'),
      }
    case 'ratio':
      return {
        head: words.columns.met,
        numeric: undefined,
        cell: (row) => (meets(row, rule.met) ? words.met.yes : words.met.no),
      }
    case 'state':
      return {
        head: titleOf(register, rule.done, lang),
        numeric: undefined,
        cell: (row) => dayIn(row, rule.done, lang),
      }
    case 'villages':
      return {
        head: titleOf(register, rule.column, lang),
        numeric: undefined,
        cell: (row) => villageName(String(cellIn(row, rule.column) ?? '—')),
      }
  }
}

function titleOf({ columns }: Register, name: string, lang: Language): string {
  return columns.find((column) => column.name === name)?.title[lang] ?? name
}

function dayIn(row: Row, column: string, lang: Language): string {
  const day = dayOf(row, column)
  return day === null ? '—' : formatDay(day, lang)
}

/** A number of a row as it was written: 200余; null where there is none. */
function numberIn(row: Row, column: string, indicator: Indicator, lang: Language): string | null {
  const value = cellIn(row, column)
  if (typeof value !== 'number') return null
  const said = cellIn(row, qualifierColumn(column))
  const qualifier = QUALIFIERS.find((one) => one === said) ?? 'exact'
  return formatCount(value, qualifier, indicator, lang)
}
