import { Fragment, useMemo, useState } from 'react'
import type { CellPart, TypedCell } from '../../../domain/entry.ts'
import { isSettled } from '../../../domain/month-state.ts'
import { placeBlock, readBlock, writeBlock } from '../../../domain/pasted-block.ts'
import { copyText } from '../../components/copy-text.ts'
import type { SaveQueue } from '../../data/drafts/save-queue.ts'
import { unitWord } from '../../text/figure-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { MonthEnd } from './month-end.tsx'
import { pastedWords } from './pasted-words.ts'
import { isNewCategory, lineOf, lineOfMonth, moveFrom, type RowActions } from './row-actions.ts'
import styles from './sheet.module.css'
import { SheetHead, Signature } from './sheet-head.tsx'
import {
  type Notes,
  progressOf,
  type RowView,
  rowViews,
  type SheetFrame,
  titleOf,
  wantedOf,
} from './sheet-model.ts'
import { SheetNotices } from './sheet-notices.tsx'
import { CategoryRow, SheetRow } from './sheet-row.tsx'
import cells from './sheet-table.module.css'
import { SheetTools } from './sheet-tools.tsx'
import type { Owner } from './use-owner.ts'
import type { Saving } from './use-save-queue.ts'
import { useUndo } from './use-undo.ts'
import { entryWords } from './words.ts'

interface SheetProps {
  readonly frame: SheetFrame
  readonly saving: Saving
  readonly place: string
  readonly owner: Owner
}

/** What was in a cell before an action. */
interface Before {
  readonly key: string
  readonly typed: TypedCell
  readonly notes: Notes
}

/** The sheet of one unit: a row for each indicator of a month, or month of an indicator, saved as it is typed. */
export function Sheet({ frame, saving, place, owner }: SheetProps) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const { entry } = frame
  const { queue, dispatch } = saving
  const [onlyBlank, setOnlyBlank] = useState<ReadonlySet<string> | null>(null)
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState('')

  const views = useMemo(() => rowViews(frame, queue), [frame, queue])
  // Rows that were empty when only those were asked for stay while they are filled in.
  const shown = onlyBlank ? views.filter(({ key }) => onlyBlank.has(key)) : views
  const corrects = views.some(({ monthState, row }) => row.fedBy === null && isSettled(monthState))
  const isReadOnly = ({ monthState, isOpen, row }: RowView) =>
    !entry.may.enter ||
    !isOpen ||
    row.fedBy !== null ||
    (isSettled(monthState) && reason.trim() === '')
  const readOnly = views.every(isReadOnly)

  const put = (cells: readonly { view: RowView; typed: TypedCell; notes?: Notes }[]) => {
    note(cells.map(({ view: { key, typed, notes } }) => ({ key, typed, notes })))
    store(cells.map(({ view, typed, notes = view.notes }) => ({ view, typed, notes })))
  }
  const whyOf = ({ monthState }: RowView) => (isSettled(monthState) ? reason.trim() : null)
  const store = (
    cells: readonly { view: RowView; typed: TypedCell; notes: Notes }[],
    kind: 'typed' | 'taken_back' = 'typed',
  ) =>
    dispatch({
      kind,
      cells: cells.map(({ view, typed, notes }) => ({
        key: view.key,
        typed,
        wanted: wantedOf(frame, view.row, typed, notes, whyOf(view)),
      })),
    })
  const { isEmpty, note, undo } = useUndo<Before>((before) =>
    store(
      before.flatMap(({ key, ...was }) => {
        const view = views.find((one) => one.key === key)
        return view ? { view, ...was } : []
      }),
      'taken_back',
    ),
  )
  const paste = (line: number, part: CellPart, text: string) => {
    const block = readBlock(text)
    if (block.length <= 1 && (block[0]?.length ?? 0) <= 1) return false
    const lines = shown.map(({ row }) =>
      entry.month === null ? lineOfMonth(row) : lineOf(row.indicator),
    )
    const { placed, left: unplaced } = placeBlock(block, lines, { line, part })
    const left = [...unplaced]
    const cells = new Map<RowView, TypedCell>()
    const fed = new Set<RowView>()
    for (const one of placed) {
      const view = shown[one.line]
      if (view && view.row.fedBy !== null) fed.add(view)
      else if (!view || isReadOnly(view)) left.push(one.text)
      else cells.set(view, { ...(cells.get(view) ?? view.typed), [one.part]: one.text.trim() })
    }
    if (cells.size > 0) put([...cells].map(([view, typed]) => ({ view, typed })))
    setSaid(pastedWords(cells.size, left, lang, fed.size))
    return true
  }
  const actions: RowActions = {
    put: (view, typed, notes = view.notes) => put([{ view, typed, notes }]),
    drop: ({ key }) => dispatch({ kind: 'dropped', key }),
    choose: ({ key }, mine) => dispatch({ kind: 'chosen', key, mine }),
    paste,
    move: moveFrom,
    undo: () => {
      if (!readOnly) undo()
    },
  }
  const copy = () => {
    const done = copyText(writeBlock(views.map((view) => copiedRow(view, lang))))
    setSaid(done ? words.copied : words.copyFailed)
  }
  const workbook = async () =>
    (await import('./sheet-workbook.ts')).entryWorkbook(entry, views, place, lang)
  const progress = progressOf(views)
  return (
    <div className={styles.sheet}>
      <SheetTools
        saving={saving}
        faulty={progress.faulty}
        onUndo={isEmpty || readOnly ? null : undo}
        workbook={{ title: titleOf(entry, place, lang), sheet: workbook }}
        onSaid={setSaid}
      >
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
      </SheetTools>
      <SheetNotices
        entry={entry}
        owner={owner}
        corrects={corrects}
        reason={reason}
        onReason={setReason}
        readOnly={readOnly}
        fed={progress.fed > 0}
      />
      <div className={styles.said} role="status">
        {said}
      </div>
      <table className={cells.table}>
        <caption className="visually-hidden">{titleOf(entry, place, lang)}</caption>
        <SheetHead entry={entry} />
        <tbody>
          {shown.map((view, line) => (
            <Fragment key={view.key}>
              {entry.month !== null && isNewCategory(shown, line, lang) && (
                <CategoryRow view={view} columns={7} />
              )}
              <SheetRow
                entry={entry}
                view={view}
                line={line}
                readOnly={isReadOnly(view)}
                actions={actions}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.hint}>{words.noneBlank}</p>}
      <MonthEnd
        entry={entry}
        views={views}
        progress={progress}
        isSaved={isSaved(queue)}
        onlyBlank={onlyBlank !== null}
        onFilter={() => setOnlyBlank(onlyBlank ? null : blankKeys(views))}
      />
      <Signature />
    </div>
  )
}

function isSaved({ drafts }: SaveQueue): boolean {
  return Object.values(drafts).every(({ wanted, trouble }) => wanted === null || trouble !== null)
}

function blankKeys(views: readonly RowView[]): ReadonlySet<string> {
  return new Set(views.flatMap(({ key, state }) => (state === 'blank' ? key : [])))
}

function copiedRow(
  { row, typed, label }: RowView,
  lang: ReturnType<typeof useLanguage>,
): readonly string[] {
  const unit = unitWord(row.indicator, lang)
  return [label, unit === '' ? '%' : unit, typed.first, typed.second]
}
