import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Held } from '../../../contract/entry-resources.ts'
import {
  advance,
  type Batch,
  cellKey,
  EMPTY_QUEUE,
  type SaveAction,
  type SaveQueue,
  type Trouble,
  type Wanted,
} from './save-queue.ts'

const wanted = (value: number): Wanted => ({ value, qualifier: 'exact' })
const type = (key: string, value: number): SaveAction => ({
  kind: 'typed',
  cells: [{ key, typed: { first: String(value), second: '' }, wanted: wanted(value) }],
})
const follow = (queue: SaveQueue, ...actions: readonly SaveAction[]) =>
  actions.reduce(advance, queue)
const held = (value: number, revision: string): Held => ({
  value,
  numerator: null,
  denominator: null,
  qualifier: 'exact',
  countingRule: null,
  sourceRef: null,
  note: null,
  sourceKind: 'entry',
  revision,
  changedAt: null,
  changedBy: null,
})
const A = cellKey('a', '2026-10')
const B = cellKey('b', '2026-10')
const sent = ({ sending }: SaveQueue) =>
  sending?.changes.map(({ indicator, value, revision }) => [indicator, value, revision])

describe('advance', () => {
  it('sends one cell, and what is typed meanwhile over what was stored', () => {
    const first = follow(EMPTY_QUEUE, type(A, 1), { kind: 'send' }, type(A, 2), { kind: 'send' })
    expect(sent(first)).toEqual([['a', 1, null]])
    const next = follow(first, { kind: 'stored', stored: { [A]: held(1, 'r1') } }, { kind: 'send' })
    expect(sent(next)).toEqual([['a', 2, 'r1']])
    const done = follow(next, { kind: 'stored', stored: { [A]: held(2, 'r2') } })
    expect(done).toEqual({ ...EMPTY_QUEUE, held: { [A]: held(2, 'r2') }, own: { [A]: 'r2' } })
  })

  it('takes back what it stored, and shows what others stored since instead of overwriting it', () => {
    const back: SaveAction = { ...type(A, 1), kind: 'taken_back' } as SaveAction
    const mine = follow(
      EMPTY_QUEUE,
      type(A, 2),
      { kind: 'send' },
      { kind: 'stored', stored: { [A]: held(2, 'r2') } },
    )
    expect(sent(follow(mine, back, { kind: 'send' }))).toEqual([['a', 1, 'r2']])
    const since = follow(mine, { kind: 'asked', held: { [A]: held(7, 'r7') } })
    expect(sent(follow(since, back, { kind: 'send' }))).toEqual([['a', 1, 'r2']])
    // Before it was stored, somebody else was first: nothing of it is left.
    const first = follow(
      EMPTY_QUEUE,
      type(A, 2),
      { kind: 'send' },
      { kind: 'refused', troubles: { [A]: { kind: 'conflict', held: held(7, 'r7') } } },
      back,
    )
    expect(first).toEqual({ ...EMPTY_QUEUE, held: { [A]: held(7, 'r7') } })
  })

  it('sends a paste as one request', () => {
    const cells = [A, B].map((key) => ({
      key,
      typed: { first: '3', second: '' },
      wanted: wanted(3),
    }))
    const queue = follow(EMPTY_QUEUE, { kind: 'typed', cells }, { kind: 'send' })
    expect(sent(queue)).toEqual([
      ['a', 3, null],
      ['b', 3, null],
    ])
    // One of the two is refused: the other goes on, and the first stays where it was typed.
    const trouble: Trouble = { kind: 'refused', code: 'negative' }
    const rest = follow(queue, { kind: 'refused', troubles: { [A]: trouble } }, { kind: 'send' })
    expect(sent(rest)).toEqual([['b', 3, null]])
    expect(rest.drafts[A]).toMatchObject({ typed: { first: '3' }, trouble })
  })

  it('keeps what cannot be stored, without sending it', () => {
    const queue = follow(
      EMPTY_QUEUE,
      { kind: 'typed', cells: [{ key: A, typed: { first: '12,5', second: '' }, wanted: null }] },
      { kind: 'send' },
    )
    expect(queue.sending).toBeNull()
    expect(queue.drafts[A]?.typed.first).toBe('12,5')
    expect(follow(queue, { kind: 'dropped', key: A })).toEqual(EMPTY_QUEUE)
  })

  it('asks in a conflict, also when one types on, and overwrites only what was shown', () => {
    const theirs = held(9, 'r9')
    const conflict = follow(
      EMPTY_QUEUE,
      type(A, 1),
      { kind: 'send' },
      { kind: 'refused', troubles: { [A]: { kind: 'conflict', held: theirs } } },
      type(A, 2),
      { kind: 'send' },
    )
    expect(conflict.sending).toBeNull()
    const choose = (mine: boolean) =>
      follow(conflict, { kind: 'chosen', key: A, mine }, { kind: 'send' })
    expect(sent(choose(true))).toEqual([['a', 2, 'r9']])
    expect(choose(true).sending?.changes).toMatchObject([{ chosen: true }])
    // What is typed over it is no choice any more.
    expect(follow(choose(true), type(A, 3)).drafts[A]?.wanted).toEqual(wanted(3))
    expect(choose(false)).toEqual({ ...EMPTY_QUEUE, held: { [A]: theirs } })
  })

  it('does not take an older answer for newer than what is on its way', () => {
    const queue = follow(EMPTY_QUEUE, { kind: 'asked', held: { [A]: held(1, 'r1') } }, type(A, 2), {
      kind: 'send',
    })
    const asked = follow(queue, { kind: 'asked', held: { [A]: null, [B]: held(5, 'r5') } })
    expect(asked.held).toEqual({ [A]: held(1, 'r1'), [B]: held(5, 'r5') })
  })
})

/** The server's rule in small: all or nothing, only over what was seen, the same again is no conflict. */
class Server {
  cells = new Map<string, Held>()
  log: { key: string; by: number; value: number; over: string | null }[] = []

  take({ changes }: Batch, by: number): SaveAction {
    const troubles: Record<string, Trouble> = {}
    for (const { indicator, period, value, revision } of changes) {
      const key = cellKey(indicator, period)
      const now = this.cells.get(key) ?? null
      if (now?.value === value) continue
      if ((now?.revision ?? null) !== revision) troubles[key] = { kind: 'conflict', held: now }
      else if (Number(value) % 10 === 7) troubles[key] = { kind: 'refused', code: 'negative' }
    }
    if (Object.keys(troubles).length > 0) return { kind: 'refused', troubles }
    const stored: Record<string, Held> = {}
    for (const { indicator, period, value } of changes) {
      const key = cellKey(indicator, period)
      const now = this.cells.get(key)
      if (now?.value !== value) {
        this.log.push({ key, by, value: value ?? -1, over: now?.revision ?? null })
        this.cells.set(key, held(value ?? -1, `r${this.log.length}`))
      }
      stored[key] = this.cells.get(key) ?? held(-1, '')
    }
    return { kind: 'stored', stored }
  }
}

const step = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'choose', 'ask', 'reload', 'go', 'go', 'go', 'go'),
  who: fc.nat(1),
  keys: fc.constantFrom([A], [B], [A, B]),
  value: fc.integer({ min: 1, max: 9 }),
  end: fc.constantFrom('answer', 'answer', 'lost_before', 'lost_after'),
})

it('loses no figure and overwrites none unseen, whatever answers are lost and whoever else types', () => {
  const property = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const server = new Server()
    const queues: SaveQueue[] = [EMPTY_QUEUE, EMPTY_QUEUE]
    const seen = [new Set<string>(), new Set<string>()]
    const lastTyped: Record<string, number | null>[] = [{}, {}]
    const act = (by: number, action: SaveAction) => {
      const queue = advance(queues[by] ?? EMPTY_QUEUE, action)
      queues[by] = queue
      for (const key of [A, B]) {
        const shown = queue.drafts[key] ? conflictIn(queue, key) : queue.held[key]
        if (shown) seen[by]?.add(shown.revision)
      }
      if (action.kind === 'stored')
        for (const one of Object.values(action.stored)) if (one) seen[by]?.add(one.revision)
    }
    const ask = (by: number) =>
      act(by, {
        kind: 'asked',
        held: Object.fromEntries([A, B].map((key) => [key, server.cells.get(key) ?? null])),
      })
    const go = (by: number, end: string) => {
      act(by, { kind: 'send' })
      const { sending } = queues[by] ?? EMPTY_QUEUE
      if (!sending) return
      expect(sending.changes.length).toBeGreaterThan(0)
      if (end === 'lost_before') return
      const answer = server.take(sending, by)
      if (end === 'answer') act(by, answer)
    }
    const typeInto = (by: number, keys: readonly string[], number: number) => {
      act(by, {
        kind: 'typed',
        cells: keys.map((key) => ({
          key,
          typed: { first: String(number), second: '' },
          wanted: wanted(number),
        })),
      })
      for (const key of keys) Object.assign(lastTyped[by] ?? {}, { [key]: number })
    }
    const choose = (by: number, key: string, mine: boolean) => {
      if (!mine && queues[by]?.drafts[key]?.trouble?.kind === 'conflict') {
        Object.assign(lastTyped[by] ?? {}, { [key]: null })
      }
      act(by, { kind: 'chosen', key, mine })
    }
    const nothingIsLost = () => {
      for (const by of [0, 1]) {
        for (const [key, number] of Object.entries(lastTyped[by] ?? {})) {
          if (number === null) continue
          const draft = queues[by]?.drafts[key]
          const isKept = draft?.wanted?.value === number
          const isStored = server.log.some((one) => one.key === key && one.value === number)
          expect(isKept || isStored).toBe(true)
        }
      }
    }
    steps.forEach((one, index) => {
      // Every figure differs, and keeps its last digit.
      const number = (index + 1) * 10 + one.value
      switch (one.kind) {
        case 'type':
          typeInto(one.who, one.keys, number)
          break
        case 'choose':
          for (const key of one.keys) choose(one.who, key, one.value % 2 === 0)
          break
        case 'ask':
          ask(one.who)
          break
        case 'reload':
          queues[one.who] = JSON.parse(JSON.stringify({ ...queues[one.who], held: {} }))
          ask(one.who)
          break
        case 'go':
          go(one.who, one.end)
      }
      nothingIsLost()
    })
    // Everybody comes back, and insists.
    for (let round = 0; round < 20; round += 1) {
      for (const by of [0, 1]) {
        go(by, 'answer')
        for (const key of [A, B]) choose(by, key, true)
      }
    }
    for (const by of [0, 1]) {
      ask(by)
      const { drafts, sending, waiting, held: known } = queues[by] ?? EMPTY_QUEUE
      expect({ sending, waiting }).toEqual({ sending: null, waiting: [] })
      for (const draft of Object.values(drafts)) expect(draft.trouble?.kind).toBe('refused')
      for (const key of [A, B]) expect(known[key]).toEqual(server.cells.get(key) ?? null)
    }
    for (const { by, over } of server.log) {
      const writer = over === null ? by : server.log[Number(over.slice(1)) - 1]?.by
      if (writer !== by) expect(seen[by]?.has(over ?? '')).toBe(true)
    }
    nothingIsLost()
  })
  fc.assert(property, { seed: 2025, numRuns: 400 })
})

function conflictIn(queue: SaveQueue, key: string): Held | null {
  const trouble = queue.drafts[key]?.trouble
  return trouble?.kind === 'conflict' ? trouble.held : null
}
