import { type DragEvent, useId, useRef, useState } from 'react'
import { labelled, listWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { importWords } from './words.ts'

const MEGABYTE = 1_000_000

interface ChooseFilesProps {
  readonly files: readonly File[]
  /** Bytes that all of them may have. */
  readonly largest: number
  readonly workbooks: boolean
  readonly busy: boolean
  readonly onChoose: (files: readonly File[]) => void
}

/** Where files are chosen or dropped. They are read at once: what is stored is what was looked at. */
export function ChooseFiles({ files, largest, workbooks, busy, onChoose }: ChooseFilesProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const megabytes = Math.floor(largest / MEGABYTE)

  async function take(list: FileList | null): Promise<void> {
    const given = [...(list ?? [])]
    if (given.length === 0) return
    const size = given.reduce((sum, file) => sum + file.size, 0)
    setFault(size > largest ? words.tooLarge(megabytes) : '')
    if (size > largest) return onChoose([])
    try {
      const read = given.map(async (file) => new File([await file.arrayBuffer()], file.name))
      onChoose(await Promise.all(read))
    } catch {
      // A folder, or a file that was moved away meanwhile.
      setFault(words.unreadable)
      onChoose([])
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    if (!busy) void take(event.dataTransfer.files)
  }

  return (
    <>
      <p>
        <UnbrokenText text={words.intro} />
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          <button
            type="button"
            className={styles.strong}
            aria-describedby={hint}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {files.length === 0 ? words.choose : words.again}
          </button>{' '}
          <span className={styles.dim}>{words.drop}</span>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label={words.choose}
          accept={workbooks ? '.xlsx,.xlsm,.csv' : '.csv'}
          onChange={({ target }) => {
            void take(target.files)
            // The same file is chosen again once it is put right.
            target.value = ''
          }}
        />
        {files.length > 0 && (
          <p>
            {labelled(
              words.chosen,
              listWords(
                files.map(({ name }) => name),
                lang,
              ),
              lang,
            )}
          </p>
        )}
        <p id={hint} className={styles.hint}>
          <UnbrokenText text={workbooks ? words.formats(megabytes) : words.csvOnly} />
        </p>
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      </div>
    </>
  )
}
