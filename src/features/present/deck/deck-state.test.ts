import { describe, expect, it } from 'vitest'
import { commandOfKey, commandOfSwipe, type KeyPress } from './deck-keys.ts'
import { afterCommand, type DeckCommand, FIRST_STATE, leavesDeck } from './deck-state.ts'

const SLIDES = 5
/** The state after commands from the first slide. */
const stateAfter = (...commands: DeckCommand[]) =>
  commands.reduce((state, command) => afterCommand(state, command, SLIDES), FIRST_STATE)

const NEXT: DeckCommand = { kind: 'next' }
const BLACK: DeckCommand = { kind: 'blank', blank: 'black' }
const WHITE: DeckCommand = { kind: 'blank', blank: 'white' }
const ENTER: DeckCommand = { kind: 'enter' }
const digits = (text: string): DeckCommand[] => [...text].map((digit) => ({ kind: 'digit', digit }))
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
    expect(black).toMatchObject({ index: 1, blank: 'black' })
    expect(afterCommand(black, NEXT, SLIDES)).toMatchObject({ index: 1, blank: null })
    expect(afterCommand(black, BLACK, SLIDES)).toMatchObject({ index: 1, blank: null })
    expect(afterCommand(black, WHITE, SLIDES)).toMatchObject({ index: 1, blank: 'white' })
    expect(stateAfter(NEXT, WHITE, LEAVE)).toMatchObject({ index: 1, blank: null })
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

  it('goes to the slide of a number once Enter is pressed, and on where none was typed', () => {
    expect(stateAfter(...digits('3'))).toMatchObject({ index: 0, typed: '3' })
    expect(stateAfter(...digits('3'), ENTER)).toMatchObject({ index: 2, typed: '' })
    expect(stateAfter(...digits('12'), ENTER).index).toBe(4)
    expect(stateAfter(...digits('0'), ENTER).index).toBe(0)
    expect(stateAfter(ENTER).index).toBe(1)
    expect(stateAfter(BLACK, ...digits('2'), ENTER)).toMatchObject({ index: 1, blank: null })
  })

  it('lets a number be corrected or dropped, and forgets it with any other key', () => {
    expect(stateAfter(...digits('12'), { kind: 'back' }, ENTER).index).toBe(0)
    expect(stateAfter(NEXT, NEXT, { kind: 'back' }).index).toBe(1)
    expect(leavesDeck(stateAfter(...digits('4')))).toBe(false)
    expect(stateAfter(...digits('4'), LEAVE)).toEqual(FIRST_STATE)
    expect(stateAfter(...digits('4'), NEXT, ENTER).index).toBe(2)
  })

  it('comes back from the question about loading anew with the same slide', () => {
    const asked = stateAfter(NEXT, { kind: 'panel', panel: 'reload' })
    expect(leavesDeck(asked)).toBe(false)
    for (const answer of [NEXT, LEAVE, { kind: 'panel', panel: 'reload' } as const]) {
      expect(afterCommand(asked, answer, SLIDES)).toMatchObject({ index: 1, panel: null })
    }
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
    ['ArrowDown', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['\u3000', 'next'],
    ['Enter', 'enter'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['PageUp', 'previous'],
    ['Backspace', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['f', 'fullscreen'],
    ['ｆ', 'fullscreen'],
    ['s', 'speaker'],
    ['Escape', 'leave'],
  ])('%s asks for %s', (key, kind) => expect(press(key)).toMatchObject({ kind }))

  it.each([
    ['b', 'black'],
    ['B', 'black'],
    ['ｂ', 'black'],
    ['Ｂ', 'black'],
    ['.', 'black'],
    ['。', 'black'],
    ['．', 'black'],
    ['w', 'white'],
    ['ｗ', 'white'],
    ['，', 'white'],
  ])('%s makes the wall %s', (key, blank) => expect(press(key)).toEqual({ kind: 'blank', blank }))

  it.each([
    ['7', '7'],
    ['７', '7'],
  ])('%s is the digit %s', (key, digit) => expect(press(key)).toEqual({ kind: 'digit', digit }))

  it.each([
    ['F5', {}],
    ['F5', { ctrlKey: true }],
    ['r', { ctrlKey: true }],
    ['R', { ctrlKey: true, shiftKey: true }],
    ['r', { metaKey: true }],
    ['BrowserRefresh', {}],
  ])('%s %o asks before the page is loaded anew', (key, how) =>
    expect(press(key, how)).toEqual({ kind: 'panel', panel: 'reload' }),
  )

  it.each([
    ['o', 'all'],
    ['ｏ', 'all'],
    ['n', 'notes'],
    ['?', 'help'],
    ['？', 'help'],
  ])('%s opens %s', (key, panel) => expect(press(key)).toEqual({ kind: 'panel', panel }))

  it('goes back with Shift and Space, and leaves shortcuts to the browser', () => {
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'previous' })
    expect(press('f', { ctrlKey: true })).toBe(null)
    expect(press('x')).toBe(null)
    expect(press('r')).toBe(null)
    expect(press('ArrowLeft', { altKey: true })).toBe(null)
    expect(press('1', { ctrlKey: true })).toBe(null)
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
