import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useNow } from '../../../components/clock.tsx'
import { formatDateTime } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { changesSince } from '../compose/changed-figures.ts'
import { composeSlides } from '../compose/compose-slides.ts'
import type { DeckCommand } from '../deck/deck-state.ts'
import type { Slide } from '../deck/slide.ts'
import { SlideView } from '../deck/slide-view.tsx'
import { FullStage } from '../deck/stage.tsx'
import { useDeckKeys } from '../deck/use-deck-keys.ts'
import { ChangesOfSlide } from '../editor/changes-of-slide.tsx'
import { NewerFigures } from '../editor/newer-figures.tsx'
import buttons from '../editor/start-page.module.css'
import { type PresentWords, presentWords } from '../words.ts'
import { elapsedText } from './elapsed-text.ts'
import styles from './speaker-page.module.css'
import {
  type Line,
  lineToWall,
  type TalkDeck,
  type TalkState,
  type ToWall,
} from './talk-channel.ts'

const OF_THE_WALL = ['leave', 'panel', 'fullscreen', 'speaker', 'reload'] as const

/** The speaker's window: notes, next slide, clock and elapsed time, in step with the wall. */
export function SpeakerPage() {
  const lang = useLanguage()
  const { hash } = useLocation()
  const session = new URLSearchParams(hash.replace(/^#/, '')).get('session') ?? ''
  const { deck, talk, gone, send } = useWall(session)
  const words = presentWords(deck?.lang ?? lang)
  const slides = useMemo(
    () => (deck ? composeSlides(deck.frozen, deck.choices, deck.texts, deck.lang) : []),
    [deck],
  )
  const changes = useMemo(() => (deck ? changesSince(deck.earlier, deck) : []), [deck])
  useEffect(() => {
    document.title = words.speakerTitle
  }, [words])
  const command = useCallback(
    (asked: DeckCommand) => send({ kind: 'command', command: asked }),
    [send],
  )
  const typed = talk?.state.typed ?? ''
  useDeckKeys({ onCommand: command, typing: typed !== '', but: OF_THE_WALL })
  const index = talk?.state.index ?? 0

  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{words.speakerTitle}</h1>
      {!deck || !talk ? (
        <p role="status">{words.speaker.waiting}</p>
      ) : (
        <>
          {gone && <p role="alert">{words.speaker.lost}</p>}
          <NewerFigures
            preparation={{
              newer: talk.newer,
              updating: talk.updating,
              update: () => send({ kind: 'update' }),
            }}
            frozen={deck.frozen}
            words={words}
          />
          <div className={styles.slides}>
            <Preview
              title={`${words.speaker.current} · ${index + 1} / ${slides.length}`}
              slide={slides[index]}
              deck={deck}
              dimmed={talk.state.blank !== null}
            />
            <Preview
              title={words.speaker.nextSlide}
              slide={slides[index + 1]}
              deck={deck}
              none={words.speaker.lastSlide}
            />
          </div>
          <Times startedAt={talk.startedAt} words={words} />
          <section className={styles.notes} aria-labelledby="speaker-notes">
            <div>
              <h2 id="speaker-notes">{words.speaker.notes}</h2>
              <p className={styles.notesText}>{slides[index]?.notes || words.wall.noNotes}</p>
            </div>
            {deck.earlier && (
              <ChangesOfSlide
                through={deck.earlier.through}
                changes={changes.find(({ choice }) => choice === slides[index]?.choice)}
                lang={deck.lang}
              />
            )}
          </section>
          <Drive talk={talk} words={words} onCommand={command} />
        </>
      )}
    </div>
  )
}

/** What the wall tells, and the way to talk to it. */
function useWall(session: string) {
  const [deck, setDeck] = useState<TalkDeck | null>(null)
  const [talk, setTalk] = useState<TalkState | null>(null)
  const [gone, setGone] = useState(false)
  const line = useRef<Line<ToWall> | null>(null)
  useEffect(() => {
    const opened = lineToWall(session, (message) => {
      setGone(message.kind === 'gone')
      if (message.kind === 'deck') setDeck(message)
      if (message.kind === 'state') setTalk(message)
    })
    line.current = opened
    opened.send({ kind: 'hello' })
    return () => {
      opened.close()
      line.current = null
    }
  }, [session])
  const send = useCallback((message: ToWall) => line.current?.send(message), [])
  return { deck, talk, gone, send }
}

interface PreviewProps {
  readonly title: string
  readonly slide: Slide | undefined
  readonly deck: TalkDeck
  readonly dimmed?: boolean
  readonly none?: string
}

function Preview({ title, slide, deck, dimmed = false, none = '' }: PreviewProps) {
  return (
    <figure className={styles.preview}>
      <figcaption>{title}</figcaption>
      <div className={styles.stage} data-dimmed={dimmed} aria-hidden="true">
        {slide && (
          <FullStage theme={deck.theme} lang={deck.lang}>
            <SlideView slide={slide} />
          </FullStage>
        )}
      </div>
      <p className={styles.headline}>{slide ? slide.headline : none}</p>
    </figure>
  )
}

function Times({ startedAt, words }: { startedAt: number | null; words: PresentWords }) {
  const lang = useLanguage()
  const now = useNow(1_000)
  const [restarted, setRestarted] = useState<number | null>(null)
  const from = restarted ?? startedAt
  return (
    <div className={styles.times}>
      <dl className={styles.watches}>
        <div>
          <dt>{words.speaker.clock}</dt>
          <dd>{formatDateTime(new Date(now).toISOString(), lang).slice(-5)}</dd>
        </div>
        <div>
          <dt>{words.speaker.elapsed}</dt>
          <dd>{elapsedText(from === null ? 0 : now - from)}</dd>
        </div>
      </dl>
      <button type="button" className={buttons.button} onClick={() => setRestarted(now)}>
        {words.speaker.restart}
      </button>
    </div>
  )
}

interface DriveProps {
  readonly talk: TalkState
  readonly words: PresentWords
  readonly onCommand: (command: DeckCommand) => void
}

function Drive({ talk, words, onCommand }: DriveProps) {
  const button = (command: DeckCommand, look: string | undefined, text: string) => (
    <button type="button" className={look} onClick={() => onCommand(command)}>
      {text}
    </button>
  )
  const { blank } = talk.state
  const { button: plain, go } = buttons
  return (
    <div className={styles.drive}>
      {button({ kind: 'previous' }, plain, `← ${words.wall.previous}`)}
      {button({ kind: 'next' }, go, `${words.wall.next} →`)}
      {button(
        { kind: 'blank', blank: blank ?? 'black' },
        plain,
        blank ? words.speaker.unblank : words.speaker.black,
      )}
      {talk.state.typed !== '' && <span role="status">{words.wall.typed(talk.state.typed)}</span>}
    </div>
  )
}
