/** What a presenter can ask of a running deck. */
export type DeckCommand =
  | {
      readonly kind:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'enter'
        | 'back'
        | 'fullscreen'
        | 'leave'
        | 'reload'
    }
  | { readonly kind: 'blank'; readonly blank: Blank }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'panel'; readonly panel: DeckPanel }
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'speaker' }

/** What may lie over the slide; `reload` asks whether the page is to be loaded anew. */
export type DeckPanel = 'all' | 'notes' | 'help' | 'reload'

/** A wall without a slide. */
export type Blank = 'black' | 'white'

/** Which slide a running deck shows, and what covers it. */
export interface DeckState {
  /** Of the slide shown, from 0. */
  readonly index: number
  readonly blank: Blank | null
  readonly panel: DeckPanel | null
  /** Digits of a slide's number that wait for Enter; empty = none. */
  readonly typed: string
}

export const FIRST_STATE: DeckState = { index: 0, blank: null, panel: null, typed: '' }

/** Digits of a slide's number at most; another one begins anew. */
const MOST_DIGITS = 3

/**
 * The state after a command.
 *
 * Moving on from a blank wall or from the question about loading anew brings the same slide back,
 * so that nobody misses one. `leave` closes what lies over the slide; with nothing open it changes
 * nothing and the caller leaves the deck. Digits wait for `enter`, which then goes to the slide of
 * that number and otherwise to the next one; every other command forgets them.
 *
 * @param count Slides in the deck; an index outside is brought to the nearest slide.
 */
export function afterCommand(before: DeckState, command: DeckCommand, count: number): DeckState {
  const state = { ...before, typed: '' }
  const at = (index: number): DeckState => {
    if (state.panel === 'reload') return { ...state, panel: null }
    return state.blank ? { ...state, blank: null } : { ...state, index: within(index, count) }
  }
  const go = (index: number): DeckState => ({ ...FIRST_STATE, index: within(index, count) })
  switch (command.kind) {
    case 'next':
      return at(state.index + 1)
    case 'previous':
      return at(state.index - 1)
    case 'first':
      return at(0)
    case 'last':
      return at(count - 1)
    case 'go':
      return go(command.index)
    case 'digit':
      return {
        ...state,
        typed: (before.typed.length < MOST_DIGITS ? before.typed : '') + command.digit,
      }
    case 'enter':
      return before.typed === '' ? at(state.index + 1) : go(Number(before.typed) - 1)
    case 'back':
      return before.typed === ''
        ? at(state.index - 1)
        : { ...state, typed: before.typed.slice(0, -1) }
    case 'blank':
      return { ...state, blank: state.blank === command.blank ? null : command.blank, panel: null }
    case 'panel':
      return { ...state, panel: state.panel === command.panel ? null : command.panel }
    case 'leave':
      if (before.typed !== '') return state
      if (state.panel !== null) return { ...state, panel: null }
      return { ...state, blank: null }
    case 'fullscreen':
    case 'speaker':
    case 'reload':
      return state
  }
}

/** Whether `leave` would end the talk: nothing lies over the slide any more. */
export function leavesDeck(state: DeckState): boolean {
  return state.panel === null && state.blank === null && state.typed === ''
}

/** The nearest index that exists; 0 for an empty deck. */
export function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1))
}
