import { indicatorName } from '../../../text/figure-words.ts'
import type { Language } from '../../../text/language.ts'
import { clauseWords, withStop } from '../../../text/punctuation.ts'
import { sourceKindsWords } from '../../../text/source-words.ts'
import { type GlossaryTerm, glossaryEntry } from '../../../text/words-glossary.ts'
import { statusRule } from '../../../text/words-status.ts'
import type { SlideChoice } from '../choices/deck-options.ts'
import { type ListItem, listPages } from './list-pages.ts'
import type { Draft, SlideSource } from './slide-source.ts'

/**
 * Where the figures come from and how they are counted: sources, counting rules of the indicators
 * shown, and the terms that the slides use.
 *
 * @param choices The deck's, so that only what is shown is explained.
 */
export function sourcesSlides(source: SlideSource, choices: readonly SlideChoice[]): Draft[] {
  const { words } = source
  const items = [
    ...dataItems(source),
    ...ruleItems(source, shownIndicators(source, choices)),
    ...termItems(source),
  ]
  return listPages(items).map((page) => ({
    name: words.slides.kinds.sources,
    kicker: words.slides.kinds.sources,
    headline: words.sources.title,
    body: { kind: 'list', items: page },
    kinds: [],
  }))
}

function shownIndicators({ frozen }: SlideSource, choices: readonly SlideChoice[]): string[] {
  const numbers = choices.some(({ kind }) => kind === 'numbers')
  const all = numbers ? frozen.progress.figures.filter(({ value }) => value.kind === 'value') : []
  const chosen = choices.flatMap((choice) => ('indicator' in choice ? [choice.indicator] : []))
  return [...new Set([...chosen, ...all.map(({ indicatorId }) => indicatorId)])]
}

function dataItems(source: SlideSource): ListItem[] {
  const { frozen, words } = source
  const kinds = frozen.progress.figures.flatMap(({ sourceKinds }) => sourceKinds)
  const items: ListItem[] = [
    {
      key: 'data',
      lead: words.sources.data,
      text: words.sources.dataText(sourceKindsWords(kinds, source.lang), frozen.dataset.version),
    },
  ]
  // References of imports are file rows; those of published reports are addresses to look up.
  const refs = Object.values(frozen.explains).flatMap(({ observations }) =>
    observations.flatMap(({ sourceKind, sourceRef, role }) =>
      sourceKind === 'report' && sourceRef !== null && role === 'counted' ? [sourceRef] : [],
    ),
  )
  for (const ref of new Set(refs)) items.push({ key: ref, lead: words.sources.refs, text: ref })
  return items
}

function ruleItems(
  { indicator, figure, lang, words }: SlideSource,
  ids: readonly string[],
): ListItem[] {
  return ids.flatMap((id) => {
    const of = indicator(id)
    const rules = figure(id)?.countingRules ?? []
    if (!of || rules.length === 0) return []
    return [
      {
        key: `rule-${id}`,
        lead: indicatorName(of, lang),
        text: withStop(words.comparison.rule(clauseWords(rules, lang)), lang),
      },
    ]
  })
}

function termItems({ frozen, indicator, lang, words }: SlideSource): ListItem[] {
  const { figures } = frozen.progress
  const items: ListItem[] = []
  const term = (name: GlossaryTerm) => {
    const { term: lead, text } = glossaryEntry(name, lang)
    items.push({ key: name, lead, text })
  }
  if (figures.some(({ expected }) => expected !== null)) {
    term('expected')
    items.push({ key: 'light', lead: words.sources.light, text: lightText(words, lang) })
  }
  const changes = figures.flatMap(({ change }) => (change.kind === 'value' ? [change] : []))
  if (changes.length > 0) term('year_over_year')
  if (changes.some(({ changeKind }) => changeKind === 'points')) term('points')
  const inexact = figures.some(
    ({ indicatorId, value }) =>
      indicator(indicatorId) && value.kind === 'value' && value.qualifier === 'at_least',
  )
  if (inexact) term('at_least')
  if (frozen.progress.rollUp?.made) {
    items.push({ key: 'rollUp', lead: words.sources.rollUp, text: words.sources.rollUpText })
  }
  return items
}

function lightText(words: SlideSource['words'], lang: Language): string {
  return words.sources.lightText(
    statusRule('on_pace', lang),
    statusRule('behind', lang),
    statusRule('far_behind', lang),
  )
}
