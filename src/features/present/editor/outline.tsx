import { useState } from 'react'
import { indicatorName } from '../../../text/figure-words.ts'
import type { Language } from '../../../text/language.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { choiceKey, fitsAddress, type SlideChoice } from '../choices/deck-options.ts'
import { withMovedKey } from '../choices/deck-texts.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import type { DeckInHand } from '../use-deck.ts'
import { type PresentWords, presentWords } from '../words.ts'
import { AddSlide } from './add-slide.tsx'
import styles from './outline.module.css'
import { OutlineItem } from './outline-item.tsx'
import buttons from './start-page.module.css'

interface OutlineProps {
  readonly deck: DeckInHand
  readonly frozen: FrozenFigures
}

/** The deck as a list to change: order, kinds of charts, headlines, notes, more slides. */
export function Outline({ deck, frozen }: OutlineProps) {
  const lang = useLanguage()
  const words = presentWords(lang)
  const [said, setSaid] = useState('')
  const { choices, options } = deck
  const write = (next: readonly SlideChoice[]) =>
    deck.writeOptions({ ...options, choices: next, index: 0 })
  const nameOf = (choice: SlideChoice) => choiceName(choice, frozen, words, lang)

  const move = (from: number, by: number) => {
    const moved = choices[from]
    if (!moved) return
    const rest = choices.filter((_, index) => index !== from)
    write([...rest.slice(0, from + by), moved, ...rest.slice(from + by)])
    setSaid(words.editor.moved(nameOf(moved), from + by + 1))
  }
  const change = (at: number, choice: SlideChoice) => {
    const before = choices[at]
    if (!before || choices.some((other) => choiceKey(other) === choiceKey(choice))) {
      return setSaid(words.editor.addedAlready)
    }
    const { zh, en } = deck.allTexts
    const from = choiceKey(before)
    const to = choiceKey(choice)
    deck.writeTexts({ zh: withMovedKey(zh, from, to), en: withMovedKey(en, from, to) })
    write(choices.map((other, index) => (index === at ? choice : other)))
  }

  return (
    <section aria-labelledby="outline" className={styles.outline}>
      <div className={styles.head}>
        <h2 id="outline">{words.editor.outline}</h2>
        {options.choices !== null && (
          <button
            type="button"
            className={buttons.button}
            onClick={() => deck.writeOptions({ ...options, choices: null, index: 0 })}
          >
            {words.start.reset}
          </button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className={styles.list}>
        {choices.map((choice, index) => (
          <OutlineItem
            key={choiceKey(choice)}
            deck={deck}
            choice={choice}
            name={nameOf(choice)}
            place={index}
            last={index === choices.length - 1}
            version={frozen.dataset.version}
            hasUnits={frozen.progress.rollUp !== null}
            onMove={(by) => move(index, by)}
            onChange={(next) => change(index, next)}
            onRemove={() => {
              write(choices.filter((_, other) => other !== index))
              setSaid(words.editor.removed(nameOf(choice)))
            }}
          />
        ))}
      </ol>
      <AddSlide
        frozen={frozen}
        choices={choices}
        onAdd={(choice) => {
          const next = [...choices, choice]
          if (!fitsAddress(next)) return words.editor.tooMany
          write(next)
          return null
        }}
      />
    </section>
  )
}

/** A choice in a few words. */
export function choiceName(
  choice: SlideChoice,
  frozen: FrozenFigures,
  words: PresentWords,
  lang: Language,
): string {
  if (choice.kind !== 'indicator' && choice.kind !== 'comparison') {
    return words.slides.kinds[choice.kind]
  }
  const found = frozen.indicators.find(({ id }) => id === choice.indicator)
  const name = found ? indicatorName(found, lang) : choice.indicator
  return choice.kind === 'comparison' ? words.slides.comparisonOf(name) : name
}
