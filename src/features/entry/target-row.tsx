import type { TargetsResource, TargetVersion } from '../../../contract/target-resources.ts'
import type { CellPart, TypedCell } from '../../../domain/entry.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Refusal } from '../../../domain/typed-number.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatFigureValue, formatValue } from '../../text/format.ts'
import { formatDay, yearToDateWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, withRemark } from '../../text/punctuation.ts'
import { refusalWords } from '../../text/typed-number-words.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { CellInput } from './cell-input.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { inputId, messageId, moveFrom } from './row-actions.ts'
import styles from './sheet.module.css'
import cells from './sheet-table.module.css'
import {
  levelsText,
  milestonesText,
  type TargetRefusal,
  type TargetView,
  takesMilestones,
  targetTexts,
} from './target-model.ts'
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
        <th scope="col">{columns.milestones}</th>
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
  readonly onPut: (typed: TypedCell) => void
  readonly onDrop: () => void
  readonly onChoose: (mine: boolean) => void
  readonly onPaste: (part: CellPart, text: string) => boolean
  readonly onUndo: () => void
}

/** One target: last year beside it, and the versions of this year with their documents. */
export function TargetRow(props: TargetRowProps) {
  const { view, line, year, readOnly, onPut, onDrop, onPaste } = props
  const lang = useLanguage()
  const words = targetWords(lang)
  const { row, typed, trouble, refusal } = view
  const { indicator, lastYear } = row
  const name = indicatorName(indicator, lang)
  const unit = unitWord(indicator, lang) || '%'
  const versions = row.held?.versions ?? []
  const isTroubled = view.state === 'faulty' && refusal === null
  const input = (part: CellPart, label: string) => (
    <CellInput
      id={inputId(line, part)}
      label={label}
      value={typed[part]}
      readOnly={readOnly}
      invalid={isTroubled || refusal?.part === part}
      describedBy={messageId(line)}
      onCommit={(text) => onPut({ ...typed, [part]: text })}
      onMove={(to) => moveFrom(line, part, to)}
      onPaste={(text) => onPaste(part, text)}
      onUndo={props.onUndo}
    />
  )
  return (
    <tr className={cells.row} data-state={view.state}>
      <th scope="row">
        {name} <span className={cells.unit}>{unit}</span>
      </th>
      <td className={cells.beside} data-label={words.columns.lastTarget(year - 1)}>
        {lastYear?.target == null ? '—' : formatValue(lastYear.target, 'exact', indicator, lang)}
      </td>
      <td className={cells.beside} data-label={words.columns.lastFigure(year - 1)}>
        {lastYear ? formatFigureValue(lastYear.value, indicator, lang) : '—'}
      </td>
      <td className={cells.cell}>
        {input('first', entryWords(lang).input.count(name, unit))}
        {trouble?.kind === 'conflict' ? (
          <ConflictChoice
            id={messageId(line)}
            held={trouble.held}
            theirs={bothTexts(targetTexts(trouble.held, indicator, lang), lang)}
            mine={bothTexts(typed, lang)}
            onChoose={props.onChoose}
          />
        ) : (
          <TargetSaid view={view} line={line} onPut={onPut} onDrop={onDrop} />
        )}
      </td>
      <td className={cells.milestones} data-label={words.columns.milestones}>
        {takesMilestones(indicator) ? input('second', words.milestonesOf(name)) : '—'}
        {view.levels && indicator.measure === 'count' && (
          <span className={cells.reading}>
            {words.levels(levelsText(view.levels, indicator, lang), unit)}
          </span>
        )}
      </td>
      <td className={cells.versions}>
        {versions.map((version, index) => (
          <div key={version.effectiveFrom}>
            <UnbrokenText
              text={versionWords(version, {
                indicator,
                isFirst: index === 0,
                isLast: index === versions.length - 1,
                lang,
              })}
            />
          </div>
        ))}
      </td>
    </tr>
  )
}

/** A target with its milestones, where it has any. */
function bothTexts({ first, second }: TypedCell, lang: Language): string {
  return withRemark(first, second || null, lang)
}

function TargetSaid({
  view,
  line,
  onPut,
  onDrop,
}: Pick<TargetRowProps, 'view' | 'line' | 'onPut' | 'onDrop'>) {
  const lang = useLanguage()
  const words = entryWords(lang)
  const { refusal, trouble, typed, row, state } = view
  if (state !== 'faulty') {
    return (
      <span id={messageId(line)} className={cells.reading}>
        {state === 'saved' && (
          <svg className={cells.tick} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8.5 6.5 12 13 4.5" />
          </svg>
        )}
      </span>
    )
  }
  const wrong = () => {
    if (refusal) return targetFault(refusal, row.indicator, lang)
    return trouble?.kind === 'refused' ? words.notSaved(words.serverFaults[trouble.code]) : ''
  }
  return (
    <span id={messageId(line)} className={styles.fault} role="status">
      {wrong()}
      {trouble && (
        <button type="button" className={styles.link} onClick={() => onPut(typed)}>
          {words.again}
        </button>
      )}
      <button type="button" className={styles.link} onClick={onDrop}>
        {words.takeBack}
      </button>
    </span>
  )
}

function targetFault(found: TargetRefusal, indicator: Indicator, lang: Language): string {
  const words = targetWords(lang)
  const wrong = (refusal: Refusal) =>
    refusal.why === 'not_exact' ? words.exact : refusalWords(refusal, indicator, lang)
  if (found.part === 'first') return wrong(found.refusal)
  const { refusal } = found
  return refusal.why === 'number' ? wrong(refusal.refusal) : words.refusals[refusal.why]
}

interface VersionContext {
  readonly indicator: Indicator
  /** Whether it is the year's first version, which holds from January whatever its day. */
  readonly isFirst: boolean
  /** Whether it is the last one, whose milestones are in their own column. */
  readonly isLast: boolean
  readonly lang: Language
}

function versionWords(
  { value, effectiveFrom, source, note, milestones }: TargetVersion,
  { indicator, isFirst, isLast, lang }: VersionContext,
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
      ...(milestones && !isLast
        ? [words.milestones(milestonesText(milestones, value, indicator, lang))]
        : []),
    ],
    lang,
  )
}
