import { Fragment, useMemo, useState } from 'react'
import type { CellPart, TypedCell } from '../../../domain/entry.ts'
import { isSettled } from '../../../domain/month-state.ts'
import { placeBlock, readBlock, writeBlock } from '../../../domain/pasted-block.ts'
import type { SaveQueue } from '../../data/drafts/save-queue.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatMonth } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { Move } from './cell-input.tsx'
import { copyText } from './copy-text.ts'
import { MonthEnd } from './month-end.tsx'
import { inputId, isNewCategory, lineOf, type RowActions } from './row-actions.ts'
import { SavingLine } from './saving-line.tsx'
import styles from './sheet.module.css'
import { SheetHead, Signature } from './sheet-head.tsx'
import {
  type Notes,
  progressOf,
  type RowView,
  rowViews,
  type SheetFrame,
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

/** The sheet of one unit and month: a row for each indicator, saved as it is typed. */
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
  const month = entry.months.find((one) => one.month === entry.month)
  const corrects = isSettled(month?.state?.state ?? null)
  const isLocked = corrects && reason.trim() === ''
  const mayEnter = entry.may.enter && month?.open === true
  const readOnly = !mayEnter || isLocked
  const why = corrects ? reason.trim() : null

  const put = (cells: readonly { view: RowView; typed: TypedCell; notes?: Notes }[]) => {
    setUndone((all) => [
      ...all,
      cells.map(({ view: { key, typed, notes } }) => ({ key, typed, notes })),
    ])
    store(cells.map(({ view, typed, notes = view.notes }) => ({ view, typed, notes })))
  }
  const store = (cells: readonly { view: RowView; typed: TypedCell; notes: Notes }[]) =>
    dispatch({
      kind: 'typed',
      cells: cells.map(({ view, typed, notes }) => ({
        key: view.key,
        typed,
        wanted: wantedOf(frame, view.row, typed, notes, why),
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
    const { placed, left } = placeBlock(
      block,
      shown.map(({ row }) => lineOf(row.indicator)),
      { line, part },
    )
    const cells = new Map<RowView, TypedCell>()
    for (const one of placed) {
      const view = shown[one.line]
      if (view) cells.set(view, { ...(cells.get(view) ?? view.typed), [one.part]: one.text.trim() })
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
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      <SheetNotices
        entry={entry}
        account={account}
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
        <caption className="visually-hidden">
          {words.pageTitle(place, formatMonth(entry.month, lang))}
        </caption>
        <SheetHead month={entry.month} />
        <tbody>
          {shown.map((view, line) => (
            <Fragment key={view.key}>
              {isNewCategory(shown, line, lang) && <CategoryRow view={view} columns={7} />}
              <SheetRow
                entry={entry}
                view={view}
                line={line}
                readOnly={readOnly}
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
  { row, typed }: RowView,
  lang: ReturnType<typeof useLanguage>,
): readonly string[] {
  const { indicator } = row
  const unit = unitWord(indicator, lang)
  return [indicatorName(indicator, lang), unit === '' ? '%' : unit, typed.first, typed.second]
}
