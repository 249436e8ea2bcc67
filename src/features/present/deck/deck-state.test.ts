import { describe, expect, it } from 'vitest'
import { commandOfKey, commandOfSwipe, type KeyPress } from './deck-keys.ts'
import { afterCommand, type DeckCommand, FIRST_STATE, leavesDeck } from './deck-state.ts'

const SLIDES = 5
/** The state after commands from the first slide. */
const stateAfter = (...commands: DeckCommand[]) =>
  commands.reduce((state, command) => afterCommand(state, command, SLIDES), FIRST_STATE)

const NEXT: DeckCommand = { kind: 'next' }
const BLACK: DeckCommand = { kind: 'black' }
const LEAVE: DeckCommand = { kind: 'leave' }

describe('driving a deck', () => {
  it('moves from the first to the last slide and no further', () => {
    expect(stateAfter(NEXT, NEXT).index).toBe(2)
    expect(stateAfter({ kind: 'last' }, NEXT).index).toBe(4)
    expect(stateAfter({ kind: 'previous' }).index).toBe(0)
    expect(stateAfter({ kind: 'last' }, { kind: 'first' }).index).toBe(0)
    expect(stateAfter({ kind: 'go', index: 99 }).index).toBe(4)
  })

  it('comes back from black with the same slide, so that nobody misses one', () => {
    const black = stateAfter(NEXT, BLACK)
    expect(black).toMatchObject({ index: 1, black: true })
    expect(afterCommand(black, NEXT, SLIDES)).toMatchObject({ index: 1, black: false })
    expect(afterCommand(black, BLACK, SLIDES)).toMatchObject({ index: 1, black: false })
  })

  it('closes what lies over the slide before it lets the talk be left', () => {
    const open = stateAfter(NEXT, { kind: 'panel', panel: 'all' })
    expect(leavesDeck(open)).toBe(false)
    const closed = afterCommand(open, LEAVE, SLIDES)
    expect(closed).toMatchObject({ index: 1, panel: null })
    expect(leavesDeck(closed)).toBe(true)
    expect(leavesDeck(stateAfter(BLACK))).toBe(false)
  })

  it('opens one panel in the place of another, and closes it with the same key', () => {
    const help = stateAfter({ kind: 'panel', panel: 'all' }, { kind: 'panel', panel: 'help' })
    expect(help.panel).toBe('help')
    expect(afterCommand(help, { kind: 'panel', panel: 'help' }, SLIDES).panel).toBe(null)
  })

  it('stays at the first slide of a deck without slides', () => {
    expect(afterCommand(FIRST_STATE, NEXT, 0).index).toBe(0)
  })
})

const press = (key: string, how: Partial<KeyPress> = {}) =>
  commandOfKey({
    key,
    isComposing: false,
    keyCode: 0,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...how,
  })

describe('keys', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['f', 'fullscreen'],
    ['s', 'speaker'],
    ['Escape', 'leave'],
  ])('%s asks for %s', (key, kind) => expect(press(key)).toMatchObject({ kind }))

  it.each([
    ['o', 'all'],
    ['n', 'notes'],
    ['?', 'help'],
    ['？', 'help'],
  ])('%s opens %s', (key, panel) => expect(press(key)).toEqual({ kind: 'panel', panel }))

  it('goes back with Shift and Space, and leaves shortcuts to the browser', () => {
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'previous' })
    expect(press('f', { ctrlKey: true })).toBe(null)
    expect(press('x')).toBe(null)
    expect(press('Enter')).toBe(null)
  })

  it('leaves the keys of an input method alone, the one that ends the composition too', () => {
    expect(press('Escape', { isComposing: true })).toBe(null)
    expect(press('Escape', { keyCode: 229 })).toBe(null)
  })
})

describe('swipes', () => {
  it('tells a swipe from a tap and from scrolling', () => {
    expect(commandOfSwipe(-80, 10)).toEqual({ kind: 'next' })
    expect(commandOfSwipe(80, -10)).toEqual({ kind: 'previous' })
    expect(commandOfSwipe(-20, 0)).toBe(null)
    expect(commandOfSwipe(-80, 70)).toBe(null)
  })
})
