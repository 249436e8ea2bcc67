/** What a presenter can ask of a running deck. */
export type DeckCommand =
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' | 'black' | 'fullscreen' | 'leave' }
  | { readonly kind: 'panel'; readonly panel: DeckPanel }
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'speaker' }

/** What may lie over the slide. */
export type DeckPanel = 'all' | 'notes' | 'help'

/** Which slide a running deck shows, and what covers it. */
export interface DeckState {
  /** Of the slide shown, from 0. */
  readonly index: number
  readonly black: boolean
  readonly panel: DeckPanel | null
}

export const FIRST_STATE: DeckState = { index: 0, black: false, panel: null }

/**
 * The state after a command.
 *
 * Moving on from a black wall brings the same slide back, so that nobody misses one. `leave` closes
 * what lies over the slide; with nothing open it changes nothing and the caller leaves the deck.
 *
 * @param count Slides in the deck; an index outside is brought to the nearest slide.
 */
export function afterCommand(state: DeckState, command: DeckCommand, count: number): DeckState {
  const at = (index: number): DeckState =>
    state.black ? { ...state, black: false } : { ...state, index: within(index, count) }
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
      return { index: within(command.index, count), black: false, panel: null }
    case 'black':
      return { ...state, black: !state.black, panel: null }
    case 'panel':
      return { ...state, panel: state.panel === command.panel ? null : command.panel }
    case 'leave':
      if (state.panel !== null) return { ...state, panel: null }
      return state.black ? { ...state, black: false } : state
    default:
      return state
  }
}

/** Whether `leave` would end the talk: nothing lies over the slide any more. */
export function leavesDeck(state: DeckState): boolean {
  return state.panel === null && !state.black
}

/** The nearest index that exists; 0 for an empty deck. */
export function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1))
}
