import { Fragment, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { Language } from '../../../text/language.ts'
import { labelled } from '../../../text/punctuation.ts'
import type { PresentWords } from '../words.ts'
import styles from './deck.module.css'
import { commandOfSwipe } from './deck-keys.ts'
import type { DeckCommand, DeckState } from './deck-state.ts'
import type { Slide } from './slide.ts'
import { SlideView } from './slide-view.tsx'
import { FullStage, SmallStage } from './stage.tsx'
import { useDeckKeys } from './use-deck-keys.ts'
import { useIdlePointer } from './use-idle-pointer.ts'

interface DeckProps {
  readonly slides: readonly Slide[]
  readonly state: DeckState
  readonly theme: 'light' | 'dark'
  readonly lang: Language
  readonly words: PresentWords['wall']
  /** Commands that cannot work here are not offered. */
  readonly offers: { readonly fullscreen: boolean; readonly speaker: boolean }
  readonly onCommand: (command: DeckCommand) => void
  /** What is said below the notes of a slide; missing = nothing. */
  readonly remarkOf?: ((slide: Slide) => ReactNode) | undefined
}

/**
 * A deck on the wall: the slide, what lies over it, and the ways to drive it. It knows neither
 * router nor server; its holder keeps the state (`afterCommand`).
 */
export function Deck(props: DeckProps) {
  const { slides, state, theme, lang, words, onCommand, remarkOf } = props
  const root = useRef<HTMLDivElement>(null)
  const idle = useIdlePointer(root)
  useDeckKeys({ onCommand, typing: state.typed !== '' })
  useEffect(() => root.current?.focus(), [])
  const stage = useRef<HTMLDivElement>(null)
  useClicks(stage, onCommand)
  const slide = slides[state.index]
  const swipe = useRef<{ x: number; y: number } | null>(null)
  return (
    <div
      ref={root}
      className={styles.deck}
      tabIndex={-1}
      data-idle={idle}
      onTouchStart={({ touches }) => {
        const touch = touches[0]
        swipe.current = touch ? { x: touch.clientX, y: touch.clientY } : null
      }}
      onTouchEnd={({ changedTouches }) => {
        const touch = changedTouches[0]
        if (!touch || !swipe.current) return
        const { x, y } = swipe.current
        const command = commandOfSwipe(touch.clientX - x, touch.clientY - y)
        if (command) onCommand(command)
      }}
    >
      <div ref={stage} className={styles.stage}>
        {slide && (
          <FullStage theme={theme} lang={lang}>
            <SlideView slide={slide} />
          </FullStage>
        )}
        {state.blank && <div className={styles.blank} data-blank={state.blank} />}
      </div>
      <p className="visually-hidden" role="status">
        {state.blank
          ? words.blank[state.blank]
          : labelled(words.slideOf(state.index + 1, slides.length), slide?.name ?? '', lang)}
      </p>
      {state.typed !== '' && (
        <p className={styles.typed} role="status">
          <span aria-hidden="true">{state.typed} ↵</span>
          <span className="visually-hidden">{words.typed(state.typed)}</span>
        </p>
      )}
      {state.panel === 'notes' && (
        <aside className={styles.notes}>
          {slide?.notes || words.noNotes}
          {slide && remarkOf?.(slide)}
        </aside>
      )}
      {state.panel === 'all' && <AllSlides {...props} />}
      {state.panel === 'help' && <Help words={words} />}
      {state.panel === 'reload' && <ReloadQuestion words={words} onCommand={onCommand} />}
      <Controls {...props} />
    </div>
  )
}

/** A click or a tap on the slide goes on, as a remote's button does. */
function useClicks(
  place: RefObject<HTMLElement | null>,
  onCommand: (command: DeckCommand) => void,
): void {
  useEffect(() => {
    const element = place.current
    const go = () => onCommand({ kind: 'next' })
    element?.addEventListener('click', go)
    return () => element?.removeEventListener('click', go)
  }, [place, onCommand])
}

const THUMB_WIDTH = 320

function AllSlides({ slides, state, theme, lang, words, onCommand }: DeckProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const buttons = list.current?.querySelectorAll('button')
    const current = buttons?.[state.index]
    current?.focus()
    current?.scrollIntoView?.({ block: 'nearest' })
  }, [state.index])
  return (
    <section className={styles.panel} aria-label={words.all}>
      <div ref={list} className={styles.grid}>
        {slides.map((slide, index) => (
          <button
            key={slide.key}
            type="button"
            className={styles.thumb}
            aria-current={index === state.index ? 'true' : undefined}
            aria-label={labelled(words.slideOf(index + 1, slides.length), slide.name, lang)}
            onClick={() => onCommand({ kind: 'go', index })}
          >
            <span aria-hidden="true">
              <SmallStage width={THUMB_WIDTH} theme={theme} lang={lang}>
                <SlideView slide={slide} />
              </SmallStage>
              <span className={styles.thumbName}>
                {index + 1}. {slide.name}
              </span>
            </span>
          </button>
        ))}
      </div>
    </section>
  )
}

function Help({ words }: Pick<DeckProps, 'words'>) {
  return (
    <section className={styles.panel} aria-label={words.help}>
      <dl className={styles.keys}>
        {words.keys.map(([keys, meaning]) => (
          <Fragment key={keys}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

/** Loading anew needs the server, and a remote's start button asks for it by mistake. */
function ReloadQuestion({ words, onCommand }: Pick<DeckProps, 'words' | 'onCommand'>) {
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <section className={styles.question} role="alertdialog" aria-label={words.reload.question}>
      <div className={styles.ask}>
        <h2>{words.reload.question}</h2>
        <p>{words.reload.text}</p>
        <div className={styles.answers}>
          <button
            ref={stay}
            type="button"
            className={styles.answer}
            onClick={() => onCommand({ kind: 'leave' })}
          >
            {words.reload.stay}
          </button>
          <button
            type="button"
            className={styles.answer}
            onClick={() => onCommand({ kind: 'reload' })}
          >
            {words.reload.go}
          </button>
        </div>
      </div>
    </section>
  )
}

function Controls({ words, offers, onCommand }: DeckProps) {
  const button = (text: string, label: string, command: DeckCommand) => (
    <button
      key={label}
      type="button"
      className={styles.button}
      title={label}
      aria-label={label}
      // Pressed with the mouse it takes no focus: the next Enter or Space is for the slides.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onCommand(command)}
    >
      <span aria-hidden="true">{text}</span>
    </button>
  )
  return (
    <nav className={styles.controls} aria-label={words.controls}>
      {button('←', words.previous, { kind: 'previous' })}
      {button('→', words.next, { kind: 'next' })}
      {button('O', words.all, { kind: 'panel', panel: 'all' })}
      {button('N', words.notes, { kind: 'panel', panel: 'notes' })}
      {offers.speaker && button('S', words.speaker, { kind: 'speaker' })}
      {offers.fullscreen && button('F', words.full, { kind: 'fullscreen' })}
      {button('?', words.help, { kind: 'panel', panel: 'help' })}
      {button('✕', words.leave, { kind: 'leave' })}
    </nav>
  )
}
