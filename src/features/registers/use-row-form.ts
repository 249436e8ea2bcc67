import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import {
  keepRowDraft,
  newRowId,
  type RowDraft,
  type RowPlace,
  takeRowDraft,
} from '../../data/drafts/row-draft.ts'
import { addRows, putRow, type RowRefusal } from '../../data/register-requests.ts'
import type { Language } from '../../text/language.ts'
import {
  type CellFault,
  isTouched,
  type JudgedBy,
  judgeRow,
  nextTyped,
  type TypedRow,
  typedOf,
} from './row-form.ts'

/** The form of one row. */
export interface RowForm {
  readonly typed: TypedRow
  readonly type: (typed: TypedRow) => void
  /** What is wrong, by column; told once saving was tried. */
  readonly faults: Readonly<Record<string, CellFault>>
  /** Why nothing was stored; null = nothing was refused. */
  readonly refused: Pick<RowRefusal, 'code' | 'held'> | null
  /** Why figures of submitted months change; null = not asked. */
  readonly reason: string | null
  readonly setReason: (reason: string) => void
  readonly busy: boolean
  /** Whether it began with what was typed on an earlier visit. */
  readonly isDraft: boolean
  /** Whether the browser keeps drafts. */
  readonly keeps: boolean
  readonly save: () => void
  /** Of a conflict: mine is stored over what is held, or what is held is taken up. */
  readonly choose: (mine: boolean) => void
  /** Drops what is typed. */
  readonly reset: () => void
}

interface RowFormOptions {
  readonly register: Register
  readonly place: RowPlace
  /** The row as it is held; null = a new one. */
  readonly held: RegisterRowResource | null
  readonly context: JudgedBy
  readonly lang: Language
  readonly onSaved: (row: RegisterRowResource) => void
  /** Told after each try to save, whatever came of it. */
  readonly onTried: () => void
}

/** Keeps what is typed of a row, and stores it when asked to; what is not stored outlives the page. */
export function useRowForm(options: RowFormOptions): RowForm {
  const { register, place, held, context, lang, onSaved, onTried } = options
  const client = useQueryClient()
  const fresh = (): RowDraft => ({
    id: held?.id ?? newRowId(),
    typed: held ? typedOf(register, held, lang) : {},
    revision: held?.revision ?? null,
  })
  const [kept] = useState(() => takeRowDraft(place))
  const [draft, setDraft] = useState(() => kept ?? fresh())
  /** What the fields held before anything was typed. */
  const [base, setBase] = useState(() => fresh().typed)
  const [isDraft, setIsDraft] = useState(kept !== null)
  const [faults, setFaults] = useState<RowForm['faults']>({})
  const [refused, setRefused] = useState<RowForm['refused']>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [keeps, setKeeps] = useState(true)
  const { typed } = draft
  const isChanged = isTouched(typed, base)

  useEffect(() => {
    setKeeps(keepRowDraft(place, isChanged ? draft : null))
  }, [place, draft, isChanged])

  const begin = (next: RowDraft) => {
    setDraft(next)
    setBase(next.typed)
    setIsDraft(false)
    setFaults({})
    setRefused(null)
    setReason(null)
  }

  // Somebody else changed it while nothing was typed here.
  const takeUp = useEffectEvent(() => {
    if (held && !isChanged && held.revision !== draft.revision) begin(fresh())
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time another row is held
  useEffect(() => takeUp(), [held])

  const save = async (revision: string | null) => {
    const { row, faults: found } = judgeRow(register, typed, context)
    setFaults(found)
    if (Object.keys(found).length > 0) {
      setRefused({ code: 'invalid_cells', held: null })
      return onTried()
    }
    setRefused(null)
    setBusy(true)
    const told = { area: place.area, ...(reason?.trim() && { reason: reason.trim() }) }
    const outcome =
      revision === null
        ? await addRows(client, register.id, { ...told, rows: [{ id: draft.id, ...row }] })
        : await putRow(client, register.id, draft.id, { ...told, ...row, revision })
    setBusy(false)
    if ('refused' in outcome) {
      const { cells, code, held: now } = outcome.refused
      setRefused({ code, held: now })
      setFaults(Object.fromEntries(cells.map((cell) => [cell.column, { code: cell.code }])))
      if (code === 'reason_needed') setReason((said) => said ?? '')
      return onTried()
    }
    const [stored] = outcome.done.rows
    if (!stored) return
    if (held === null) begin({ id: newRowId(), typed: nextTyped(register, typed), revision: null })
    else begin({ ...draft, typed: typedOf(register, stored, lang), revision: stored.revision })
    onSaved(stored)
    onTried()
  }

  const choose = (mine: boolean) => {
    const now = refused?.held ?? null
    if (mine) {
      setDraft({ ...draft, revision: now?.revision ?? null })
      void save(now?.revision ?? null)
    } else if (now) {
      begin({ ...draft, typed: typedOf(register, now, lang), revision: now.revision })
    } else begin(fresh())
  }

  return {
    typed,
    type: (next) => setDraft({ ...draft, typed: next }),
    faults,
    refused,
    reason,
    setReason,
    busy,
    isDraft,
    keeps,
    save: () => void (busy || save(draft.revision)),
    choose,
    reset: () => begin(fresh()),
  }
}
