import { useCallback, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { numberIn } from '../../../domain/compared-figure.ts'
import type { SpreadScale } from '../../charts/spread-scale.ts'
import { type SpreadDot, SpreadStrip } from '../../charts/spread-strip.tsx'
import { Scale } from '../../charts/svg-primitives.tsx'
import { UnitBar } from '../../charts/unit-bar.tsx'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { StatusShape, toneOf } from '../../components/status-mark.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText } from '../../text/words-compared.ts'
import { coverageShort } from '../../text/words-compared-total.ts'
import { tickText } from '../../text/words-scale.ts'
import { statusWord } from '../../text/words-status.ts'
import { cellLines, spoken, totalLines } from './cell-lines.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import type { GridSizes } from './grid/grid-sizes.ts'
import { VirtualGrid } from './grid/virtual-grid.tsx'
import type { SingleViewProps } from './single-view-props.ts'
import { TotalName, UnitName } from './unit-name.tsx'
import styles from './unit-rows.module.css'
import { compareWords } from './words.ts'

const SIZES: GridSizes = { head: 86, pinned: 40, row: 34, name: 148, column: 200 }
/** Where names carry a second line. */
const TALL: GridSizes = { ...SIZES, row: 42 }

type UnitRowsProps = SingleViewProps & {
  readonly scale: SpreadScale
  readonly spread: {
    readonly least: number
    readonly median: number
    readonly greatest: number
  } | null
  readonly dots: readonly SpreadDot[]
  readonly reference: number | null
  readonly peers: readonly string[]
}

/** A bar and its numbers per unit, the area above on top; only what is seen is drawn. */
export function UnitRows(props: UnitRowsProps) {
  const { answer, areas, column, rows, selection, links, scale, spread, dots, reference, peers } =
    props
  const lang = useLanguage()
  const words = compareWords(lang)
  const median = spread?.median ?? null
  const { indicator, figures, decimals } = column
  const { show, parent } = selection
  const names = useMemo(() => new Map(areas.map((area) => [area.code, area.name])), [areas])
  const tall = peers.length > 0 || answer.units.some((unit) => unit.parentCode !== parent.code)
  const chosen = rows.indexOf(answer.units.findIndex((unit) => unit.code === selection.unit))

  const marksOf = useCallback(
    (marks: readonly number[]) =>
      marks.map((mark) => ({
        at: mark - scale.low,
        text: tickText(mark, show, indicator, lang),
      })),
    [scale, show, indicator, lang],
  )
  const head = useCallback(
    (index: number, focus: GridFocus) =>
      index < 0 ? (
        <span {...focus} className={styles.headName}>
          {words.matrix.corner(answer.units.length)}
        </span>
      ) : (
        <span {...focus} className={`${styles.row} ${styles.heads}`}>
          <span className={styles.drawing}>
            <SpreadStrip
              scale={scale}
              dots={dots}
              spread={spread}
              reference={reference}
              height={58}
            />
            <span className={styles.marks}>
              <Scale max={scale.high - scale.low} marks={marksOf(scale.marks)} />
            </span>
            <span className={styles.ends}>
              <Scale max={scale.high - scale.low} marks={marksOf([scale.low, scale.high])} />
            </span>
          </span>
          <span className={styles.number}>{words.show[show]}</span>
          <span className={`${styles.status} ${styles.word}`}>{words.table.status}</span>
        </span>
      ),
    [answer, scale, spread, dots, reference, marksOf, words, show],
  )
  const name = useCallback(
    (row: number, focus: GridFocus) => {
      const unit = answer.units[rows[row] ?? -1]
      if (!unit) {
        return (
          <TotalName
            parent={parent}
            note={answer.rollUp.made ? words.matrix.total : words.matrix.noTotal}
            links={links}
            focus={focus}
          />
        )
      }
      const above =
        unit.parentCode === parent.code ? null : (names.get(unit.parentCode ?? '') ?? null)
      return (
        <UnitName
          unit={unit}
          above={above}
          links={links}
          focus={focus}
          peer={peers.includes(unit.code)}
        />
      )
    },
    [answer, rows, parent, names, links, peers, words],
  )
  const cell = useCallback(
    (row: number, _column: number, focus: GridFocus) => {
      const place = rows[row]
      const unit = answer.units[place ?? -1]
      if (place === undefined || !unit) {
        const { total } = figures
        const { units } = total.progress
        return (
          <Link
            {...focus}
            className={styles.row}
            data-note="total"
            to={links.indicator(indicator.id, parent.code)}
            aria-label={spoken(totalLines(column, parent, lang), lang)}
          >
            <span className={styles.drawing}>
              <UnitBar
                scale={scale}
                figure={reference}
                median={median}
                reference={null}
                due={null}
                tone="total"
                height={30}
              />
            </span>
            <span className={numberIn(total, show) === null ? styles.absence : styles.total}>
              {shownText(total, show, indicator, lang, decimals)}
            </span>
            <span className={styles.status}>
              {units && answer.rollUp.made && (
                <span className={styles.units}>
                  {coverageShort(units)}
                  <UnitStrip byStatus={units.byStatus} due={Math.max(units.due, 1)} />
                </span>
              )}
            </span>
          </Link>
        )
      }
      const unitRow = figures.rows[place]
      if (!unitRow) return null
      const number = numberIn(unitRow, show)
      const { status, expected } = unitRow.progress
      return (
        <Link
          {...focus}
          className={styles.row}
          data-note={String(place)}
          to={links.indicator(indicator.id, unit.code)}
          aria-label={spoken(cellLines(answer, column, place, lang), lang)}
        >
          <span className={styles.drawing}>
            <UnitBar
              scale={scale}
              figure={number}
              median={median}
              reference={reference}
              due={show === 'completion' ? expected : null}
              tone={toneOf(status)}
              height={30}
            />
          </span>
          <span className={number === null ? styles.absence : styles.number}>
            {shownText(unitRow, show, indicator, lang, decimals)}
          </span>
          <span className={styles.status}>
            {status !== null && (
              <>
                <StatusShape status={status} />
                <span className={styles.word}>{statusWord(status, lang)}</span>
              </>
            )}
          </span>
        </Link>
      )
    },
    [
      answer,
      rows,
      column,
      figures,
      indicator,
      decimals,
      show,
      parent,
      links,
      scale,
      median,
      reference,
      lang,
    ],
  )
  return (
    <VirtualGrid
      label={words.indicator.grid(parent.name, answer.units.length)}
      rows={rows.length}
      columns={1}
      fill
      sizes={tall ? TALL : SIZES}
      rowKey={(row) => answer.units[rows[row] ?? -1]?.code ?? String(row)}
      head={head}
      name={name}
      cell={cell}
      picked={chosen < 0 ? null : chosen}
    />
  )
}
