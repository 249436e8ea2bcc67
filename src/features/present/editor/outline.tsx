import { useMemo, useState } from 'react'
import { useLanguage } from '../../../text/use-language.tsx'
import { choiceKey, type SlideChoice } from '../choices/deck-options.ts'
import { withMovedKey } from '../choices/deck-texts.ts'
import { choiceName } from '../compose/choice-name.ts'
import { slideSource } from '../compose/slide-source.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { presentWords } from '../words.ts'
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
  const source = useMemo(() => slideSource(frozen, lang), [frozen, lang])
  const { choices, usual } = deck
  const write = (next: readonly SlideChoice[], said: string) =>
    deck.edit({ choices: next }, { said })
  const nameOf = (choice: SlideChoice) => choiceName(choice, frozen, lang)

  const move = (from: number, by: number) => {
    const moved = choices[from]
    if (!moved) return
    const rest = choices.filter((_, index) => index !== from)
    write(
      [...rest.slice(0, from + by), moved, ...rest.slice(from + by)],
      words.editor.moved(nameOf(moved), from + by + 1),
    )
  }
  const change = (at: number, choice: SlideChoice) => {
    const before = choices[at]
    if (!before || choices.some((other) => choiceKey(other) === choiceKey(choice))) {
      return setSaid(words.editor.addedAlready)
    }
    setSaid('')
    const { zh, en } = deck.allTexts
    const from = choiceKey(before)
    const to = choiceKey(choice)
    deck.edit(
      {
        texts: { zh: withMovedKey(zh, from, to), en: withMovedKey(en, from, to) },
        choices: choices.map((other, index) => (index === at ? choice : other)),
      },
      { said: words.editor.changed(nameOf(choice)) },
    )
  }
  const remove = (at: number, choice: SlideChoice) =>
    write(
      choices.filter((_, index) => index !== at),
      words.editor.removed(nameOf(choice)),
    )
  const keys = (list: readonly SlideChoice[]) => list.map(choiceKey).join()

  return (
    <section aria-labelledby="outline" className={styles.outline}>
      <div className={styles.head}>
        <h2 id="outline">{words.editor.outline}</h2>
        {keys(choices) !== keys(usual) && (
          <button
            type="button"
            className={buttons.button}
            onClick={() => write(usual, words.editor.reset)}
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
            source={source}
            hasUnits={frozen.progress.rollUp !== null}
            onMove={(by) => move(index, by)}
            onChange={(next) => change(index, next)}
            onRemove={() => remove(index, choice)}
          />
        ))}
      </ol>
      <AddSlide
        frozen={frozen}
        choices={choices}
        onAdd={(choice) => write([...choices, choice], words.editor.added(nameOf(choice)))}
      />
      <LastChange deck={deck} />
    </section>
  )
}

/** What was changed last and the way to take it back, in reach however far down the list is. */
function LastChange({ deck }: Pick<OutlineProps, 'deck'>) {
  const { editor } = presentWords(useLanguage())
  const { changes, undo } = deck
  const last = changes.at(-1)
  return (
    <p className={styles.undo} role="status" hidden={!last}>
      {last?.said}
      {last && (
        <button type="button" className={buttons.button} onClick={undo}>
          {editor.undo}
        </button>
      )}
      {changes.length > 1 && (
        <span className={styles.more}>{editor.moreChanges(changes.length - 1)}</span>
      )}
    </p>
  )
}
