import { beforeEach, expect, it } from 'vitest'
import { type DraftStore, keepDrafts, takeDrafts } from './kept-drafts.ts'
import { advance, EMPTY_QUEUE, type SaveQueue } from './save-queue.ts'
import type { SheetPlace } from './unsent.ts'

const place: SheetPlace = { account: 'one', area: '99010101', sheet: '2026-10' }
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

it('gives what a closed tab had typed and sent to the next one', () => {
  const queue = typed('b|2026-10', '2', advance(typed('a|2026-10', '1'), { kind: 'send' }))
  expect(keepDrafts(store, place, 'first', queue)).toBe(true)
  const { drafts, waiting, sending } = queue
  expect(takeDrafts(store, place, 'second')).toEqual({ drafts, waiting, sending, held: {} })
  // Neither loading anew nor being killed changes that.
  expect(takeDrafts(store, place, 'second').drafts).toEqual(drafts)
  expect(takeDrafts(store, place, 'third').drafts).toEqual(drafts)
})

it('does not let one tab write over what another one keeps', () => {
  keepDrafts(store, place, 'first', typed('a|2026-10', '1'))
  keepDrafts(store, place, 'second', typed('b|2026-10', '2'))
  keepDrafts(store, place, 'second', EMPTY_QUEUE)
  expect(Object.keys(takeDrafts(store, place, 'third').drafts)).toEqual(['a|2026-10'])
})

it('sends the request of one of two closed tabs again as it was, and the other one’s cells anew', () => {
  keepDrafts(store, place, 'first', advance(typed('a|2026-10', '1'), { kind: 'send' }))
  keepDrafts(store, place, 'second', advance(typed('b|2026-10', '2'), { kind: 'send' }))
  const { sending, waiting } = takeDrafts(store, place, 'third')
  expect(sending?.changes.map(({ indicator }) => indicator)).toEqual(['a'])
  expect(waiting).toEqual([['b|2026-10']])
})

it('keeps accounts, units and sheets apart', () => {
  keepDrafts(store, place, 'first', typed('a|2026-10', '1'))
  for (const other of [{ account: 'two' }, { area: '99010102' }, { sheet: '2026-09' }]) {
    expect(takeDrafts(store, { ...place, ...other }, 'first')).toEqual(EMPTY_QUEUE)
  }
})

it('forgets what is stored, and says where a browser keeps nothing', () => {
  keepDrafts(store, place, 'first', typed('a|2026-10', '1'))
  keepDrafts(store, place, 'first', EMPTY_QUEUE)
  expect(texts.size).toBe(0)
  const full: DraftStore = {
    ...store,
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(keepDrafts(full, place, 'first', typed('a|2026-10', '1'))).toBe(false)
})
