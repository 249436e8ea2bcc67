import { useId, useRef, useState } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { saveFile } from '../../../components/workbook/save-file.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import {
  type DeckFile,
  LARGEST_FILE,
  nameOfFile,
  readDeckFile,
  writeDeckFile,
} from '../choices/deck-file.ts'
import { earlierOf, nameFor } from '../choices/open-deck.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import { presentWords } from '../words.ts'
import styles from './start-page.module.css'

/** What came of the last file. */
interface Outcome {
  readonly tone: 'info' | 'warn'
  readonly title: string
  readonly lines: readonly string[]
}

/** Takes the deck's choices and texts along as a file, and brings them back. */
export function DeckFileButtons({ deck }: { readonly deck: DeckInHand }) {
  const words = presentWords(useLanguage())
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { file: saving, open: inHand } = deck

  const open = async (file: File) => {
    const refuse = (faults: readonly string[]) =>
      setOutcome({ tone: 'warn', title: words.file.faults, lines: faults })
    if (file.size > LARGEST_FILE) return refuse([words.file.tooLarge])
    const read = readDeckFile(await file.text(), words.file)
    if (read.deck === null) return refuse(read.faults)
    const { deck: opened } = read
    if (!saving) return
    const { choices, theme, texts } = opened
    const name = nameFor({ ...opened, name: nameOfFile(file.name) }, saving)
    // A deck of its own: what was in hand stays as it is.
    deck.keepAs(name, { choices, theme, texts, earlier: earlierOf(opened, saving) })
    const other = opened.area !== saving.area
    setOutcome({
      tone: 'info',
      title: words.start.opened(file.name),
      lines: other ? [words.file.otherArea(opened.areaName, opened.through)] : [],
    })
  }

  return (
    <>
      <button
        type="button"
        className={styles.button}
        disabled={saving === null}
        title={words.start.saveHint}
        onClick={() => saving && inHand && save(saving, inHand.name)}
      >
        {words.start.save}
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={saving === null}
        onClick={() => input.current?.click()}
      >
        {words.start.open}
      </button>
      <label className="visually-hidden" htmlFor={id}>
        {words.start.open}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json"
        className={styles.file}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void open(file)
        }}
      />
      {outcome && (
        <div className={styles.outcome}>
          <Notice tone={outcome.tone} live title={outcome.title}>
            {outcome.lines.length > 0 && (
              <ul>
                {outcome.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Notice>
        </div>
      )}
    </>
  )
}

function save(deck: DeckFile, name: string): void {
  saveFile(new Blob([writeDeckFile(deck)], { type: 'application/json' }), `deck-${name}.json`)
}
