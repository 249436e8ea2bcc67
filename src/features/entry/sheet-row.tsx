import { useState } from 'react'
import type { EntryResource } from '../../../contract/entry-resources.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { categoryName, indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatFigureValue, formatValue } from '../../text/format.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { correctionLine } from '../../text/words-correction.ts'
import { FedFigure } from './fed-figure.tsx'
import { NotesFields } from './notes-fields.tsx'
import type { IndicatorRow, RowProps } from './row-actions.ts'
import { RowInputs } from './row-inputs.tsx'
import { RowSaid } from './row-said.tsx'
import styles from './sheet.module.css'
import { besideText, type RowView } from './sheet-model.ts'
import cells from './sheet-table.module.css'
import { entryWords } from './words.ts'

interface CategoryRowProps {
  readonly view: IndicatorRow
  readonly columns: number
}

/** Above the rows of a category: its name. */
export function CategoryRow({ view, columns }: CategoryRowProps) {
  const name = categoryName(view.row.indicator, useLanguage())
  return (
    <tr className={cells.category}>
      <th colSpan={columns} scope="colgroup">
        {name}
      </th>
    </tr>
  )
}

/** Fetched by who may ask, or is asked something. */
const AskButton = lazyComponent(() =>
  import('../../components/asked/ask-button.tsx').then((part) => part.AskButton),
)
const RowAsked = lazyComponent(() => import('./row-asked.tsx').then((part) => part.RowAsked))

interface SheetRowProps extends RowProps {
  readonly entry: EntryResource
}

/** One indicator: what is entered, and what is known beside it. */
export function SheetRow({ entry, view, line, readOnly, actions }: SheetRowProps) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const [isOpen, setOpen] = useState(false)
  const { row, notes } = view
  const { indicator, figure } = row
  const name = view.label
  const unit = unitWord(indicator, lang)
  const state = view.monthState && words.month.states[view.monthState]
  const beside = entry.month === null ? state : unit || '%'
  const target = figure.target
  return (
    <>
      <tr
        className={cells.row}
        data-state={view.state}
        data-asked={view.doubts.length > 0 || undefined}
      >
        <th scope="row">
          {name} <span className={cells.unit}>{beside}</span>
        </th>
        <td className={cells.beside} data-label={words.columns.lastYear}>
          {besideText(row, row.lastYear, lang)}
        </td>
        <td className={cells.beside} data-label={words.columns.lastMonth}>
          {besideText(row, row.lastMonth, lang)}
        </td>
        <td className={cells.cell}>
          {view.state === 'fed' && row.fedBy !== null ? (
            <FedFigure view={view} line={line} register={row.fedBy} areaCode={entry.areaCode} />
          ) : (
            <>
              <RowInputs
                view={view}
                line={line}
                name={name}
                unit={unit}
                readOnly={readOnly}
                actions={actions}
              />
              <RowSaid
                view={view}
                line={line}
                readOnly={readOnly}
                actions={actions}
                onExplain={() => setOpen(true)}
              />
            </>
          )}
          {row.corrected && (
            <span className={cells.corrected}>
              <UnbrokenText text={correctionLine(row.corrected, indicator, lang)} />
            </span>
          )}
        </td>
        <td className={cells.toDate} data-label={words.columns.yearToDate}>
          {formatFigureValue(figure.value, indicator, lang)}
        </td>
        <td className={cells.beside} data-label={words.columns.target}>
          {target === null ? '—' : formatValue(target, 'exact', indicator, lang)}
        </td>
        <td className={cells.notes}>
          {(view.state !== 'fed' || entry.may.ask) && (
            <button
              type="button"
              className={styles.link}
              aria-expanded={isOpen}
              aria-label={view.state === 'fed' ? words.fed.askOf(name) : words.beside.open(name)}
              onClick={() => setOpen(!isOpen)}
            >
              {view.state === 'fed' ? words.fed.ask : notesMark(view, words)}
            </button>
          )}
        </td>
      </tr>
      {row.requests.length > 0 && (
        <tr className={cells.askedRow}>
          <td colSpan={7}>
            <RowAsked row={row} entry={entry} />
          </td>
        </tr>
      )}
      {isOpen && (
        <tr className={cells.notesRow}>
          <td colSpan={7}>
            {view.state !== 'fed' && (
              <NotesFields
                notes={notes}
                readOnly={readOnly}
                onPut={(next) => actions.put(view, view.typed, next)}
              />
            )}
            {entry.may.ask && (
              <AskButton
                indicatorId={indicator.id}
                name={indicatorName(indicator, lang)}
                areas={[{ code: entry.areaCode, name: entry.names[entry.areaCode] ?? '' }]}
                periods={[row.month]}
              />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function notesMark(
  { notes, row, read }: RowView,
  { beside }: ReturnType<typeof entryWords>,
): string {
  const isBlank = read.kind === 'entry' && read.entry.kind === 'blank'
  if (notes.note) return beside.given
  if (!notes.countingRule) return beside.none
  const isKept = notes.countingRule === row.lastMonth?.countingRule
  return isKept || isBlank ? beside.asLastMonth : beside.given
}
