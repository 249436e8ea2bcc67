import { numberIn } from '../../../domain/compared-figure.ts'
import { correctedFigure } from '../../../domain/correction.ts'
import type { SpreadScale } from '../../charts/spread-scale.ts'
import { SpreadStrip } from '../../charts/spread-strip.tsx'
import { toneOf } from '../../charts/status-shape.tsx'
import { Scale } from '../../charts/svg-primitives.tsx'
import { UnitBar } from '../../charts/unit-bar.tsx'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { Link } from '../../components/link.tsx'
import { StatusShape } from '../../components/status-mark.tsx'
import { clauseWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText } from '../../text/words-compared.ts'
import { coverageShort } from '../../text/words-compared-total.ts'
import { correctionWords } from '../../text/words-correction.ts'
import { missingShort } from '../../text/words-needed.ts'
import { tickText } from '../../text/words-scale.ts'
import { statusWord } from '../../text/words-status.ts'
import { cellLines, totalLines } from './cell-lines.ts'
import type { SingleViewProps } from './compared-props.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import type { GridSizes } from './grid/grid-sizes.ts'
import { VirtualGrid } from './grid/virtual-grid.tsx'
import { RowName } from './row-name.tsx'
import styles from './unit-rows.module.css'
import { compareWords } from './words.ts'

const SIZES: GridSizes = { head: 86, pinned: 40, row: 34, name: 148, column: 176 }
/** Where names carry a second line. */
const TALL: GridSizes = { ...SIZES, row: 42 }

type StripProps = Parameters<typeof SpreadStrip>[0]

type UnitRowsProps = SingleViewProps &
  Pick<StripProps, 'dots' | 'spread' | 'reference'> & {
    readonly scale: SpreadScale
    /** Codes of the units nearest in population to the one picked out. */
    readonly peers: readonly string[]
  }

/** A bar and its numbers per unit, the area above on top; only what is seen is drawn. */
export function UnitRows(props: UnitRowsProps) {
  const { answer, areas, column, rows, selection, links, scale, spread, dots, reference, peers } =
    props
  const lang = useLanguage()
  const words = compareWords(lang)
  const { indicator, figures, decimals } = column
  const { show, parent } = selection
  const tall = peers.length > 0 || answer.units.some((unit) => unit.parentCode !== parent.code)
  const chosen = rows.indexOf(answer.units.findIndex((unit) => unit.code === selection.unit))

  const marksOf = (marks: readonly number[]) =>
    marks.map((mark) => ({ at: mark - scale.low, text: tickText(mark, show, indicator, lang) }))
  const head = (index: number, focus: GridFocus) =>
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
    )
  const name = (row: number, focus: GridFocus) => {
    const unit = answer.units[rows[row] ?? -1]
    return (
      <RowName
        unit={unit}
        parent={parent}
        areas={areas}
        note={answer.rollUp.made ? words.matrix.total : words.matrix.noTotal}
        links={links}
        focus={focus}
        peer={unit !== undefined && peers.includes(unit.code)}
      />
    )
  }
  const cell = (row: number, _column: number, focus: GridFocus) => {
    const place = rows[row]
    const unit = place === undefined ? undefined : answer.units[place]
    const figure = unit && place !== undefined ? figures.rowAt(place) : figures.total
    if (!figure) return null
    const number = numberIn(figure, show)
    const { status, expected, units } = figure.progress
    const missing = missingShort(figure.progress, lang)
    const lines = unit
      ? cellLines(answer, column, place ?? -1, lang)
      : totalLines(answer, column, parent, lang)
    return (
      <Link
        {...focus}
        className={styles.row}
        data-note={unit ? String(place) : 'total'}
        to={links.indicator(indicator.id, unit?.code ?? parent.code)}
        aria-label={clauseWords(lines, lang)}
      >
        <span className={styles.drawing}>
          <UnitBar
            scale={scale}
            figure={unit ? number : reference}
            median={spread?.median ?? null}
            reference={unit ? reference : null}
            due={unit && show === 'completion' ? expected : null}
            tone={unit ? toneOf(status) : 'total'}
            height={30}
          />
        </span>
        <span className={number === null ? styles.absence : unit ? styles.number : styles.total}>
          {shownText(figure, show, indicator, lang, decimals)}
          {status !== null && missing !== null && <span className={styles.missing}>{missing}</span>}
          {correctedFigure(answer.corrections, unit?.code ?? parent.code, indicator.id) && (
            <span className={styles.corrected}>{correctionWords(lang).short}</span>
          )}
        </span>
        <span className={styles.status}>
          {unit && status !== null && (
            <>
              <StatusShape status={status} />
              <span className={styles.word}>{statusWord(status, lang)}</span>
            </>
          )}
          {!unit && units && answer.rollUp.made && (
            <span className={styles.units}>
              {coverageShort(units)}
              <UnitStrip byStatus={units.byStatus} due={Math.max(units.due, 1)} />
            </span>
          )}
        </span>
      </Link>
    )
  }
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
