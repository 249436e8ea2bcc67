import { useId, useRef, useState } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { useLanguage } from '../../../text/use-language.tsx'
import { LARGEST_FILE, readDeckFile, writeDeckFile } from '../choices/deck-file.ts'
import type { DeckInHand } from '../use-deck.ts'
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
  const { frozen } = deck.preparation

  const open = async (file: File) => {
    const refuse = (faults: readonly string[]) =>
      setOutcome({ tone: 'warn', title: words.file.faults, lines: faults })
    if (file.size > LARGEST_FILE) return refuse([words.file.tooLarge])
    const read = readDeckFile(await file.text(), words.file)
    if (read.deck === null) return refuse(read.faults)
    const { deck: opened } = read
    deck.writeTexts(opened.texts)
    deck.writeOptions({ choices: opened.choices, theme: opened.theme, index: 0 })
    const other = `${opened.area}-${opened.through}` !== deck.name
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
        disabled={frozen === null}
        onClick={() => frozen && save(deck, frozen.area, frozen.progress.through)}
      >
        {words.start.save}
      </button>
      <button type="button" className={styles.button} onClick={() => input.current?.click()}>
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

function save(
  deck: DeckInHand,
  area: { readonly code: string; readonly name: string },
  through: string,
): void {
  const text = writeDeckFile({
    area: area.code,
    areaName: area.name,
    through,
    choices: deck.choices,
    theme: deck.options.theme,
    texts: deck.allTexts,
  })
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `deck-${deck.name}.json`
  link.click()
  // The browser reads the address when it starts the download, which is not at once.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
