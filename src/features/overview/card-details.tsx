import type { AreaResource } from '../../../contract/resources.ts'
import { areaName } from '../../data/area-name.ts'
import { absenceSentence, qualifierSentence } from '../../text/absence-sentences.ts'
import { definitionWords, indicatorName } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { conflictWords, unitsComparableWords } from '../../text/words-coverage.ts'
import { statusRule } from '../../text/words-status.ts'
import styles from './card-details.module.css'
import { cardsWords } from './cards-words.ts'
import type { IndicatorView } from './overview-model.ts'

interface CardDetailsProps {
  readonly view: IndicatorView
  readonly areas: readonly AreaResource[]
}

/** Definition, counting rules, the rule of the light, and what qualifies the figure, on demand. */
export function CardDetails({ view, areas }: CardDetailsProps) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const cards = cardsWords(lang)
  const { indicator, figure } = view
  const definition = definitionWords(indicator, lang)
  const remarks = remarksOf(view, areas, lang)
  return (
    <details className={styles.details}>
      <summary>
        {cards.card.more}
        <span className="visually-hidden">: {indicatorName(indicator, lang)}</span>
      </summary>
      <dl className={styles.list}>
        {definition !== null && <Entry term={cards.card.definition} texts={[definition]} />}
        {indicator.basis !== null && <Entry term={cards.card.basis} texts={[indicator.basis]} />}
        {figure.countingRules.length > 0 && (
          <Entry term={cards.card.rule} texts={figure.countingRules} />
        )}
        {figure.status !== null && (
          <Entry term={words.statusLegend} texts={[statusRule(figure.status, lang, indicator)]} />
        )}
        {figure.sourceKinds.length > 0 && (
          <Entry
            term={cards.card.source}
            texts={figure.sourceKinds.map((kind) => words.chart.kinds[kind])}
          />
        )}
        {remarks.length > 0 && <Entry term={cards.card.notices} texts={remarks} />}
      </dl>
    </details>
  )
}

function Entry({ term, texts }: { readonly term: string; readonly texts: readonly string[] }) {
  return (
    <>
      <dt>{term}</dt>
      {texts.map((text) => (
        <dd key={text}>{text}</dd>
      ))}
    </>
  )
}

function remarksOf(
  { indicator, figure }: IndicatorView,
  areas: readonly AreaResource[],
  lang: Language,
): string[] {
  const { value, change, conflicts, units } = figure
  const said: (string | null)[] = [
    value.kind === 'absent'
      ? absenceSentence(value.reason, lang)
      : qualifierSentence(value.qualifier, lang),
    value.kind === 'value' && change.kind === 'absent'
      ? absenceSentence(change.reason, lang)
      : null,
    units && change.kind === 'value' && units.comparable < units.due
      ? unitsComparableWords(units, lang)
      : null,
    ...conflicts.map((conflict) =>
      conflictWords(conflict, indicator, lang, units ? areaName(areas, conflict.areaCode) : null),
    ),
  ]
  return said.filter((remark) => remark !== null)
}
