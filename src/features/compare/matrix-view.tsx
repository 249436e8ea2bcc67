import { useCallback, useState } from 'react'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { NoteArea } from '../../components/note-area.tsx'
import { useWriteCompare } from '../../selection/use-compare.ts'
import type { Language } from '../../text/language.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { cellLines, totalLines } from './cell-lines.ts'
import { ColumnHead } from './column-head.tsx'
import type { ComparedProps } from './compared-props.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import type { GridSizes } from './grid/grid-sizes.ts'
import { VirtualGrid } from './grid/virtual-grid.tsx'
import styles from './matrix.module.css'
import { MatrixCell } from './matrix-cell.tsx'
import type { MatrixModel } from './matrix-model.ts'
import { liesAcross, printedMatrix } from './printed-matrix.tsx'
import { Printed } from './printed-table.tsx'
import { RowName } from './row-name.tsx'
import { TotalCell } from './total-cell.tsx'
import { unitLabels } from './unit-labels.ts'
import { compareWords } from './words.ts'

const ColumnNote = lazyComponent(() => import('./column-note.tsx').then((part) => part.ColumnNote))

const SIZES: Readonly<Record<Language, GridSizes>> = {
  zh: { head: 62, pinned: 58, row: 44, name: 132, column: 134 },
  en: { head: 74, pinned: 58, row: 48, name: 132, column: 140 },
}

type MatrixViewProps = ComparedProps & { readonly model: MatrixModel }

/** Units x indicators, with the area above as first row; only what is seen is drawn. */
export function MatrixView({ answer, areas, model, selection, links }: MatrixViewProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const write = useWriteCompare()
  const [opened, setOpened] = useState<{ column: number; anchor: HTMLElement } | null>(null)
  const { show, sort, parent } = selection
  const { columns, rows } = model
  const pickedPlace = answer.units.findIndex((unit) => unit.code === selection.unit)
  const picked = pickedPlace < 0 ? null : rows.indexOf(pickedPlace)

  const close = () => setOpened(null)

  const head = (index: number, focus: GridFocus) => {
    const column = columns[index]
    return column ? (
      <ColumnHead
        column={column}
        show={show}
        order={sort?.indicator === column.indicator.id ? sort.order : null}
        focus={focus}
        onOpen={(anchor) => setOpened(opened?.column === index ? null : { column: index, anchor })}
      />
    ) : (
      <span {...focus} className={styles.corner}>
        {words.matrix.corner(answer.units.length)}
      </span>
    )
  }
  const name = (row: number, focus: GridFocus) => (
    <RowName
      unit={answer.units[rows[row] ?? -1]}
      parent={parent}
      areas={areas}
      note={answer.rollUp.made ? words.matrix.total : words.matrix.noTotal}
      links={links}
      focus={focus}
    />
  )
  // The same function while a column's note opens: hundreds of cells are not drawn again.
  const cell = useCallback(
    (row: number, index: number, focus: GridFocus) => {
      const column = columns[index]
      const place = rows[row]
      if (!column) return null
      return place === undefined ? (
        <TotalCell
          answer={answer}
          column={column}
          parent={parent}
          show={show}
          to={links.indicator(column.indicator.id, parent.code)}
          focus={focus}
        />
      ) : (
        <MatrixCell
          answer={answer}
          column={column}
          place={place}
          show={show}
          links={links}
          focus={focus}
        />
      )
    },
    [answer, columns, rows, show, parent, links],
  )
  const linesOf = (key: string) => {
    const [place = '', id = ''] = key.split('|')
    const column = columns.find((one) => one.indicator.id === id)
    if (!column) return null
    return place === 'total'
      ? totalLines(answer, column, parent, lang)
      : cellLines(answer, column, Number(place), lang)
  }
  const chosen = opened && columns[opened.column]

  return (
    <>
      <NoteArea linesOf={linesOf}>
        <VirtualGrid
          label={words.matrix.label(parent.name, answer.units.length, columns.length)}
          rows={rows.length}
          columns={columns.length}
          sizes={
            answer.units.some((unit) => unit.hasUnits) ? { ...SIZES[lang], row: 58 } : SIZES[lang]
          }
          rowKey={(row) => answer.units[rows[row] ?? -1]?.code ?? String(row)}
          head={head}
          name={name}
          cell={cell}
          picked={picked}
          sorted={(index) =>
            sort && columns[index]?.indicator.id === sort.indicator
              ? sort.order === 'asc'
                ? 'ascending'
                : 'descending'
              : undefined
          }
        />
      </NoteArea>
      {opened && chosen && (
        <ColumnNote
          column={chosen}
          labels={unitLabels(answer, areas, words.unit)}
          anchor={opened.anchor}
          sort={sort}
          show={show}
          links={links}
          onSort={(next) => {
            write({ ...links.state, sort: next })
            close()
            opened.anchor.focus()
          }}
          onClose={close}
        />
      )}
      <Printed
        across={liesAcross(model.columns.length, show)}
        tables={() =>
          printedMatrix({
            answer,
            model,
            show,
            parent,
            labels: unitLabels(answer, areas, words.unit),
            corner: words.matrix.corner(answer.units.length),
            lang,
          })
        }
      />
    </>
  )
}
