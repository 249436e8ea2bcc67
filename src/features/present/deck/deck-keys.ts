import { isImeKey, type KeyOrigin } from '../../../components/ime-key.ts'
import type { DeckCommand } from './deck-state.ts'

/** What of a key press counts. */
export type KeyPress = KeyOrigin &
  Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

const RELOAD: DeckCommand = { kind: 'panel', panel: 'reload' }

const COMMANDS: Readonly<Record<string, DeckCommand>> = {
  ArrowRight: { kind: 'next' },
  ArrowDown: { kind: 'next' },
  PageDown: { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  ArrowUp: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  Enter: { kind: 'enter' },
  Backspace: { kind: 'back' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  b: { kind: 'blank', blank: 'black' },
  // The black-screen button of presenter remotes, and what it types with a Chinese keyboard.
  '.': { kind: 'blank', blank: 'black' },
  '\u3002': { kind: 'blank', blank: 'black' },
  w: { kind: 'blank', blank: 'white' },
  ',': { kind: 'blank', blank: 'white' },
  f: { kind: 'fullscreen' },
  o: { kind: 'panel', panel: 'all' },
  n: { kind: 'panel', panel: 'notes' },
  s: { kind: 'speaker' },
  '?': { kind: 'panel', panel: 'help' },
  Escape: { kind: 'leave' },
  // Presenter remotes send it to start a slide show; the browser would load the page anew.
  F5: RELOAD,
  BrowserRefresh: RELOAD,
}

/**
 * The command of a key, as presenter remotes and keyboards send it; full-width letters, digits and
 * signs count as their keys.
 *
 * @returns Null for every other key, for keys of an input method and for shortcuts of the browser
 *   (Ctrl, Alt, Meta), except those that would load the page anew.
 */
export function commandOfKey(press: KeyPress): DeckCommand | null {
  if (isImeKey(press) || press.altKey) return null
  const one = [...press.key].length === 1
  const key = one ? press.key.normalize('NFKC').toLowerCase() : press.key
  if (press.ctrlKey || press.metaKey) return key === 'r' || key === 'F5' ? RELOAD : null
  if (key === ' ') return { kind: press.shiftKey ? 'previous' : 'next' }
  if (/^[0-9]$/.test(key)) return { kind: 'digit', digit: key }
  return COMMANDS[key] ?? null
}

/** Finger travel that counts as a swipe, in CSS pixels. */
const SWIPE = 60

/** The command of a swipe; null for taps and for movements that are more up or down. */
export function commandOfSwipe(dx: number, dy: number): DeckCommand | null {
  if (Math.abs(dx) < SWIPE || Math.abs(dx) < 1.5 * Math.abs(dy)) return null
  return { kind: dx < 0 ? 'next' : 'previous' }
}
