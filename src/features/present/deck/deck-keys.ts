import { isImeKey, type KeyOrigin } from '../../../components/ime-key.ts'
import type { DeckCommand } from './deck-state.ts'

/** What of a key press counts. */
export type KeyPress = KeyOrigin &
  Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

const COMMANDS: Readonly<Record<string, DeckCommand>> = {
  ArrowRight: { kind: 'next' },
  PageDown: { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  b: { kind: 'black' },
  // The black-screen button of presenter remotes.
  '.': { kind: 'black' },
  f: { kind: 'fullscreen' },
  o: { kind: 'panel', panel: 'all' },
  n: { kind: 'panel', panel: 'notes' },
  s: { kind: 'speaker' },
  '?': { kind: 'panel', panel: 'help' },
  // A Chinese keyboard types the wide question mark.
  '\uff1f': { kind: 'panel', panel: 'help' },
  Escape: { kind: 'leave' },
}

/**
 * The command of a key, as presenter remotes and keyboards send it.
 *
 * @returns Null for every other key, for keys of an input method and for shortcuts of the browser
 *   (Ctrl, Alt, Meta).
 */
export function commandOfKey(press: KeyPress): DeckCommand | null {
  if (isImeKey(press) || press.ctrlKey || press.altKey || press.metaKey) return null
  if (press.key === ' ') return { kind: press.shiftKey ? 'previous' : 'next' }
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return COMMANDS[key] ?? null
}

/** Finger travel that counts as a swipe, in CSS pixels. */
const SWIPE = 60

/** The command of a swipe; null for taps and for movements that are more up or down. */
export function commandOfSwipe(dx: number, dy: number): DeckCommand | null {
  if (Math.abs(dx) < SWIPE || Math.abs(dx) < 1.5 * Math.abs(dy)) return null
  return { kind: dx < 0 ? 'next' : 'previous' }
}
