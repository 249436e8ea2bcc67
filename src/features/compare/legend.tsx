import { type ReactNode, useId, useMemo, useState } from 'react'
import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { Aspect } from '../../../domain/compared-figure.ts'
import { ABSENCE_REASONS } from '../../../domain/figure.ts'
import { LEAST_POPULATION } from '../../../domain/per-thousand.ts'
import { STATUSES, type Status } from '../../../domain/progress.ts'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { usePrinting } from '../../charts/use-printing.ts'
import { StatusShape } from '../../components/status-mark.tsx'
import { areaName, type KnownArea } from '../../data/area-name.ts'
import { absenceSentence } from '../../text/absence-sentences.ts'
import { pageWords } from '../../text/page-words.ts'
import { listWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { absenceWord } from '../../text/words-absence.ts'
import { endedUnitWords } from '../../text/words-coverage.ts'
import { statusRule, statusWord } from '../../text/words-status.ts'
import { RulesFlag } from './column-head.tsx'
import styles from './legend.module.css'
import type { MatrixColumn } from './matrix-model.ts'
import { compareWords } from './words.ts'

interface CompareLegendProps {
  readonly answer: Comparison
  readonly areas: readonly KnownArea[]
  readonly columns: readonly MatrixColumn[]
  readonly show: Aspect
  /** Ends the line. */
  readonly end: ReactNode
}

/**
 * What shapes, bars and words in the cells mean, only those that occur: the lights with their rules in
 * one line above the grid, the rest folded away, since the end of the grid may be far down.
 */
export function CompareLegend({ answer, areas, columns, show, end }: CompareLegendProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const lang = useLanguage()
  const words = compareWords(lang)
  const printing = usePrinting()
  const statuses = useMemo(() => statusesIn(answer, columns), [answer, columns])
  return (
    <div className={styles.legend} data-open={open || undefined}>
      {statuses.length > 0 && (
        <dl className={`${styles.list} ${styles.lights}`} aria-label={pageWords(lang).statusLegend}>
          {statuses.map((status) => (
            <div key={status} className={styles.entry}>
              <dt className={styles.name}>
                <StatusShape status={status} />
                {statusWord(status, lang)}
              </dt>
              <dd>
                <UnbrokenText text={statusRule(status, lang)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.legend.more}
        </button>
        {end}
      </div>
      <div id={id} className={styles.rest} hidden={!open}>
        {(open || printing) && <Rest answer={answer} areas={areas} columns={columns} show={show} />}
      </div>
    </div>
  )
}

/** Statuses of the units; counted already where the sum is of these very units. */
function statusesIn(answer: Comparison, columns: readonly MatrixColumn[]): readonly Status[] {
  const counted = answer.rollUp.made && !answer.units.some(({ hasUnits }) => hasUnits)
  const occurs = (status: Status, { figures }: MatrixColumn) => {
    const { units } = figures.total.progress
    return counted && units
      ? (units.byStatus[status] ?? 0) > 0
      : figures.rows.some(({ progress }) => progress.status === status)
  }
  return STATUSES.filter((status) => columns.some((column) => occurs(status, column)))
}

/** What is folded away: it takes every figure of every unit to know. */
function Rest({ answer, areas, columns, show }: Omit<CompareLegendProps, 'end'>) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const shown = columns.flatMap(({ figures }) => figures.rows)
  const absent = new Set(
    shown.flatMap(({ progress: { value, completion, change } }) =>
      [
        value,
        ...(show === 'completion' || show === 'gap' ? [completion] : []),
        ...(show === 'change' ? [change] : []),
      ].flatMap((figure) => (figure.kind === 'absent' ? [figure.reason] : [])),
    ),
  )
  const withoutResidents =
    show === 'rate' && answer.units.some(({ population }) => (population ?? 0) < LEAST_POPULATION)
  const reasons = ABSENCE_REASONS.filter(
    (reason) => absent.has(reason) || (reason === 'no_population' && withoutResidents),
  )
  const ended = new Map(
    columns.flatMap(({ figures }) =>
      figures.ended.map(({ areaCode, months }) => [
        areaCode,
        endedUnitWords(areaName(areas, areaCode), months, lang),
      ]),
    ),
  )
  return (
    <>
      <dl className={styles.list}>
        <div className={`${styles.entry} ${styles.ofBars}`}>
          <dt className={styles.bar}>
            <CompletionBar share={0.7} due={0.83} tone="none" height={10} thickness={4} />
          </dt>
          <dd>{words.legend.bar}</dd>
        </div>
        {columns.some((column) => column.figures.rulesDiffer) && (
          <div className={styles.entry}>
            <dt className={styles.flag}>
              <RulesFlag />
              {words.matrix.rulesDiffer}
            </dt>
            <dd>
              {words.legend.rules}
              <span className={styles.hint}>{words.legend.rulesHint}</span>
            </dd>
          </div>
        )}
      </dl>
      {reasons.length > 0 && (
        <dl className={styles.list} aria-label={words.legend.absences}>
          {reasons.map((reason) => (
            <div key={reason} className={styles.entry}>
              <dt className={styles.name}>{absenceWord(reason, lang)}</dt>
              <dd>
                <UnbrokenText text={absenceSentence(reason, lang)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {ended.size > 0 && (
        <p>
          <UnbrokenText text={words.indicator.ended(listWords([...ended.values()], lang))} />
        </p>
      )}
      <p>
        {words.legend.order}
        <span className={styles.hint}>{words.legend.orderHint}</span>
      </p>
    </>
  )
}
