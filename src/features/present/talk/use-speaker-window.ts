import { useEffect, useRef } from 'react'
import {
  type Line,
  lineToSpeaker,
  type TalkDeck,
  type TalkState,
  type ToSpeaker,
  type ToWall,
} from './talk-channel.ts'

interface SpeakerWindow {
  readonly session: string
  /** Null while there is nothing to show. */
  readonly deck: TalkDeck | null
  readonly state: TalkState
  readonly onMessage: (message: ToWall) => void
}

/** Keeps the speaker window in step: tells it the deck and every change, and does what it asks. */
export function useSpeakerWindow({ session, deck, state, onMessage }: SpeakerWindow): void {
  const line = useRef<Line<ToSpeaker> | null>(null)
  const latest = useRef({ deck, state, onMessage })
  latest.current = { deck, state, onMessage }

  useEffect(() => {
    const tell = () => {
      if (latest.current.deck) line.current?.send(latest.current.deck)
      line.current?.send(latest.current.state)
    }
    line.current = lineToSpeaker(session, (message) => {
      if (message.kind === 'hello') tell()
      else latest.current.onMessage(message)
    })
    // A speaker window may be waiting for this one to come back.
    tell()
    const leave = () => line.current?.send({ kind: 'gone' })
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      line.current?.close()
      line.current = null
    }
  }, [session])

  useEffect(() => {
    if (deck) line.current?.send(deck)
  }, [deck])
  useEffect(() => {
    line.current?.send(state)
  }, [state])
}
