import { type ReactElement, useId } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { useTakenOver } from '../../../components/use-taken-over.ts'
import { labelled } from '../../../text/punctuation.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { figuresKey } from '../choices/deck-figures.ts'
import {
  choiceKey,
  INDICATOR_CHARTS,
  SLIDE_ASPECTS,
  type SlideChoice,
} from '../choices/deck-options.ts'
import { LONGEST_HEADLINE, LONGEST_NOTES, withHeadline, withNotes } from '../choices/deck-texts.ts'
import type { SlideSource } from '../compose/slide-source.ts'
import { staleInHeadline } from '../compose/stale-headline.ts'
import { SlideView } from '../deck/slide-view.tsx'
import { SmallStage } from '../deck/stage.tsx'
import type { DeckInHand } from '../deck-in-hand.ts'
import { heldOf } from '../frozen/frozen-figures.ts'
import { presentWords } from '../words.ts'
import { EditorSelect } from './editor-select.tsx'
import { HeadlineCheck } from './headline-check.tsx'
import styles from './outline.module.css'
import buttons from './start-page.module.css'

interface OutlineItemProps {
  readonly deck: DeckInHand
  readonly choice: SlideChoice
  readonly name: string
  readonly place: number
  readonly last: boolean
  /** Of the frozen figures. */
  readonly source: SlideSource
  readonly hasUnits: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onChange: (choice: SlideChoice) => void
  readonly onRemove: () => void
}

const THUMB = 288

/** One choice: what it looks like, and everything about it that can be changed. */
export function OutlineItem(props: OutlineItemProps) {
  const { deck, choice, name, place, last, hasUnits, onMove, onRemove } = props
  const lang = useLanguage()
  const words = presentWords(lang)
  // Slides are placed by styles of their own, which no page may come with.
  const takenOver = useTakenOver()
  const key = choiceKey(choice)
  const own = deck.slides?.filter((slide) => slide.choice === key) ?? []
  const [first] = own
  const lacking = () => {
    if (choice.kind === 'comparison' && !hasUnits) return words.slides.noUnits
    if (deck.preparation.state !== 'ready') return words.start.preparing(0, 0)
    if (choice.kind === 'work') return words.slides.noWork
    return 'indicator' in choice ? words.slides.notHeld(choice.indicator) : words.slides.noNumbers
  }
  const button = (text: string, does: string, onClick: () => void, disabled = false) => (
    <button
      type="button"
      className={buttons.button}
      disabled={disabled}
      aria-label={labelled(does, name, lang)}
      onClick={onClick}
    >
      {text}
    </button>
  )
  return (
    <li className={styles.item}>
      <div className={styles.thumb} aria-hidden="true">
        {first && takenOver ? (
          <SmallStage width={THUMB} theme={deck.theme} lang={lang}>
            <SlideView slide={first} />
          </SmallStage>
        ) : (
          <p className={styles.toCome}>{first?.headline}</p>
        )}
      </div>
      <div className={styles.about}>
        <h3 className={styles.name}>
          {place + 1}. {name}
          {own.length > 1 && <span className={styles.parts}>{words.editor.parts(own.length)}</span>}
        </h3>
        {!first && deck.preparation.state !== 'fetching' && (
          <Notice tone="warn" title={lacking()} />
        )}
        <Options {...props} />
        <Texts {...props} />
      </div>
      <fieldset className={styles.actions}>
        <legend className="visually-hidden">{words.editor.actions(name)}</legend>
        {button('↑', words.editor.up, () => onMove(-1), place === 0)}
        {button('↓', words.editor.down, () => onMove(1), last)}
        {button('✕', words.editor.remove, onRemove)}
      </fieldset>
    </li>
  )
}

function Options({ choice, onChange }: OutlineItemProps): ReactElement | null {
  const words = presentWords(useLanguage())
  switch (choice.kind) {
    case 'work':
      return (
        <label className={styles.field}>
          <span className={styles.label}>{words.work.since}</span>
          <input
            type="date"
            className={styles.select}
            title={words.work.sinceHint}
            value={choice.since ?? ''}
            onChange={({ target }) => onChange({ ...choice, since: target.value || null })}
          />
        </label>
      )
    case 'indicator':
      return (
        <EditorSelect
          label={words.editor.chart}
          value={choice.chart}
          options={INDICATOR_CHARTS.map((value) => ({ value, text: words.editor.charts[value] }))}
          onChoose={(chart) => onChange({ ...choice, chart })}
        />
      )
    case 'comparison':
      return (
        <EditorSelect
          label={words.editor.compared}
          value={choice.compared}
          options={SLIDE_ASPECTS.map((value) => ({
            value,
            text: words.comparison.measures[value],
          }))}
          onChoose={(compared) => onChange({ ...choice, compared })}
        />
      )
    default:
      return null
  }
}

function Texts({ deck, choice, name, source }: OutlineItemProps) {
  const lang = useLanguage()
  const words = presentWords(lang)
  const id = useId()
  // What was typed into the deck that the server drew would be gone with it.
  const readOnly = !useTakenOver()
  const key = choiceKey(choice)
  const { texts } = deck
  const headline = texts.headlines[key] ?? ''
  const now = heldOf(deck.file?.figures ?? {}, figuresKey(choice)) ?? {
    through: source.frozen.progress.through,
    shown: {},
  }
  const before = heldOf(texts.writtenWith, key)
  const staleIn = (text: string) =>
    before ? staleInHeadline(text, source, choice, before, now) : []
  const automatic = deck.slides?.find((slide) => slide.choice === key)?.headline ?? ''
  const write = (next: typeof texts, said: string, typing: string) =>
    deck.edit({ texts: { ...deck.allTexts, [lang]: next } }, { said, typing: `${typing} ${key}` })
  const writeHeadline = (text: string) => {
    // What is still to be corrected in it stays marked while it is typed in.
    const over = before && staleIn(text).length > 0 ? before : now
    write(withHeadline(texts, key, text, over), words.editor.headlineChanged(name), 'headline')
  }
  return (
    <div className={styles.texts}>
      <div className={styles.textField}>
        <label className={styles.label} htmlFor={`${id}-headline`}>
          {words.editor.headline}
          {headline !== '' && <span className={styles.edited}>{words.editor.edited}</span>}
        </label>
        <textarea
          id={`${id}-headline`}
          className={styles.text}
          rows={3}
          readOnly={readOnly}
          maxLength={LONGEST_HEADLINE}
          placeholder={headline === '' ? automatic : words.editor.headlineHint}
          aria-label={labelled(words.editor.headline, name, lang)}
          value={headline}
          onChange={(event) => writeHeadline(event.target.value)}
        />
        {headline !== '' && (
          <HeadlineCheck
            name={name}
            stale={before ? staleIn(headline) : null}
            onChecked={() =>
              write(
                withHeadline(texts, key, headline, now),
                words.rolled.checkedSaid(name),
                'checked',
              )
            }
            onRestore={() => writeHeadline('')}
          />
        )}
      </div>
      <div className={styles.textField}>
        <label className={styles.label} htmlFor={`${id}-notes`}>
          {words.editor.notes}
        </label>
        <textarea
          id={`${id}-notes`}
          className={styles.text}
          rows={3}
          readOnly={readOnly}
          maxLength={LONGEST_NOTES}
          aria-label={labelled(words.editor.notes, name, lang)}
          value={texts.notes[key] ?? ''}
          onChange={(event) =>
            write(
              withNotes(texts, key, event.target.value),
              words.editor.notesChanged(name),
              'notes',
            )
          }
        />
      </div>
    </div>
  )
}
