import type { Language } from '../../../text/language.ts'
import type { EarlierDeck } from '../choices/deck-figures.ts'
import type { SlideChoice, Theme } from '../choices/deck-options.ts'
import type { PresenterTexts } from '../compose/compose-slides.ts'
import type { DeckCommand, DeckState } from '../deck/deck-state.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'

/** Everything a speaker window needs to make the same slides. */
export interface TalkDeck {
  readonly kind: 'deck'
  readonly frozen: FrozenFigures
  readonly choices: readonly SlideChoice[]
  readonly texts: PresenterTexts
  /** The deck of another month that it goes on from; null = none. */
  readonly earlier: EarlierDeck | null
  readonly theme: Theme
  readonly lang: Language
}

/** What the wall shows. */
export interface TalkState {
  readonly kind: 'state'
  readonly state: DeckState
  /** Epoch milliseconds; null while the talk has not started. */
  readonly startedAt: number | null
  /** When the newer dataset on the server was imported; null = the deck's is the newest. */
  readonly newer: { readonly importedAt: string | null } | null
  readonly updating: boolean
}

/** From the window with the slides to the speaker's. */
export type ToSpeaker = TalkDeck | TalkState | { readonly kind: 'gone' }

/** From the speaker's window to the one with the slides. */
export type ToWall =
  | { readonly kind: 'hello' }
  | { readonly kind: 'command'; readonly command: DeckCommand }
  | { readonly kind: 'update' }

/** One end of the line between the two windows. */
export interface Line<Out> {
  readonly send: (message: Out) => void
  readonly close: () => void
}

/** What travels, marked with its direction so that two walls of one session do not mix. */
interface Envelope {
  readonly to: 'wall' | 'speaker'
  readonly message: ToWall | ToSpeaker
}

/** The wall's end. Both windows are pages of the same origin; nothing else can reach the line. */
export function lineToSpeaker(
  session: string,
  onMessage: (message: ToWall) => void,
): Line<ToSpeaker> {
  return openLine(session, 'wall', 'speaker', onMessage as (message: never) => void)
}

/** The speaker's end. */
export function lineToWall(session: string, onMessage: (message: ToSpeaker) => void): Line<ToWall> {
  return openLine(session, 'speaker', 'wall', onMessage as (message: never) => void)
}

function openLine<Out extends ToWall | ToSpeaker>(
  session: string,
  own: Envelope['to'],
  other: Envelope['to'],
  onMessage: (message: never) => void,
): Line<Out> {
  if (typeof BroadcastChannel === 'undefined') {
    return { send: () => undefined, close: () => undefined }
  }
  const channel = new BroadcastChannel(`present:${session}`)
  channel.onmessage = ({ data }: MessageEvent<Envelope>) => {
    if (data.to === own) onMessage(data.message as never)
  }
  return {
    send: (message) => channel.postMessage({ to: other, message } satisfies Envelope),
    close: () => channel.close(),
  }
}

const SESSION = 'present-session'

/**
 * Names the talk of this window, so that its speaker window finds it again after a reload.
 *
 * Not secret: `crypto.randomUUID` would need https.
 */
export function talkSession(): string {
  const fresh = Math.random().toString(36).slice(2, 10)
  try {
    const kept = sessionStorage.getItem(SESSION)
    if (kept !== null) return kept
    sessionStorage.setItem(SESSION, fresh)
  } catch {
    // A reload then starts another session.
  }
  return fresh
}
