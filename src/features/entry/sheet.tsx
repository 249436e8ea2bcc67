import { Fragment, useMemo, useState } from 'react'
import type { CellPart, TypedCell } from '../../../domain/entry.ts'
import { isSettled } from '../../../domain/month-state.ts'
import { placeBlock, readBlock, writeBlock } from '../../../domain/pasted-block.ts'
import { saveFile } from '../../components/workbook/save-file.ts'
import type { SaveQueue } from '../../data/drafts/save-queue.ts'
import { unitWord } from '../../text/figure-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { Move } from './cell-input.tsx'
import { copyText } from './copy-text.ts'
import { MonthEnd } from './month-end.tsx'
import { inputId, isNewCategory, lineOf, lineOfMonth, type RowActions } from './row-actions.ts'
import { SavingLine } from './saving-line.tsx'
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
import type { Saving } from './use-save-queue.ts'
import { entryWords } from './words.ts'

interface SheetProps {
  readonly frame: SheetFrame
  readonly saving: Saving
  readonly place: string
  /** Who is signed in; empty = nobody. */
  readonly account: string
}

/** What was in cells before an action. */
type Before = readonly { readonly key: string; readonly typed: TypedCell; readonly notes: Notes }[]

/** The sheet of one unit: a row for each indicator of a month, or month of an indicator, saved as it is typed. */
export function Sheet({ frame, saving, place, account }: SheetProps) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const { entry } = frame
  const { queue, dispatch } = saving
  const [undone, setUndone] = useState<readonly Before[]>([])
  const [onlyBlank, setOnlyBlank] = useState<ReadonlySet<string> | null>(null)
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<{
    readonly text: string
    readonly left: readonly string[]
  } | null>(null)

  const views = useMemo(() => rowViews(frame, queue), [frame, queue])
  // Rows that were empty when only those were asked for stay while they are filled in.
  const shown = onlyBlank ? views.filter(({ key }) => onlyBlank.has(key)) : views
  const corrects = views.some(({ monthState }) => isSettled(monthState))
  const isReadOnly = ({ monthState, isOpen }: RowView) =>
    !entry.may.enter || !isOpen || (isSettled(monthState) && reason.trim() === '')
  const readOnly = views.every(isReadOnly)

  const put = (cells: readonly { view: RowView; typed: TypedCell; notes?: Notes }[]) => {
    setUndone((all) => [
      ...all,
      cells.map(({ view: { key, typed, notes } }) => ({ key, typed, notes })),
    ])
    store(cells.map(({ view, typed, notes = view.notes }) => ({ view, typed, notes })))
  }
  const whyOf = ({ monthState }: RowView) => (isSettled(monthState) ? reason.trim() : null)
  const store = (cells: readonly { view: RowView; typed: TypedCell; notes: Notes }[]) =>
    dispatch({
      kind: 'typed',
      cells: cells.map(({ view, typed, notes }) => ({
        key: view.key,
        typed,
        wanted: wantedOf(frame, view.row, typed, notes, whyOf(view)),
      })),
    })
  const undo = () => {
    const last = undone.at(-1)
    if (!last || readOnly) return
    setUndone(undone.slice(0, -1))
    store(
      last.flatMap(({ key, ...before }) => {
        const view = views.find((one) => one.key === key)
        return view ? { view, ...before } : []
      }),
    )
  }
  const paste = (line: number, part: CellPart, text: string) => {
    const block = readBlock(text)
    if (block.length <= 1 && (block[0]?.length ?? 0) <= 1) return false
    const lines = shown.map(({ row }) =>
      entry.month === null ? lineOfMonth(row) : lineOf(row.indicator),
    )
    const { placed, left: unplaced } = placeBlock(block, lines, { line, part })
    const left = [...unplaced]
    const cells = new Map<RowView, TypedCell>()
    for (const one of placed) {
      const view = shown[one.line]
      if (!view || isReadOnly(view)) left.push(one.text)
      else cells.set(view, { ...(cells.get(view) ?? view.typed), [one.part]: one.text.trim() })
    }
    if (cells.size > 0) put([...cells].map(([view, typed]) => ({ view, typed })))
    setSaid({ text: words.pasted(cells.size, left.length), left })
    return true
  }
  const move = (line: number, part: CellPart, to: Move) => {
    const next = line + (to === 'down' ? 1 : to === 'up' ? -1 : 0)
    const side = to === 'right' ? 'second' : 'first'
    const goal = to === 'up' ? part : side
    const input =
      document.getElementById(inputId(next, goal)) ??
      document.getElementById(inputId(next, 'first'))
    input?.focus()
  }
  const actions: RowActions = {
    put: (view, typed, notes = view.notes) => put([{ view, typed, notes }]),
    drop: ({ key }) => dispatch({ kind: 'dropped', key }),
    choose: ({ key }, mine) => dispatch({ kind: 'chosen', key, mine }),
    paste,
    move,
    undo,
  }
  const copy = () => {
    const done = copyText(writeBlock(views.map((view) => copiedRow(view, lang))))
    setSaid({ text: done ? words.copied : words.copyFailed, left: [] })
  }
  const download = async () => {
    try {
      const [{ entryWorkbook }, { writeWorkbook }] = await Promise.all([
        import('./sheet-workbook.ts'),
        import('../../components/workbook/write-workbook.ts'),
      ])
      const file = await writeWorkbook([entryWorkbook(entry, views, place, lang)])
      saveFile(file, `${titleOf(entry, place, lang)}.xlsx`)
    } catch {
      setSaid({ text: words.workbookFailed, left: [] })
    }
  }
  const progress = progressOf(views)
  return (
    <div className={styles.sheet}>
      <div className={styles.tools}>
        <SavingLine saving={saving} faulty={progress.faulty} />
        <button type="button" disabled={undone.length === 0 || readOnly} onClick={undo}>
          {words.undo}
        </button>
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" onClick={() => void download()}>
          {words.workbook}
        </button>
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      <SheetNotices
        entry={entry}
        account={account}
        corrects={corrects}
        reason={reason}
        onReason={setReason}
        readOnly={readOnly}
      />
      <div className={styles.said} role="status">
        {said && (
          <>
            {said.text} {said.left.join(' · ')}
          </>
        )}
      </div>
      <table className={styles.table}>
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
