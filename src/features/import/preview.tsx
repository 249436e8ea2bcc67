import { type ReactNode, useId, useState } from 'react'
import type { ImportPreview } from '../../../contract/import-resources.ts'
import { formatMonth } from '../../text/format-date.ts'
import { labelled, listWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { PreviewRows } from './preview-rows.tsx'
import { importWords } from './words.ts'

/** What most is asked of, first. */
const FIRST = ['observations', 'targets', 'areas', 'indicators']

interface PreviewProps {
  readonly preview: ImportPreview
  readonly onStore: (reason: string) => void
}

/** What files would change, what must be said before, and the step itself. */
export function Preview({ preview, onStore }: PreviewProps) {
  const lang = useLanguage()
  const words = importWords(lang).preview
  const [sure, setSure] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const title = useId()
  const { added, changed, overwritten, settled, outside, refused, counts, titles } = preview
  const tables = [...FIRST, ...Object.keys(counts).filter((table) => !FIRST.includes(table))]
  const nothing = Object.values(counts).every((one) => one.added + one.changed === 0)
  const typed = overwritten.count + settled.typed

  function store(): void {
    const lacking =
      typed > 0 && !sure
        ? words.mustConfirm
        : settled.count > 0 && reason.trim() === ''
          ? words.mustReason
          : ''
    setFault(lacking)
    if (lacking === '') onStore(reason.trim())
  }

  const rows = (shown: ImportPreview['added'], caption: string, folded = false) => (
    <PreviewRows shown={shown} preview={preview} caption={caption} folded={folded} />
  )
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <ul className={styles.plainList}>
        {tables.map((table) => {
          const [title, told] = [
            words.kinds[table] ?? titles[table]?.[lang] ?? table,
            counts[table],
          ]
          if (!told || told.added + told.changed + told.unchanged === 0) return null
          return <li key={table}>{labelled(title, words.counts(told), lang)}</li>
        })}
      </ul>
      {nothing && <p>{words.nothing}</p>}
      {refused.count > 0 && (
        <Part tone="bad" says={words.refusedWhy}>
          {rows(refused, words.refused(refused.count))}
        </Part>
      )}
      {settled.count > 0 && (
        <Part tone="warn">
          {rows(settled, words.settled(settled.count, monthsOf(settled.months)))}
          <label className={styles.field}>
            {words.reason}
            <input
              value={reason}
              maxLength={2000}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
        </Part>
      )}
      {overwritten.count > 0 && (
        <Part tone="warn">{rows(overwritten, words.overwritten(overwritten.count))}</Part>
      )}
      {typed > 0 && (
        <Part tone="warn">
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={sure}
              onChange={({ target }) => setSure(target.checked)}
            />
            {words.overwrite(typed)}
          </label>
        </Part>
      )}
      {changed.count > 0 && <Part>{rows(changed, words.changed(changed.count), true)}</Part>}
      {added.count > 0 && <Part>{rows(added, words.added(added.count), true)}</Part>}
      {outside.count > 0 && (
        <Part says={words.outsideWhy}>{rows(outside, words.outside(outside.count), true)}</Part>
      )}
      {!nothing && refused.count === 0 && (
        <p className={styles.actions}>
          <button type="button" className={styles.strong} onClick={store}>
            {words.import}
          </button>
          <span role="alert" className={styles.fault}>
            {fault}
          </span>
        </p>
      )}
    </section>
  )

  function monthsOf(months: readonly string[]): string {
    return listWords(
      months.map((month) => formatMonth(month, lang)),
      lang,
    )
  }
}

interface PartProps {
  readonly tone?: 'warn' | 'bad'
  readonly says?: string
  readonly children: ReactNode
}

function Part({ tone, says, children }: PartProps) {
  return (
    <div className={styles.sort} data-tone={tone}>
      {children}
      {says !== undefined && (
        <p className={styles.hint}>
          <UnbrokenText text={says} />
        </p>
      )}
    </div>
  )
}
