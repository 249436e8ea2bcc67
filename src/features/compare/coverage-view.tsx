import { useMemo } from 'react'
import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { MONTHS } from '../../../domain/period.ts'
import { Shape } from '../../charts/svg-primitives.tsx'
import { Link } from '../../components/link.tsx'
import { NoteArea } from '../../components/note-area.tsx'
import { Notice } from '../../components/notice.tsx'
import { useWriteCompare } from '../../selection/use-compare.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth, monthName } from '../../text/format-date.ts'
import { clauseWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { ComparedProps } from './compared-props.ts'
import styles from './coverage.module.css'
import { CoverageDownloads } from './coverage-downloads.tsx'
import { monthLines } from './coverage-lines.ts'
import { MONTH_STATES, type MonthState, monthCell, monthTotal } from './coverage-model.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import type { GridSizes } from './grid/grid-sizes.ts'
import { VirtualGrid } from './grid/virtual-grid.tsx'
import { MissingList } from './missing-list.tsx'
import { type PlainTable, Printed } from './printed-table.tsx'
import { RowName } from './row-name.tsx'
import { unitLabels } from './unit-labels.ts'
import { compareWords } from './words.ts'

const SIZES: GridSizes = { head: 40, pinned: 42, row: 36, name: 132, column: 76 }

type CoverageViewProps = Omit<ComparedProps, 'answer'> & {
  readonly answer: CoverageResource
  readonly catalogue: readonly Indicator[]
}

/** What is missing, and units x months: what is in, what is not, and what nobody owes. */
export function CoverageView({ answer, areas, catalogue, selection, links }: CoverageViewProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const write = useWriteCompare()
  const { parent, indicator, month: chosenMonth } = selection
  const { units } = answer
  const known = catalogue.find((one) => one.id === indicator) ?? null
  const indicators = useMemo(
    () => answer.indicators.filter((one) => indicator === null || one.indicatorId === indicator),
    [answer, indicator],
  )
  const totals = useMemo(
    () => MONTHS.map((month) => monthTotal(indicators, units.length, month)),
    [indicators, units],
  )
  const picked = units.findIndex((unit) => unit.code === selection.unit)
  const subject = known ? indicatorName(known, lang) : words.indicator.all

  const head = (index: number, focus: GridFocus) =>
    index < 0 ? (
      <span {...focus} className={styles.corner}>
        {words.matrix.corner(units.length)}
      </span>
    ) : (
      <button
        {...focus}
        type="button"
        className={styles.month}
        aria-pressed={chosenMonth === index + 1}
        aria-label={words.coverage.onlyMonth(monthName(index + 1, lang))}
        onClick={() =>
          write({ ...links.state, month: chosenMonth === index + 1 ? null : index + 1 })
        }
      >
        {monthName(index + 1, lang, { short: true })}
      </button>
    )
  const name = (row: number, focus: GridFocus) => (
    <RowName
      unit={units[row]}
      parent={parent}
      areas={areas}
      note={words.coverage.complete}
      links={links}
      focus={focus}
    />
  )
  const linesOf = (key: string) => {
    const [row = 0, month = 1] = key.split(':').map(Number)
    const unit = units[row]
    return unit
      ? monthLines(
          unit.name,
          formatMonth(monthText(answer.year, month), lang),
          subject,
          monthCell(indicators, row, month),
          lang,
        )
      : null
  }
  const cell = (row: number, index: number, focus: GridFocus) => {
    const unit = units[row]
    const total = totals[index]
    if (!unit) {
      return (
        <span {...focus} className={styles.total}>
          {total && total.due > 0
            ? words.coverage.nOfM(total.complete, total.due)
            : words.coverage.none}
        </span>
      )
    }
    const month = monthCell(indicators, row, index + 1)
    return (
      <Link
        {...focus}
        className={styles.cell}
        data-state={month.state}
        data-note={`${row}:${index + 1}`}
        to={known ? links.indicator(known.id, unit.code) : links.overview(unit.code)}
        aria-label={clauseWords(linesOf(`${row}:${index + 1}`) ?? [], lang)}
      >
        <StateShape state={month.state} />
        <span>
          {month.state === 'partly'
            ? words.coverage.nOfM(month.reported, month.due)
            : words.coverage.short[month.state]}
        </span>
      </Link>
    )
  }
  const printed = (): readonly PlainTable[] => {
    const stateOf = (row: number, month: number) => {
      const { state, reported, due } = monthCell(indicators, row, month)
      return (
        <span className={styles.printed} data-state={state}>
          <StateShape state={state} />
          {state === 'partly' ? words.coverage.nOfM(reported, due) : words.coverage.short[state]}
        </span>
      )
    }
    const heads = [
      { key: 'corner', head: words.matrix.corner(units.length) },
      ...MONTHS.map((month) => {
        const head = monthName(month, lang, { short: true })
        return { key: head, head }
      }),
    ]
    const labels = unitLabels(answer, areas, words.unit)
    const rows = units.map((unit, row) => ({
      key: unit.code,
      cells: [labels[row], ...MONTHS.map((month) => stateOf(row, month))],
    }))
    return [{ key: 'months', heads, rows }]
  }
  if (units.length === 0) {
    return <Notice tone="info" title={words.nothing.units(parent.name)} />
  }
  return (
    <>
      <MissingList
        answer={answer}
        areas={areas}
        indicators={indicators}
        catalogue={catalogue}
        parent={parent}
        month={chosenMonth}
        links={links}
      />
      <div className={styles.top}>
        <h2 className={styles.title}>{words.coverage.title(subject)}</h2>
        <ul className={styles.legend} aria-label={words.coverage.legend}>
          {MONTH_STATES.map((state) => (
            <li key={state} data-state={state}>
              <StateShape state={state} /> {words.coverage.state[state]}
            </li>
          ))}
        </ul>
        <CoverageDownloads
          answer={answer}
          indicators={indicators}
          parent={parent}
          subject={subject}
        />
      </div>
      <NoteArea linesOf={linesOf}>
        <VirtualGrid
          label={words.coverage.label(parent.name, subject)}
          rows={units.length}
          columns={12}
          fill
          sizes={
            units.some((unit) => unit.parentCode !== parent.code) ? { ...SIZES, row: 42 } : SIZES
          }
          rowKey={(row) => units[row]?.code ?? String(row)}
          head={head}
          name={name}
          cell={cell}
          picked={picked < 0 ? null : picked}
          opensAt={Number(answer.through.slice(5)) - 1}
        />
      </NoteArea>
      <Printed tables={printed} />
    </>
  )
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** The shape of a month's state; told apart without colour. */
export function StateShape({ state }: { readonly state: MonthState }) {
  return <Shape className={styles.shape}>{shapeOf(state)}</Shape>
}

function shapeOf(state: MonthState) {
  switch (state) {
    case 'reported':
      return <circle cx="8" cy="8" r="5.5" fill="currentColor" />
    case 'partly':
      return (
        <>
          <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M8 2.8a5.2 5.2 0 0 0 0 10.4z" fill="currentColor" />
        </>
      )
    case 'missing':
      return <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" strokeWidth="2.2" />
    case 'not_due':
      return <path d="M4 8h8" stroke="currentColor" strokeWidth="1.6" />
  }
}
