import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useClock } from '../../components/clock.tsx'
import { paths } from '../../selection/paths.ts'
import type { Selection } from '../../selection/selection.ts'
import { useLanguage } from '../../text/use-words.tsx'
import { presentWords } from '../../text/words-present.ts'
import {
  afterCommand,
  type DeckCommand,
  type DeckState,
  leavesDeck,
  within,
} from './deck/deck-state.ts'
import { StartPage } from './editor/start-page.tsx'
import { enterFullscreen, leaveFullscreen, toggleFullscreen } from './talk/full-screen.ts'
import { type TalkDeck, type TalkState, talkSession } from './talk/talk-channel.ts'
import { useTalkHost } from './talk/use-talk-host.ts'
import { Wall } from './talk/wall.tsx'
import { useDeck } from './use-deck.ts'

/** Holds one deck while its presenter edits and shows it. */
export function Host({ selection }: { readonly selection: Selection }) {
  const lang = useLanguage()
  const words = presentWords(lang)
  const clock = useClock()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const running = pathname === '/present/wall'
  const deck = useDeck(selection)
  const { slides, options, writeOptions, preparation } = deck
  const { frozen, newer, update, updating } = preparation
  const [over, setOver] = useState<Pick<DeckState, 'black' | 'panel'>>({
    black: false,
    panel: null,
  })
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [speakerBlocked, setSpeakerBlocked] = useState(false)
  const session = useMemo(talkSession, [])
  const count = slides?.length ?? 0

  const state = useMemo<DeckState>(
    () => ({ ...over, index: within(options.index, count) }),
    [over, options.index, count],
  )

  const start = () => {
    enterFullscreen()
    setOver({ black: false, panel: null })
    void navigate(`${paths.wall}${search}${deck.hashAt(0)}`)
  }
  const leave = useCallback(() => {
    leaveFullscreen()
    void navigate(`${paths.presentStart}${search}${deck.hashAt(0)}`, { replace: true })
  }, [navigate, search, deck.hashAt])
  const openSpeaker = useCallback(() => {
    const address = `${paths.speaker}?lang=${lang}#session=${session}`
    const opened = window.open(address, `speaker-${session}`, 'popup,width=1280,height=800')
    setSpeakerBlocked(opened === null)
  }, [lang, session])

  const command = useCallback(
    (asked: DeckCommand) => {
      if (asked.kind === 'fullscreen') return toggleFullscreen()
      if (asked.kind === 'speaker') return openSpeaker()
      if (asked.kind === 'leave' && leavesDeck(state)) return leave()
      const after = afterCommand(state, asked, count)
      setOver({ black: after.black, panel: after.panel })
      if (after.index !== state.index) writeOptions({ ...options, index: after.index })
    },
    [state, count, options, writeOptions, leave, openSpeaker],
  )

  useEffect(() => {
    if (running) setStartedAt((before) => before ?? clock())
    else setStartedAt(null)
  }, [running, clock])

  const talkDeck = useMemo<TalkDeck | null>(
    () =>
      frozen && {
        kind: 'deck',
        frozen,
        choices: deck.choices,
        texts: deck.texts,
        theme: options.theme,
        lang,
      },
    [frozen, deck.choices, deck.texts, options.theme, lang],
  )
  const talkState = useMemo<TalkState>(
    () => ({
      kind: 'state',
      state,
      startedAt,
      newer: newer && { importedAt: newer.importedAt },
      updating,
    }),
    [state, startedAt, newer, updating],
  )
  useTalkHost({
    session,
    deck: talkDeck,
    state: talkState,
    onMessage: (message) => {
      if (message.kind === 'update') update()
      // What ends the talk or needs a gesture stays with the wall itself.
      else if (message.kind === 'command' && message.command.kind !== 'leave') {
        command(message.command)
      }
    },
  })

  if (running) {
    return (
      <Wall
        slides={slides}
        state={state}
        theme={options.theme}
        lang={lang}
        words={words}
        onCommand={command}
      />
    )
  }
  return (
    <StartPage
      deck={deck}
      selection={selection}
      onStart={start}
      onSpeaker={openSpeaker}
      speakerBlocked={speakerBlocked}
    />
  )
}
