import { Fragment, useState } from 'react'
import { indicatorName } from '../../../text/figure-words.ts'
import type { Language } from '../../../text/language.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { choiceKey, type SlideChoice } from '../choices/deck-options.ts'
import { withMovedKey } from '../choices/deck-texts.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { type PresentWords, presentWords } from '../words.ts'
import { AddSlide } from './add-slide.tsx'
import styles from './outline.module.css'
import { OutlineItem } from './outline-item.tsx'
import buttons from './start-page.module.css'

/** What can be taken back: a slide removed from its place, or another order given up. */
type Undo = { readonly said: string } & (
  | { readonly at: number; readonly choice: SlideChoice }
  | { readonly choices: readonly SlideChoice[] }
)

interface OutlineProps {
  readonly deck: DeckInHand
  readonly frozen: FrozenFigures
}

/** The deck as a list to change: order, kinds of charts, headlines, notes, more slides. */
export function Outline({ deck, frozen }: OutlineProps) {
  const lang = useLanguage()
  const words = presentWords(lang)
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<Undo | null>(null)
  const { choices, usual } = deck
  const write = (next: readonly SlideChoice[]) => deck.edit({ choices: next })
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
    deck.edit({
      texts: { zh: withMovedKey(zh, from, to), en: withMovedKey(en, from, to) },
      choices: choices.map((other, index) => (index === at ? choice : other)),
    })
  }
  const remove = (at: number, choice: SlideChoice) => {
    write(choices.filter((_, index) => index !== at))
    setUndo({ said: words.editor.removed(nameOf(choice)), at, choice })
  }
  const reset = () => {
    setUndo({ said: words.editor.reset, choices })
    write(usual)
  }
  const takeBack = (undo: Undo) => {
    setUndo(null)
    if ('choices' in undo) return write(undo.choices)
    const others = choices.filter((one) => choiceKey(one) !== choiceKey(undo.choice))
    write([...others.slice(0, undo.at), undo.choice, ...others.slice(undo.at)])
  }
  const takenBack = (undo: Undo) => (
    <p className={styles.undo} role="status">
      {undo.said}
      <button type="button" className={buttons.button} onClick={() => takeBack(undo)}>
        {words.editor.undo}
      </button>
    </p>
  )
  // Where the slide was: the reader looks there.
  const removedAt = undo && 'at' in undo ? Math.min(undo.at, choices.length) : null
  const keys = (list: readonly SlideChoice[]) => list.map(choiceKey).join()

  return (
    <section aria-labelledby="outline" className={styles.outline}>
      <div className={styles.head}>
        <h2 id="outline">{words.editor.outline}</h2>
        {keys(choices) !== keys(usual) && (
          <button type="button" className={buttons.button} onClick={reset}>
            {words.start.reset}
          </button>
        )}
      </div>
      {undo && !('at' in undo) && takenBack(undo)}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className={styles.list}>
        {choices.map((choice, index) => (
          <Fragment key={choiceKey(choice)}>
            {removedAt === index && undo && <li>{takenBack(undo)}</li>}
            <OutlineItem
              deck={deck}
              choice={choice}
              name={nameOf(choice)}
              place={index}
              last={index === choices.length - 1}
              version={frozen.dataset.version}
              hasUnits={frozen.progress.rollUp !== null}
              onMove={(by) => move(index, by)}
              onChange={(next) => change(index, next)}
              onRemove={() => remove(index, choice)}
            />
          </Fragment>
        ))}
        {removedAt === choices.length && undo && <li>{takenBack(undo)}</li>}
      </ol>
      <AddSlide frozen={frozen} choices={choices} onAdd={(choice) => write([...choices, choice])} />
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
