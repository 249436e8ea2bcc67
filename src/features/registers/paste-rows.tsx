import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RegistersResource } from '../../../contract/register-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { addRows } from '../../data/register-requests.ts'
import { labelled, listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { type PastedRow, readPastedRows } from './pasted-rows.ts'
import { PastedTable } from './pasted-table.tsx'
import { ReasonField } from './reason-field.tsx'
import styles from './registers.module.css'
import { rowRefusalWords } from './row-fault-words.ts'
import type { CellFault } from './row-form.ts'
import { registerWords } from './words.ts'

interface PasteRowsProps {
  readonly register: Register
  readonly area: AreaResource
  readonly about: RegistersResource
  /** What was pasted beside the fields of the page; empty = nothing so far. */
  readonly pasted: string
  readonly onAdded: (said: string) => void
  readonly onClose: () => void
}

/** As many rows go to the server at once, all of them or none. */
const CHUNK = 500

/** Rows from a spreadsheet: pasted, looked at, then added. */
export function PasteRows(props: PasteRowsProps) {
  const { register, area, about, onAdded, onClose } = props
  const lang = useLanguage()
  const words = registerWords(lang).paste
  const client = useQueryClient()
  const [text, setText] = useState(props.pasted)
  /** Lines that are stored. */
  const [stored, setStored] = useState<ReadonlySet<number>>(new Set())
  /** What the server found, by line. */
  const [refusals, setRefusals] = useState<Readonly<Record<number, PastedRow['faults']>>>({})
  const [fault, setFault] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [adding, setAdding] = useState<{ done: number; all: number } | null>(null)
  const pasted = useMemo(() => {
    const { code, validFrom, validTo } = area
    return readPastedRows(text, register, {
      area: { code, validFrom, validTo },
      villages: about.area?.villages ?? [],
      today: about.today,
      filingDays: about.area?.filingDays ?? 30,
    })
  }, [text, register, area, about])
  const rows = pasted.rows
    .filter(({ line }) => !stored.has(line))
    .map((row) => ({ ...row, faults: { ...row.faults, ...refusals[row.line] } }))
  const good = rows.filter(({ faults }) => Object.keys(faults).length === 0)
  const faulty = rows.length - good.length

  const take = (next: string) => {
    setText(next)
    setStored(new Set())
    setRefusals({})
    setFault(null)
  }
  const add = async () => {
    setFault(null)
    const why = reason?.trim() ? { reason: reason.trim() } : {}
    const done = new Set(stored)
    for (let at = 0; at < good.length; at += CHUNK) {
      setAdding({ done: at, all: good.length })
      const chunk = good.slice(at, at + CHUNK)
      const rowsToSend = chunk.map(({ row }) => row)
      const outcome = await addRows(client, register.id, {
        area: area.code,
        rows: rowsToSend,
        ...why,
      })
      if ('refused' in outcome) {
        const { code, cells } = outcome.refused
        const found: Record<number, Record<string, CellFault>> = {}
        for (const cell of cells) {
          const line = chunk[cell.row]?.line
          if (line !== undefined)
            found[line] = { ...found[line], [cell.column]: { code: cell.code } }
        }
        setRefusals((known) => ({ ...known, ...found }))
        setFault(rowRefusalWords(code, cells.length, lang))
        if (code === 'reason_needed') setReason((said) => said ?? '')
        break
      }
      for (const { line } of chunk) done.add(line)
    }
    setAdding(null)
    setStored(done)
    const added = done.size - stored.size
    if (added > 0) onAdded(words.done(added))
    if (done.size === pasted.rows.length) onClose()
  }

  return (
    <section className={styles.box} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.hint}>{words.how}</p>
      <p className={styles.hint}>
        {labelled(
          words.order,
          listWords(
            register.columns.map(({ title }) => title[lang]),
            lang,
          ),
          lang,
        )}
      </p>
      <label className={styles.pasteBox}>
        <span className="visually-hidden">{words.box}</span>
        <textarea
          rows={3}
          placeholder={words.box}
          value={text}
          onChange={({ target }) => take(target.value)}
        />
      </label>
      {text !== '' && (
        <>
          <p role="status">
            {pasted.rows.length === 0
              ? words.nothing
              : pasted.byHeads
                ? words.heads(pasted.columns.length)
                : words.byOrder}{' '}
            {pasted.passedOver.length > 0 && words.passedOver(listWords(pasted.passedOver, lang))}
          </p>
          {rows.length > 0 && (
            <PastedTable register={register} columns={pasted.columns} rows={rows} />
          )}
          {faulty > 0 && <p className={styles.fault}>{words.faulty(faulty)}</p>}
        </>
      )}
      {reason !== null && <ReasonField value={reason} onChange={setReason} />}
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.go}
          disabled={good.length === 0 || adding !== null}
          onClick={() => void add()}
        >
          {adding ? words.adding(adding.done, adding.all) : words.add(good.length)}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </section>
  )
}
