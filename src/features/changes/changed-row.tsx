import type { ChangesResource } from '../../../contract/changes-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { Link } from '../../components/link.tsx'
import { paths } from '../../selection/paths.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatPercent, formatValue } from '../../text/format.ts'
import { formatDay, formatMonth, formatPeriodWords } from '../../text/format-date.ts'
import { clauseWords, labelled } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { correctionWords, saidWords } from '../../text/words-correction.ts'
import { choiceWords } from '../../text/words-history.ts'
import styles from './changes.module.css'
import { RegisterChange } from './register-change.tsx'
import { changesWords } from './words.ts'

type Change = ChangesResource['changes'][number]

interface ChangedRowProps {
  readonly row: Change['rows'][number]
  readonly areaCode: string | null
  readonly catalogue: readonly Indicator[]
}

/** One row that a write changed: what it is, and from what to what. */
export function ChangedRow({ row, areaCode, catalogue }: ChangedRowProps) {
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
    case 'row':
    case 'feed':
    case 'village':
      return (
        <RegisterChange
          row={row}
          areaCode={areaCode}
          nameOf={(id) => indicatorName(indicatorOf(id, catalogue), lang)}
        />
      )
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
          {row.beside && (
            <>
              {' '}
              <UnbrokenText text={words.beside} />
            </>
          )}
        </li>
      )
    }
  }
}

/** An indicator; of one that is no longer in the catalogue nothing is known but the id. */
export function indicatorOf(
  id: string,
  catalogue: readonly Indicator[],
): Pick<Indicator, 'nameZh' | 'nameEn' | 'measure' | 'decimals'> {
  const unknown = { nameZh: id, nameEn: id, measure: 'count', decimals: 2 } as const
  return catalogue.find((one) => one.id === id) ?? unknown
}
