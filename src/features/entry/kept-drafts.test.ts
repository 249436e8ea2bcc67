import { beforeEach, expect, it } from 'vitest'
import { type DraftStore, keepDrafts, type SheetPlace, takeDrafts } from './kept-drafts.ts'
import { advance, EMPTY_QUEUE, type SaveQueue } from './save-queue.ts'

const place: SheetPlace = { account: 'one', area: '99010101', month: '2026-10' }
const texts = new Map<string, string>()
const store: DraftStore = {
  getItem: (key) => texts.get(key) ?? null,
  setItem: (key, text) => void texts.set(key, text),
  removeItem: (key) => void texts.delete(key),
}
beforeEach(() => texts.clear())

const typed = (key: string, first: string, queue: SaveQueue = EMPTY_QUEUE) =>
  advance(queue, {
    kind: 'typed',
    cells: [{ key, typed: { first, second: '' }, wanted: { value: Number(first) } }],
  })
const open = { at: 1_000, closed: false }
const closed = { at: 1_000, closed: true }

it('gives a closed tab’s drafts, and its request, to the next one once', () => {
  const queue = typed('b|2026-10', '2', advance(typed('a|2026-10', '1'), { kind: 'send' }))
  expect(keepDrafts(store, place, 'first', queue, closed)).toBe(true)
  const { drafts, waiting, sending } = queue
  expect(takeDrafts(store, place, 'second', 2_000)).toEqual({ drafts, waiting, sending, held: {} })
  expect(takeDrafts(store, place, 'third', 3_000)).toEqual(EMPTY_QUEUE)
  // The second was killed without a word.
  expect(takeDrafts(store, place, 'third', 200_000).drafts).toEqual(drafts)
})

it('leaves another open tab its drafts, and finds its own after loading anew', () => {
  keepDrafts(store, place, 'first', typed('a|2026-10', '1'), open)
  keepDrafts(store, place, 'second', typed('b|2026-10', '2'), open)
  expect(Object.keys(takeDrafts(store, place, 'second', 2_000).drafts)).toEqual(['b|2026-10'])
  expect(Object.keys(takeDrafts(store, place, 'first', 2_000).drafts)).toEqual(['a|2026-10'])
})

it('sends the request of one of two closed tabs again as it was, and the other one’s cells anew', () => {
  keepDrafts(store, place, 'first', advance(typed('a|2026-10', '1'), { kind: 'send' }), closed)
  keepDrafts(store, place, 'second', advance(typed('b|2026-10', '2'), { kind: 'send' }), closed)
  const { sending, waiting } = takeDrafts(store, place, 'third', 2_000)
  expect(sending?.changes.map(({ indicator }) => indicator)).toEqual(['a'])
  expect(waiting).toEqual([['b|2026-10']])
})

it('keeps accounts, units and months apart', () => {
  keepDrafts(store, place, 'first', typed('a|2026-10', '1'), closed)
  for (const other of [{ account: 'two' }, { area: '99010102' }, { month: '2026-09' }]) {
    expect(takeDrafts(store, { ...place, ...other }, 'first', 2_000)).toEqual(EMPTY_QUEUE)
  }
})

it('forgets what is stored, and says where a browser keeps nothing', () => {
  keepDrafts(store, place, 'first', typed('a|2026-10', '1'), open)
  keepDrafts(store, place, 'first', EMPTY_QUEUE, open)
  expect(texts.size).toBe(0)
  const full: DraftStore = {
    ...store,
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(keepDrafts(full, place, 'first', typed('a|2026-10', '1'), open)).toBe(false)
})
