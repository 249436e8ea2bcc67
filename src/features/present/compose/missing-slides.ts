import type { CoverageResource } from '../../../../contract/comparison-resources.ts'
import { monthsOfBits } from '../../../../contract/month-bits.ts'
import { byMissingMonths } from '../../../../domain/missing-months.ts'
import { isFolded } from '../../../../domain/overview-counts.ts'
import { indicatorName } from '../../../text/figure-words.ts'
import { monthRunsWords, runsOfMonths } from '../../../text/format-date.ts'
import { clauseWords, listWords, withRemark } from '../../../text/punctuation.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { type ListItem, listPages } from './list-pages.ts'
import type { Draft, SlideSource } from './slide-source.ts'

/** Named one by one up to here; more are counted. */
const MOST_NAMED = 6

/** What is due and not reported: for a township by month, for a county by unit. */
export function missingSlides(source: SlideSource): Draft[] {
  const { frozen, words, asOf } = source
  const gaps = frozen.coverage ? gapsOfUnits(source, frozen.coverage) : gapsByMonth(source)
  const folded = foldedItem(source)
  const items = [...gaps.items, ...notHeldItem(source), ...(folded ? [folded.item] : [])]
  const pages = items.length === 0 ? [[]] : listPages(items)
  return pages.map((page) => ({
    name: words.slides.kinds.missing,
    kicker: words.slides.kinds.missing,
    headline:
      folded && gaps.items.length === 0 ? words.missing.noneBut(asOf, folded.count) : gaps.title,
    body: { kind: 'list', items: page },
    caption: gaps.items.length > 0 ? [words.missing.remark] : [],
    kinds: [],
  }))
}

/** How many indicators, or of an area with units how many units, owe a month; null = not known. */
export function countMissing({
  progress,
  coverage,
  indicators,
}: Pick<FrozenFigures, 'progress' | 'coverage' | 'indicators'>): number | null {
  const catalogued = new Set(indicators.map(({ id }) => id))
  const told = progress.figures.filter(
    (figure) => catalogued.has(figure.indicatorId) && !isFolded(figure),
  )
  if (progress.rollUp === null) {
    return told.filter(({ monthsMissing }) => monthsMissing.length > 0).length
  }
  if (coverage === null) return null
  const ids = new Set(told.map(({ indicatorId }) => indicatorId))
  const owed = coverage.indicators.filter(({ indicatorId }) => ids.has(indicatorId))
  return coverage.units.filter((_, unit) => owed.some(({ missing }) => (missing[unit] ?? 0) > 0))
    .length
}

interface Gaps {
  readonly title: string
  readonly items: readonly ListItem[]
}

function gapsByMonth(source: SlideSource): Gaps {
  const { frozen, lang, words, asOf, indicator } = source
  const told = frozen.progress.figures.flatMap((figure) => {
    const of = indicator(figure.indicatorId)
    return of && !isFolded(figure) ? { of, figure } : []
  })
  const groups = byMissingMonths(told, ({ figure }) => figure.monthsMissing)
  const count = countMissing(frozen) ?? 0
  return {
    title: count === 0 ? words.missing.none(asOf) : words.missing.title(asOf, count),
    items: groups.map(({ months, items }) => ({
      key: months.join(),
      lead: monthRunsWords(runsOfMonths(months), lang),
      text: listWords(
        items.map(({ of }) => indicatorName(of, lang)),
        lang,
      ),
    })),
  }
}

/** Units that miss the same months of the same indicators are told together. */
function gapsOfUnits(source: SlideSource, coverage: CoverageResource): Gaps {
  const { frozen, lang, words, asOf, indicator, figure } = source
  const told = coverage.indicators.filter(({ indicatorId }) => {
    const of = figure(indicatorId)
    return of && !isFolded(of)
  })
  const byText = new Map<string, string[]>()
  const count = countMissing(frozen) ?? 0
  coverage.units.forEach((unit, index) => {
    const byMonths = new Map<number, string[]>()
    for (const { indicatorId, missing } of told) {
      const months = missing[index] ?? 0
      const of = indicator(indicatorId)
      if (months === 0 || !of) continue
      byMonths.set(months, [...(byMonths.get(months) ?? []), indicatorName(of, lang)])
    }
    if (byMonths.size === 0) return
    const parts = [...byMonths].map(([months, names]) => {
      const list = monthRunsWords(runsOfMonths(monthsOfBits(months)), lang)
      const what =
        names.length === told.length
          ? words.missing.all(names.length)
          : names.length <= MOST_NAMED
            ? listWords(names, lang)
            : words.missing.some(names.length)
      return withRemark(list, what, lang)
    })
    const text = clauseWords(parts, lang)
    byText.set(text, [...(byText.get(text) ?? []), unit.name])
  })
  const due = frozen.progress.rollUp?.unitsHeld ?? coverage.units.length
  return {
    title: count === 0 ? words.missing.none(asOf) : words.missing.titleUnits(asOf, count, due),
    items: [...byText].map(([text, names]) => ({
      key: names[0] ?? text,
      lead: listWords(names, lang),
      text,
    })),
  }
}

/** Units that the dataset does not hold at all. */
function notHeldItem({ frozen, words }: SlideSource): ListItem[] {
  const { rollUp } = frozen.progress
  if (!rollUp || rollUp.made) return []
  return [
    {
      key: 'not-held',
      lead: words.missing.notHeld(rollUp.unitsHeld, rollUp.unitCount),
      text: words.missing.notHeldText(rollUp.unitsHeld, rollUp.unitCount),
    },
  ]
}

/** Indicators of the catalogue that the area neither reports nor plans. */
function foldedItem({
  frozen,
  lang,
  words,
  indicator,
}: SlideSource): { readonly item: ListItem; readonly count: number } | null {
  const names = frozen.progress.figures.flatMap((figure) => {
    const of = indicator(figure.indicatorId)
    return of && isFolded(figure) ? [indicatorName(of, lang)] : []
  })
  if (names.length === 0) return null
  return {
    count: names.length,
    item: { key: 'folded', lead: words.missing.folded, text: listWords(names, lang) },
  }
}
