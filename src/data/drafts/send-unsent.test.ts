import { expect, it } from 'vitest'
import type { SentChanges } from '../desk-requests.ts'
import { type DraftStore, keepDrafts, takeDrafts } from './kept-drafts.ts'
import { advance, EMPTY_QUEUE, type SaveAction, type SaveQueue } from './save-queue.ts'
import { type Sending, sendUnsent } from './send-unsent.ts'
import type { SheetPlace } from './unsent.ts'

const october: SheetPlace = { account: 'one', area: '99010101', sheet: '2026-10' }
const targets: SheetPlace = { ...october, sheet: '2026' }

/** Sheets with what was typed in them, and a server that answers what is said. */
function setUp(answer: (sheet: string, call: number) => SentChanges) {
  const texts = new Map<string, string>()
  const store: DraftStore = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }
  const sent: [string, (number | null)[]][] = []
  const sending: Sending = {
    store,
    tab: 'now',
    isOpen: () => Promise.resolve(false),
    isTaken: () => false,
    send(place, changes) {
      sent.push([place.sheet, changes.map(({ value }) => value)])
      return Promise.resolve(answer(place.sheet, sent.length))
    },
  }
  const type = (place: SheetPlace, ...actions: readonly SaveAction[]) =>
    keepDrafts(store, place, 'closed', actions.reduce(advance, EMPTY_QUEUE))
  return { sent, sending, type, left: (place: SheetPlace) => takeDrafts(store, place, 'later') }
}

const typed = (key: string, value: number | null): SaveAction => ({
  kind: 'typed',
  cells: [
    { key, typed: { first: String(value), second: '' }, wanted: value === null ? null : { value } },
  ],
})
const STORED: SentChanges = { kind: 'stored', stored: [] }
const count = ({ drafts }: SaveQueue) => Object.keys(drafts).length

it('sends what closed sheets have left, each request once, and forgets it', async () => {
  const { sent, sending, type, left } = setUp(() => STORED)
  type(october, typed('a|2026-10', 1), { kind: 'send' }, typed('b|2026-10', 2))
  type(targets, typed('a|2026', 120))
  expect(await sendUnsent([october, targets], sending)).toEqual({
    left: [],
    stored: true,
    away: false,
  })
  expect(sent).toEqual([
    ['2026-10', [1]],
    ['2026-10', [2]],
    ['2026', [120]],
  ])
  expect(count(left(october))).toBe(0)
})

it('keeps what its writer must look at, and tries again what was refused after signing out', async () => {
  const refused = (code: string): SentChanges => ({
    kind: 'refused',
    cells: [],
    conflicts: [],
    code,
  })
  const { sent, sending, type, left } = setUp((_, call) =>
    call === 1 ? refused('signed_out') : call === 2 ? refused('not_allowed') : STORED,
  )
  type(october, typed('a|2026-10', 1), typed('b|2026-10', null))
  const once = await sendUnsent([october], sending)
  expect(once.left).toEqual([{ place: october, waiting: 0, troubled: 2 }])
  await sendUnsent([october], sending)
  await sendUnsent([october], sending)
  // Refused for good the second time.
  expect(sent).toHaveLength(2)
  expect(count(left(october))).toBe(2)
})

it('leaves everything as it is while the server is away, or the sheet is open', async () => {
  const { sent, sending, type, left } = setUp(() => ({ kind: 'lost' }))
  type(october, typed('a|2026-10', 1))
  type(targets, typed('a|2026', 120))
  expect(await sendUnsent([october, targets], sending)).toMatchObject({
    left: [
      { place: october, waiting: 1 },
      { place: targets, waiting: 1 },
    ],
    away: true,
  })
  expect(sent).toEqual([['2026-10', [1]]])
  const open = { ...sending, isOpen: () => Promise.resolve(true) }
  expect((await sendUnsent([october], open)).left).toEqual([])
  expect(left(october).sending?.changes).toHaveLength(1)
})
