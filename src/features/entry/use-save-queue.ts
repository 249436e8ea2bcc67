import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { useClock } from '../../components/clock.tsx'
import { sendChanges } from '../../data/desk-requests.ts'
import { browserStore, keepDrafts, tabName, takeDrafts } from '../../data/drafts/kept-drafts.ts'
import { openSheet } from '../../data/drafts/open-sheets.ts'
import { advance, answered, type SaveAction, type SaveQueue } from '../../data/drafts/save-queue.ts'
import type { SheetPlace } from '../../data/drafts/unsent.ts'
import { answerKey, RETRY_MS } from '../../data/queries.ts'

/** The queue of a sheet, and what is said of it. */
export interface Saving {
  readonly queue: SaveQueue
  readonly dispatch: (action: SaveAction) => void
  /** Epoch milliseconds of the last answer that something was stored; null = none yet. */
  readonly savedAt: number | null
  /** Whether a request has had no answer so far. */
  readonly waits: boolean
  /** Whether the browser keeps drafts. */
  readonly keeps: boolean
}

/** An answer that takes longer than this is waited for aloud. */
const PATIENCE_MS = 5_000

/** What the server says of a sheet. */
export interface AskedSheet {
  /** Under which it is asked. */
  readonly path: string
  readonly held: SaveQueue['held']
}

/** Sends what is typed, one request after the other, and keeps what is not stored in the browser. */
export function useSaveQueue(place: SheetPlace, { path, held }: AskedSheet): Saving {
  const clock = useClock()
  const client = useQueryClient()
  const [tab] = useState(tabName)
  const [queue, dispatch] = useReducer(advance, null, () => takeDrafts(browserStore(), place, tab))
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [waits, setWaits] = useState(false)
  const [keeps, setKeeps] = useState(true)

  // Nobody else sends what this sheet sends.
  useEffect(() => openSheet(place), [place])

  // What the server says it holds; after a change was stored it is asked again.
  useEffect(() => dispatch({ kind: 'asked', held }), [held])

  useEffect(() => setKeeps(keepDrafts(browserStore(), place, tab, queue)), [queue, place, tab])

  // What is handed over as the page goes away is drawn no more: effects come too late.
  const last = useRef(queue)
  last.current = queue
  useEffect(() => {
    const keep = () => void keepDrafts(browserStore(), place, tab, last.current)
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [place, tab])

  // Sheet and other pages show these figures too; they are asked for once all is stored.
  const isNews = useRef(false)
  const isOver = queue.sending === null && queue.waiting.length === 0
  useEffect(() => {
    if (!isOver || !isNews.current) return
    isNews.current = false
    void client.invalidateQueries()
  }, [isOver, client])

  const { sending } = queue
  const isIdle = sending === null && queue.waiting.length > 0
  useEffect(() => {
    if (isIdle) dispatch({ kind: 'send' })
  }, [isIdle])

  useEffect(() => {
    if (!sending) return
    let timer = 0
    let over = false
    const attempt = async () => {
      // A sheet that was asked for before must not come after what is stored now.
      await client.cancelQueries({ queryKey: answerKey(path) })
      const impatient = window.setTimeout(() => setWaits(true), PATIENCE_MS)
      const sent = await sendChanges(place, sending.changes)
      window.clearTimeout(impatient)
      if (over) return
      setWaits(sent.kind === 'lost')
      if (sent.kind === 'lost') {
        timer = window.setTimeout(() => void attempt(), RETRY_MS)
        return
      }
      dispatch(answered(sending, sent))
      if (sent.kind === 'stored') setSavedAt(clock())
      isNews.current = true
    }
    void attempt()
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [sending, place, path, client, clock])

  return { queue, dispatch, savedAt, waits, keeps }
}
