import { useEffect, useRef, useState } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { carriedOverFrom, daysLate, isDone } from '../../../domain/register/work.ts'
import { DueMark, MadeGoodMark } from '../../components/due/due-mark.tsx'
import { Link } from '../../components/link.tsx'
import { registerAddress } from '../../selection/register-address.ts'
import { formatDay } from '../../text/format-date.ts'
import { clauseWords, labelled } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { Chain } from './chain.tsx'
import { MoveForm } from './move-form.tsx'
import { NewTaskForm } from './new-task-form.tsx'
import { workWords } from './words.ts'
import styles from './work.module.css'
import type { WorkFrame } from './work-frame.ts'
import { latestNote, stateOf, textIn, titleOf, whoOf } from './work-model.ts'

interface WorkCardProps {
  readonly frame: WorkFrame
  readonly row: RegisterRowResource
  /** Whether its state is said: no column around it does. */
  readonly stated?: boolean
}

/** One row of work: what, who, by when and how late, what came of it, and what the reader may do with it. */
export function WorkCard({ frame, row, stated = false }: WorkCardProps) {
  const lang = useLanguage()
  const words = workWords(lang)
  const { register, answer, year, today, linked, moved, onMoved } = frame
  const { work } = register
  const [open, setOpen] = useState<'move' | 'task' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const takesFocus =
    moved?.id === row.id && moved.areaCode === row.areaCode && moved.revision === row.revision
  useEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])

  const about = textIn(row, register.about)
  const due = textIn(row, work.due)
  const done = isDone(work, row)
  const late = daysLate(register, row, today)
  const since = carriedOverFrom(work, row, year)
  const note = latestNote(register, row)
  const who = whoOf(register, row)
  const close = () => {
    setOpen(null)
    button.current?.focus()
  }
  const day = (column: string) =>
    labelled(titleOf(register, column, lang), formatDay(textIn(row, column), lang), lang)
  const canBecomeTask = work.measure !== undefined && linked?.back != null && !linked.of(row)
  return (
    <li className={styles.card} data-late={!done && late > 0 ? true : undefined}>
      <h3 className={styles.about}>
        <Link
          to={registerAddress(
            { register: register.id, area: row.areaCode, lang },
            { row: { area: row.areaCode, id: row.id } },
          )}
        >
          {about}
        </Link>
      </h3>
      {row.areaCode !== answer.areaCode && (
        <p className={styles.muted}>{answer.names[row.areaCode] ?? row.areaCode}</p>
      )}
      <p className={styles.when}>
        {stated && <span className={styles.state}>{stateOf(register, row, lang)}</span>}
        <span>
          <UnbrokenText text={day(work.due)} />
        </span>
        {!done && <DueMark due={due} today={today} />}
        {done && textIn(row, work.done) !== '' && (
          <span>
            <UnbrokenText text={day(work.done)} />
          </span>
        )}
        {done && late > 0 && <MadeGoodMark days={late} />}
        {since !== null && <span className={styles.carried}>{words.carriedOver(since)}</span>}
      </p>
      {who.length > 0 && (
        <p className={styles.muted}>
          {clauseWords(
            work.who
              .filter((column) => textIn(row, column) !== '')
              .map((column) =>
                labelled(titleOf(register, column, lang), textIn(row, column), lang),
              ),
            lang,
          )}
        </p>
      )}
      {note !== null && <p className={styles.muted}>{labelled(words.latest, note, lang)}</p>}
      {linked && <Chain frame={frame} row={row} linked={linked} />}
      {answer.may.write && (
        <div className={styles.buttons}>
          <button
            ref={button}
            type="button"
            aria-label={words.move.of(about)}
            aria-expanded={open === 'move'}
            onClick={() => setOpen(open === 'move' ? null : 'move')}
          >
            {words.move.open}
          </button>
          {canBecomeTask && (
            <button
              type="button"
              aria-label={words.task.of(about)}
              aria-expanded={open === 'task'}
              onClick={() => setOpen(open === 'task' ? null : 'task')}
            >
              {words.task.open}
            </button>
          )}
        </div>
      )}
      {open === 'move' && (
        <MoveForm
          frame={frame}
          row={row}
          onEnd={(stored) => {
            if (stored) onMoved(stored, words.move.done(about, stateOf(register, stored, lang)))
            close()
          }}
        />
      )}
      {open === 'task' && linked?.back != null && (
        <NewTaskForm
          frame={frame}
          row={row}
          register={linked.register}
          back={linked.back}
          column={linked.column}
          onEnd={(task) => {
            if (task) onMoved(row, words.task.done(task))
            close()
          }}
        />
      )}
    </li>
  )
}
