import type { ChangesResource } from '../../../contract/changes-resources.ts'
import type { Names } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { Link } from '../../components/link.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { paths } from '../../selection/paths.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatPercent, formatValue } from '../../text/format.ts'
import {
  asOfWords,
  formatDateTime,
  formatDay,
  formatMonth,
  formatPeriodWords,
} from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, labelled, withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { correctionWords, saidWords } from '../../text/words-correction.ts'
import { authorWords, choiceWords, doorWord } from '../../text/words-history.ts'
import styles from './changes.module.css'
import { changesWords } from './words.ts'

type Change = ChangesResource['changes'][number]

/** More rows than this are listed when the reader asks. */
const ROWS_SHOWN = 6

interface ChangeEntryProps {
  readonly change: Change
  readonly names: Names
  readonly catalogue: readonly Indicator[]
}

/** What one write changed in one area: when, who, why, and the rows. */
export function ChangeEntry({ change, names, catalogue }: ChangeEntryProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  const { added, changed, removed, areaCode, rows } = change
  const nameOf = (code: string) => names[code] ?? code
  const further = added + changed + removed - rows.length
  const list = (
    <ul className={styles.rows}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
        <Row key={index} row={row} areaCode={areaCode} catalogue={catalogue} />
      ))}
      {further > 0 && <li>{words.further(further)}</li>}
    </ul>
  )
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>{areaCode === null ? words.catalogue : nameOf(areaCode)}</strong>{' '}
        <UnbrokenText text={countsWords(change, lang)} />
      </p>
      <ChangeOrigin change={change} nameOf={nameOf} />
      <MovedLights lights={change.lights} catalogue={catalogue} />
      {rows.length <= ROWS_SHOWN ? (
        list
      ) : (
        <details>
          <summary>{words.show}</summary>
          {list}
        </details>
      )}
    </li>
  )
}

interface MovedLightsProps {
  readonly lights: Change['lights']
  readonly catalogue: readonly Indicator[]
}

/** Which lights the write moved, from what to what. */
function MovedLights({ lights, catalogue }: MovedLightsProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  if (lights.length === 0) return null
  return (
    <ul className={styles.lights} aria-label={words.lights}>
      {lights.map(({ indicator, through, before, after }) => {
        const known = indicatorOf(indicator, catalogue)
        return (
          <li key={`${indicator} ${through}`}>
            {words.figure(indicatorName(known, lang), asOfWords(through, lang))}{' '}
            <span className={styles.change}>
              <StatusMark status={before} /> → <StatusMark status={after} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** How much was changed, in words. */
export function countsWords(
  { corrections, ...counts }: Pick<Change, 'added' | 'changed' | 'removed' | 'corrections'>,
  lang: Language,
): string {
  const words = changesWords(lang)
  const corrected = corrections > 0 ? [words.correctionsOf(corrections)] : []
  return clauseWords([words.counts(counts), ...corrected], lang)
}

interface ChangeOriginProps {
  readonly change: Change
  readonly nameOf: (code: string) => string
}

/** When a write was made, by whom, through which door and why. */
export function ChangeOrigin({ change, nameOf }: ChangeOriginProps) {
  const lang = useLanguage()
  const by = authorWords(change, nameOf, lang)
  const door = doorWord(change, lang)
  return (
    <>
      <p className={styles.by}>
        <time dateTime={change.at}>{formatDateTime(change.at, lang)}</time>{' '}
        {by === null ? door : withRemark(by, door, lang)}
      </p>
      {change.reason !== null && (
        <p>
          <UnbrokenText text={labelled(changesWords(lang).reason, change.reason, lang)} />
        </p>
      )}
    </>
  )
}

interface RowProps {
  readonly row: Change['rows'][number]
  readonly areaCode: string | null
  readonly catalogue: readonly Indicator[]
}

function Row({ row, areaCode, catalogue }: RowProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  switch (row.kind) {
    case 'month':
      return (
        <li>
          <UnbrokenText text={words.month(formatMonth(row.month, lang), words.states[row.state])} />
        </li>
      )
    case 'request': {
      const indicator = indicatorOf(row.indicator, catalogue)
      const name = indicatorName(indicator, lang)
      const figure = words.figure(name, formatPeriodWords(row.period, lang))
      const answer = row.answer === null ? [] : [labelled(words.answer, row.answer, lang)]
      const said = [labelled(words.requests[row.state], row.question, lang), ...answer]
      return (
        <li>
          <UnbrokenText text={clauseWords([figure, ...said], lang)} />
        </li>
      )
    }
    case 'target': {
      const indicator = indicatorOf(row.indicator, catalogue)
      const said = (version: typeof row.before) =>
        version === null ? words.noTarget : formatValue(version.value, 'exact', indicator, lang)
      const { source = null, note = null, effectiveFrom } = row.after ?? row.before ?? {}
      const quarters = (version: typeof row.before) => version?.milestones ?? null
      const shares = quarters(row.after)
      const beside = [
        ...(row.after === null || String(quarters(row.before)) === String(shares)
          ? []
          : [words.milestones(shares?.map((share) => formatPercent(share, 0, lang)) ?? null)]),
        ...(effectiveFrom === undefined || effectiveFrom === `${row.year}-01-01`
          ? []
          : [words.targetFrom(formatDay(effectiveFrom, lang))]),
        ...(source === null ? [] : [labelled(words.targetSource, source, lang)]),
        ...(note === null ? [] : [labelled(words.reason, note, lang)]),
        ...(row.chosen ? [choiceWords(row, lang) ?? ''] : []),
      ]
      return (
        <li>
          <Link
            to={paths.indicator(row.indicator, {
              lang,
              area: areaCode ?? undefined,
              year: row.year,
            })}
          >
            {words.target(indicatorName(indicator, lang), row.year)}
          </Link>{' '}
          <span className={styles.change}>
            {said(row.before)} → {said(row.after)}
          </span>{' '}
          <UnbrokenText text={clauseWords(beside, lang)} />
        </li>
      )
    }
    case 'other': {
      const name = row.indicator && indicatorName(indicatorOf(row.indicator, catalogue), lang)
      return (
        <li>
          <UnbrokenText text={words.otherOf(words.other[row.what], name)} />
        </li>
      )
    }
    case 'figure': {
      const indicator = indicatorOf(row.indicator, catalogue)
      const to = paths.indicator(row.indicator, {
        lang,
        area: areaCode ?? undefined,
        year: Number(row.period.slice(0, 4)),
      })
      return (
        <li>
          {row.correction && (
            <span className={styles.correction}>{correctionWords(lang).corrected} </span>
          )}
          <Link to={to}>
            {words.figure(indicatorName(indicator, lang), formatPeriodWords(row.period, lang))}
          </Link>{' '}
          <span className={styles.change}>
            {saidWords(row.before, indicator, lang)} → {saidWords(row.after, indicator, lang)}
          </span>
          {row.chosen && <> {choiceWords(row, lang)}</>}
        </li>
      )
    }
  }
}

/** An indicator; of one that is no longer in the catalogue nothing is known but the id. */
function indicatorOf(
  id: string,
  catalogue: readonly Indicator[],
): Pick<Indicator, 'nameZh' | 'nameEn' | 'measure' | 'decimals'> {
  const unknown = { nameZh: id, nameEn: id, measure: 'count', decimals: 2 } as const
  return catalogue.find((one) => one.id === id) ?? unknown
}
