import type { TargetsResource, TargetVersion } from '../../../contract/target-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatFigureValue, formatPercent, formatValue } from '../../text/format.ts'
import { formatDay, yearToDateWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { CellInput, type Move } from './cell-input.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { inputId, messageId } from './row-actions.ts'
import { refusalWords } from './row-message.ts'
import styles from './sheet.module.css'
import { type TargetView, targetText } from './target-model.ts'
import { targetWords } from './target-words.ts'
import { entryWords } from './words.ts'

/** The heads of the columns: last year's target and what was done, and this year's target. */
export function TargetHead({ answer }: { readonly answer: TargetsResource }) {
  const lang = useLanguage()
  const { columns } = targetWords(lang)
  const { year, lastYearThrough } = answer
  const isWhole = lastYearThrough === null || lastYearThrough.endsWith('-12')
  return (
    <thead>
      <tr>
        <th scope="col">{entryWords(lang).columns.indicator}</th>
        <th scope="col" data-numeric>
          {columns.lastTarget(year - 1)}
        </th>
        <th scope="col" data-numeric>
          {isWhole ? columns.lastFigure(year - 1) : yearToDateWords(lastYearThrough, lang)}
        </th>
        <th scope="col">{columns.target(year)}</th>
        <th scope="col">{columns.versions}</th>
      </tr>
    </thead>
  )
}

interface TargetRowProps {
  readonly view: TargetView
  readonly line: number
  readonly year: number
  readonly readOnly: boolean
  readonly onPut: (text: string) => void
  readonly onDrop: () => void
  readonly onChoose: (mine: boolean) => void
  readonly onPaste: (text: string) => boolean
  readonly onMove: (move: Move) => void
}

/** One target: last year beside it, and the versions of this year with their documents. */
export function TargetRow(props: TargetRowProps) {
  const { view, line, year, readOnly, onPut, onDrop, onPaste, onMove } = props
  const lang = useLanguage()
  const words = targetWords(lang)
  const { row, trouble } = view
  const { indicator, lastYear } = row
  const name = indicatorName(indicator, lang)
  const unit = unitWord(indicator, lang) || '%'
  const versions = row.held?.versions ?? []
  return (
    <tr className={styles.row} data-state={view.state}>
      <th scope="row">
        {name} <span className={styles.unit}>{unit}</span>
      </th>
      <td className={styles.beside} data-label={words.columns.lastTarget(year - 1)}>
        {lastYear?.target == null ? '—' : formatValue(lastYear.target, 'exact', indicator, lang)}
      </td>
      <td className={styles.beside} data-label={words.columns.lastFigure(year - 1)}>
        {lastYear ? formatFigureValue(lastYear.value, indicator, lang) : '—'}
      </td>
      <td className={styles.cell}>
        <CellInput
          id={inputId(line, 'first')}
          label={entryWords(lang).input.count(name, unit)}
          value={view.text}
          readOnly={readOnly}
          invalid={view.state === 'faulty'}
          describedBy={messageId(line)}
          onCommit={onPut}
          onMove={onMove}
          onPaste={onPaste}
          onUndo={onDrop}
        />
        {trouble?.kind === 'conflict' ? (
          <ConflictChoice
            id={messageId(line)}
            held={trouble.held}
            theirs={targetText(trouble.held, indicator, lang)}
            mine={view.text}
            onChoose={props.onChoose}
          />
        ) : (
          <TargetSaid view={view} line={line} onPut={onPut} onDrop={onDrop} />
        )}
      </td>
      <td className={styles.versions}>
        {versions.map((version, index) => (
          <div key={version.effectiveFrom}>
            <UnbrokenText text={versionWords(version, { indicator, isFirst: index === 0, lang })} />
          </div>
        ))}
      </td>
    </tr>
  )
}

function TargetSaid({
  view,
  line,
  onPut,
  onDrop,
}: Pick<TargetRowProps, 'view' | 'line' | 'onPut' | 'onDrop'>) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const { refusal, trouble, text, row, state } = view
  if (state !== 'faulty') {
    return (
      <span id={messageId(line)} className={styles.reading}>
        {state === 'saved' && (
          <svg className={styles.tick} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8.5 6.5 12 13 4.5" />
          </svg>
        )}
      </span>
    )
  }
  const wrong = () => {
    if (refusal?.why === 'not_exact') return targetWords(lang).exact
    if (refusal) return refusalWords(refusal, row.indicator, lang)
    return trouble?.kind === 'refused' ? words.notSaved(words.serverFaults[trouble.code]) : ''
  }
  return (
    <span id={messageId(line)} className={styles.fault} role="status">
      {wrong()}
      {trouble && (
        <button type="button" className={styles.link} onClick={() => onPut(text)}>
          {words.again}
        </button>
      )}
      <button type="button" className={styles.link} onClick={onDrop}>
        {words.takeBack}
      </button>
    </span>
  )
}

interface VersionContext {
  readonly indicator: Indicator
  /** Whether it is the year's first version, which holds from January whatever its day. */
  readonly isFirst: boolean
  readonly lang: Language
}

function versionWords(
  { value, effectiveFrom, source, note, milestones }: TargetVersion,
  { indicator, isFirst, lang }: VersionContext,
): string {
  const words = targetWords(lang)
  return clauseWords(
    [
      ...(isFirst
        ? []
        : [
            words.version(
              formatValue(value, 'exact', indicator, lang),
              formatDay(effectiveFrom, lang),
            ),
          ]),
      source ?? words.noSource,
      ...(note === null ? [] : [note]),
      ...(milestones
        ? [words.milestones(milestones.map((share) => formatPercent(share, 0, lang)))]
        : []),
    ],
    lang,
  )
}
