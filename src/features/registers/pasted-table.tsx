import type { Register } from '../../../domain/register/register.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { PastedRow } from './pasted-rows.ts'
import { cellFaultWords } from './row-fault-words.ts'
import styles from './rows-table.module.css'
import { registerWords } from './words.ts'

interface PastedTableProps {
  readonly register: Register
  readonly columns: readonly string[]
  readonly rows: readonly PastedRow[]
}

/** More rows than these are not looked at one by one. */
const MOST_SHOWN = 100

/** Pasted rows as they were understood, those with faults first: what is wrong is said in its cell. */
export function PastedTable({ register, columns, rows }: PastedTableProps) {
  const lang = useLanguage()
  const { paste: words, rows: beside } = registerWords(lang)
  const titles: Readonly<Record<string, string>> = {
    id: beside.id,
    area_code: beside.area,
    reference: beside.reference,
    note: beside.note,
    ...Object.fromEntries(register.columns.map(({ name, title }) => [name, title[lang]])),
  }
  const isFaulty = ({ faults }: PastedRow) => Object.keys(faults).length > 0
  const shown = [...rows]
    .sort((a, b) => Number(isFaulty(b)) - Number(isFaulty(a)))
    .slice(0, MOST_SHOWN)
  // A required column that was not pasted has its fault all the same.
  const lacking = shown.flatMap(({ faults }) => Object.keys(faults))
  const heads = [...new Set([...columns, ...lacking])]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.preview}>
        <table className={styles.table} data-look="pasted">
          <caption className="visually-hidden">{words.preview}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {heads.map((name) => (
                <th key={name} scope="col">
                  {titles[name] ?? name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, typed, faults }) => (
              <tr key={line}>
                <td>{line}</td>
                {heads.map((name) => {
                  const fault = faults[name]
                  return (
                    <td
                      key={name}
                      data-head={titles[name] ?? name}
                      data-wrong={fault ? true : undefined}
                    >
                      {typed[name]}
                      {fault && (
                        <small className={styles.fault}>{cellFaultWords(fault, lang)}</small>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown.length && (
        <p className={styles.notes}>{words.further(rows.length - shown.length)}</p>
      )}
    </>
  )
}
