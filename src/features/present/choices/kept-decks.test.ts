import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { value } from '../../../../domain/figure.ts'
import type { DeckFile } from './deck-file.ts'
import { NO_TEXTS, withNotes } from './deck-texts.ts'
import {
  freeName,
  keepDeck,
  keptDeck,
  keptDecks,
  onDecksChanged,
  removeDeck,
  restoreDeck,
} from './kept-decks.ts'
import { openDeck, usualName } from './open-deck.ts'

/** What of a browser's storage counts here. */
function storage(refuses = () => false) {
  const items = new Map<string, string>()
  const store = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (refuses()) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, text)
      Object.defineProperty(store, key, { value: text, enumerable: true, configurable: true })
    },
    removeItem: (key: string) => {
      items.delete(key)
      Reflect.deleteProperty(store, key)
    },
  }
  for (const method of ['getItem', 'setItem', 'removeItem']) {
    Object.defineProperty(store, method, { enumerable: false })
  }
  return store
}

const DECK: DeckFile = {
  area: '990100005',
  areaName: '砝桥镇',
  through: '2026-10',
  choices: [{ kind: 'cover' }, { kind: 'missing' }],
  theme: 'dark',
  texts: { ...NO_TEXTS, zh: withNotes(NO_TEXTS.zh, 'cover', '先问好') },
  figures: { missing: { through: '2026-10', shown: { missing: value(3) } } },
  earlier: null,
}
const kept = (name: string, deck = DECK, base: string | null = null, now = 1) => {
  const keeping = keepDeck(name, deck, base, now)
  if (!keeping) throw new Error('not kept')
  return keeping
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage())
  vi.stubGlobal('window', new EventTarget())
})
afterAll(() => void vi.unstubAllGlobals())

describe('decks of this browser', () => {
  it('come back as they were kept, the one changed last first', () => {
    kept('十月', DECK, null, 1)
    kept('十一月', { ...DECK, through: '2026-11' }, null, 2)
    expect(keptDeck('十月')).toMatchObject({ ...DECK, name: '十月', savedAt: 1 })
    expect(keptDecks().map(({ name }) => name)).toEqual(['十一月', '十月'])
  })

  it('are changed under the same name by whoever saw the last change', () => {
    const first = kept('十月').deck
    const { deck, copied } = kept('十月', { ...DECK, theme: 'light' }, first.revision, 2)
    expect(copied).toBe(false)
    expect(deck.name).toBe('十月')
    expect(keptDecks()).toHaveLength(1)
  })

  it('are not overwritten by one who did not: that change becomes a copy', () => {
    const seen = kept('十月').deck
    const theirs = kept('十月', { ...DECK, choices: [{ kind: 'state' }] }, seen.revision, 2).deck
    const mine = kept('十月', { ...DECK, choices: [{ kind: 'sources' }] }, seen.revision, 3)
    expect(mine).toMatchObject({ copied: true, deck: { name: '十月 (2)' } })
    expect(keptDeck('十月')).toEqual(theirs)
    // Another deck of the same name, made without seeing the first.
    expect(kept('十月')).toMatchObject({ copied: true, deck: { name: '十月 (3)' } })
  })

  it('are not overwritten where they cannot be read, such as those of a newer program', () => {
    localStorage.setItem('deck:十月', '{"version":9}')
    expect(keptDeck('十月')).toBe(null)
    expect(kept('十月')).toMatchObject({ copied: true, deck: { name: '十月 (2)' } })
    expect(localStorage.getItem('deck:十月')).toBe('{"version":9}')
  })

  it('come back after they were removed, beside one that took the name meanwhile', () => {
    const { deck } = kept('十月')
    removeDeck('十月')
    expect(keptDecks()).toEqual([])
    restoreDeck(deck)
    expect(keptDeck('十月')).toEqual(deck)
    restoreDeck(deck)
    expect(keptDecks().map(({ name }) => name)).toEqual(['十月', '十月 (2)'])
  })

  it('tell of every change', () => {
    const told = vi.fn()
    const end = onDecksChanged(told)
    kept('十月')
    removeDeck('十月')
    window.dispatchEvent(new Event('storage'))
    expect(told).toHaveBeenCalledTimes(3)
    end()
    kept('十月')
    expect(told).toHaveBeenCalledTimes(3)
  })

  it('say so where the browser keeps nothing', () => {
    vi.stubGlobal(
      'localStorage',
      storage(() => true),
    )
    expect(keepDeck('十月', DECK, null, 1)).toBe(null)
  })

  it('number names that are taken, also the longest', () => {
    kept('十月 (2)')
    expect(freeName('十月')).toBe('十月')
    expect(freeName('十月 (2)')).toBe('十月 (3)')
    const long = 'x'.repeat(80)
    kept(long)
    expect(freeName(long)).toBe(`${'x'.repeat(76)} (2)`)
  })
})

describe('the deck that an address opens', () => {
  const PLACE = { area: '990100005', through: '2026-10' }
  const NOTHING = { deck: null, choices: null, theme: 'light', index: 0 } as const

  it('is the one it names, as this browser keeps it', () => {
    const { revision } = kept('十月').deck
    const opened = openDeck({ ...NOTHING, deck: '十月', choices: [{ kind: 'state' }] }, PLACE, [])
    expect(opened).toMatchObject({ name: '十月', base: revision, choices: DECK.choices })
  })

  it('is the slides of the link where the browser does not keep it', () => {
    const opened = openDeck({ ...NOTHING, deck: '十月', choices: [{ kind: 'state' }] }, PLACE, [])
    expect(opened).toMatchObject({ missing: '十月', base: null, choices: [{ kind: 'state' }] })
  })

  it('is the one kept for the area and month where it names none, and else the usual one', () => {
    expect(openDeck(NOTHING, PLACE, [])).toMatchObject({ base: null, choices: null })
    kept(usualName(PLACE, []))
    expect(openDeck(NOTHING, PLACE, []).choices).toEqual(DECK.choices)
    // Slides of a link are not those of the kept deck, nor are those of other indicators.
    const link = openDeck({ ...NOTHING, choices: [{ kind: 'state' }] }, PLACE, [])
    expect(link).toMatchObject({ fromLink: true, base: null, choices: [{ kind: 'state' }] })
    expect(openDeck(NOTHING, PLACE, ['lectures']).choices).toBe(null)
  })

  it('becomes a deck of its own where it was made for another month', () => {
    kept('十月')
    const opened = openDeck({ ...NOTHING, deck: '十月' }, { ...PLACE, through: '2026-11' }, [])
    expect(opened).toMatchObject({
      base: null,
      madeFor: { through: '2026-10' },
      earlier: { through: '2026-10', figures: DECK.figures },
    })
    // Of another area nothing has changed: its figures never were these.
    const elsewhere = openDeck({ ...NOTHING, deck: '十月' }, { ...PLACE, area: '990100006' }, [])
    expect(elsewhere).toMatchObject({ madeFor: { through: '2026-10' }, earlier: null })
  })

  it('is called after the month it is carried on to, unless it was given a name', () => {
    const NOVEMBER = { ...PLACE, through: '2026-11' }
    const nameOf = (name: string) => {
      kept(name)
      return openDeck({ ...NOTHING, deck: name }, NOVEMBER, []).name
    }
    expect(nameOf('990100005-2026-10')).toBe('990100005-2026-11')
    expect(nameOf('990100005-2026-10-lectures (2)')).toBe('990100005-2026-11-lectures')
    expect(nameOf('汇报')).toBe('汇报')
  })

  it('goes on telling what it was carried on from once it is kept', () => {
    kept('十一月', { ...DECK, earlier: { through: '2026-09', figures: null } })
    const opened = openDeck({ ...NOTHING, deck: '十一月' }, PLACE, [])
    expect(opened).toMatchObject({ earlier: { through: '2026-09', figures: null } })
  })

  it('keeps the texts that an earlier version of the program has kept', () => {
    localStorage.setItem('deck-texts:990100005-2026-10', JSON.stringify(DECK.texts))
    expect(openDeck(NOTHING, PLACE, []).texts).toEqual(DECK.texts)
  })
})
