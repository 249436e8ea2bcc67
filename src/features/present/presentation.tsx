import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useClock } from '../../components/clock.tsx'
import { onServer } from '../../data/visit.ts'
import { paths } from '../../selection/paths.ts'
import type { Selection } from '../../selection/selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { readDeckHash } from './choices/deck-options.ts'
import { changesSince } from './compose/changed-figures.ts'
import {
  afterCommand,
  type DeckCommand,
  type DeckState,
  FIRST_STATE,
  leavesDeck,
  within,
} from './deck/deck-state.ts'
import { PrintedDeck } from './deck/printed-deck.tsx'
import type { Slide } from './deck/slide.ts'
import { ChangesOfSlide } from './editor/changes-of-slide.tsx'
import { StartPage } from './editor/start-page.tsx'
import { enterFullscreen, leaveFullscreen, toggleFullscreen } from './talk/full-screen.ts'
import { type TalkDeck, type TalkState, talkSession } from './talk/talk-channel.ts'
import { useCloseQuestion } from './talk/use-close-question.ts'
import { useSpeakerWindow } from './talk/use-speaker-window.ts'
import { Wall } from './talk/wall.tsx'
import { useDeck } from './use-deck.ts'
import { presentWords } from './words.ts'

/** Holds one deck while its presenter edits and shows it. */
export function Presentation({ selection }: { readonly selection: Selection }) {
  const lang = useLanguage()
  const words = presentWords(lang)
  const clock = useClock()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const running = pathname === '/present/wall'
  const deck = useDeck(selection)
  const { slides, theme, index, writeIndex, preparation } = deck
  const { frozen, newer, update, updating } = preparation
  const [kept, setKept] = useState<DeckState>({ ...FIRST_STATE, index })
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [speakerBlocked, setSpeakerBlocked] = useState(false)
  const [withNotes, setWithNotes] = useState(false)
  const session = useMemo(talkSession, [])
  const count = slides?.length ?? 0

  const state = useMemo<DeckState>(
    () => ({ ...kept, index: within(kept.index, count) }),
    [kept, count],
  )
  // Two presses may come before the first has been drawn: the second counts from the first.
  const latest = useRef(state)
  const show = useCallback((next: DeckState) => {
    latest.current = next
    setKept(next)
  }, [])
  useEffect(() => {
    latest.current = state
  }, [state])
  useEffect(() => {
    // The browser's own ways through its history, and a hash typed by hand.
    const follow = () => show({ ...FIRST_STATE, index: readDeckHash(location.hash).options.index })
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [show])

  const start = () => {
    enterFullscreen()
    show(FIRST_STATE)
    void navigate(`${paths.wall}${search}${deck.hashAt(0)}`)
  }
  const leave = useCallback(() => {
    leaveFullscreen()
    void navigate(`${paths.presentStart}${search}${deck.hashAt(0)}`, { replace: true })
  }, [navigate, search, deck.hashAt])
  const openSpeaker = useCallback(() => {
    const address = `${onServer(paths.speaker)}?lang=${lang}#session=${session}`
    const opened = window.open(address, `speaker-${session}`, 'popup,width=1280,height=800')
    setSpeakerBlocked(opened === null)
  }, [lang, session])

  const closeUnasked = useCloseQuestion(running)
  const command = useCallback(
    (asked: DeckCommand) => {
      if (asked.kind === 'fullscreen') return toggleFullscreen()
      if (asked.kind === 'speaker') return openSpeaker()
      if (asked.kind === 'reload') {
        closeUnasked()
        return location.reload()
      }
      const before = latest.current
      if (asked.kind === 'leave' && leavesDeck(before)) return leave()
      const after = afterCommand(before, asked, count)
      show(after)
      if (after.index !== before.index) writeIndex(after.index)
    },
    [count, show, writeIndex, leave, openSpeaker, closeUnasked],
  )

  useEffect(() => {
    if (running) setStartedAt((before) => before ?? clock())
    else setStartedAt(null)
  }, [running, clock])

  const { remember } = deck
  const inUse = running || deck.changes.length > 0
  const showable = preparation.state === 'ready'
  // biome-ignore lint/correctness/useExhaustiveDependencies: other figures are remembered anew
  useEffect(() => {
    if (inUse && showable) remember()
  }, [inUse, showable, remember, frozen, deck.choices])

  const talkDeck = useMemo<TalkDeck | null>(
    () =>
      frozen && {
        kind: 'deck',
        frozen,
        choices: deck.choices,
        texts: deck.texts,
        earlier: deck.open?.earlier ?? null,
        theme,
        lang,
      },
    [frozen, deck.choices, deck.texts, deck.open?.earlier, theme, lang],
  )
  const changes = useMemo(
    () => (talkDeck && (running || withNotes) ? changesSince(talkDeck.earlier, talkDeck) : []),
    [talkDeck, running, withNotes],
  )
  const remarkOf = ({ choice }: Slide) =>
    talkDeck?.earlier && (
      <ChangesOfSlide
        through={talkDeck.earlier.through}
        changes={changes.find((one) => one.choice === choice)}
        lang={lang}
      />
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
  useSpeakerWindow({
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

  return (
    <>
      {running ? (
        <Wall
          slides={slides}
          state={state}
          theme={theme}
          lang={lang}
          words={words}
          onCommand={command}
          remarkOf={remarkOf}
        />
      ) : (
        <StartPage
          deck={deck}
          selection={selection}
          onStart={start}
          onSpeaker={openSpeaker}
          speakerBlocked={speakerBlocked}
          withNotes={withNotes}
          onWithNotes={setWithNotes}
        />
      )}
      {slides && (
        <PrintedDeck
          slides={slides}
          theme={theme}
          lang={lang}
          withNotes={withNotes}
          remarkOf={remarkOf}
        />
      )}
    </>
  )
}
