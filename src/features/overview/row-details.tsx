import type { ReactNode } from 'react'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { Term } from '../../components/term-help.tsx'
import { areaName, type KnownArea } from '../../data/area-name.ts'
import { absenceSentence, qualifierSentence } from '../../text/absence-sentences.ts'
import { definitionWords } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { conflictsBelowWords } from '../../text/words-below.ts'
import { changeWords, windowWords } from '../../text/words-change.ts'
import { conflictWords, coverageWords, unitsComparableWords } from '../../text/words-coverage.ts'
import { neededWords } from '../../text/words-needed.ts'
import { statusRule } from '../../text/words-status.ts'
import { detailsWords } from './details-words.ts'
import type { IndicatorView } from './overview-model.ts'
import styles from './row-details.module.css'
import { gapLine, planLines, rowNotices } from './row-words.ts'

interface RowDetailsProps {
  readonly view: IndicatorView
  readonly areas: readonly KnownArea[]
}

/** What a row has no room for: plan, comparison, coverage, definition, rules, sources, remarks. */
export function RowDetails({ view, areas }: RowDetailsProps) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const { row } = detailsWords(lang)
  const { indicator, figure, share, due } = view
  const definition = definitionWords(indicator, lang)
  return (
    <dl className={styles.list}>
      <Entry
        term={row.plan}
        texts={[
          ...planLines(view, lang),
          gapLine(view, lang),
          neededWords(figure, indicator, lang),
        ]}
      >
        {figure.units && due !== null && (
          <CompletionBar share={share} due={due} tone="none" height={16} thickness={8} />
        )}
      </Entry>
      <Entry
        term={<Term term="year_over_year" word={row.change} />}
        texts={[
          changeWords(figure.change, lang),
          figure.change.kind === 'value' && figure.window && windowWords(figure.window, lang),
        ]}
      />
      <Entry term={row.coverage} texts={[coverageWords(figure, lang), ...rowNotices(view, lang)]} />
      <Entry
        term={words.statusLegend}
        texts={[figure.status !== null && statusRule(figure.status, lang, indicator)]}
      />
      <Entry term={row.definition} texts={[definition]} />
      <Entry term={row.basis} texts={[indicator.basis]} />
      <Entry term={<Term term="counting_rule" word={row.rule} />} texts={figure.countingRules} />
      <Entry term={row.source} texts={figure.sourceKinds.map((kind) => words.chart.kinds[kind])} />
      <Entry term={row.notices} texts={remarksOf(view, areas, lang)} />
    </dl>
  )
}

interface EntryProps {
  readonly term: ReactNode
  /** What there is to say; nothing to say leaves the entry out. */
  readonly texts: readonly (string | null | false)[]
  readonly children?: ReactNode
}

function Entry({ term, texts, children }: EntryProps) {
  const said = texts.filter((text) => typeof text === 'string')
  if (said.length === 0) return null
  return (
    <div className={styles.entry}>
      <dt>{term}</dt>
      {said.map((text) => (
        <dd key={text}>
          <UnbrokenText text={text} />
        </dd>
      ))}
      {children && <dd>{children}</dd>}
    </div>
  )
}

function remarksOf(
  { indicator, figure }: IndicatorView,
  areas: readonly KnownArea[],
  lang: Language,
): (string | null | false)[] {
  const { value, change, conflicts, units } = figure
  return [
    value.kind === 'absent'
      ? absenceSentence(value.reason, lang)
      : qualifierSentence(value.qualifier, lang),
    value.kind === 'value' && change.kind === 'absent' && absenceSentence(change.reason, lang),
    units &&
      change.kind === 'value' &&
      units.comparable < units.due &&
      unitsComparableWords(units, lang),
    ...conflicts.map((conflict) =>
      conflictWords(conflict, indicator, lang, units ? areaName(areas, conflict.areaCode) : null),
    ),
    units && conflictsBelowWords(units, (code) => areaName(areas, code), lang),
  ]
}
