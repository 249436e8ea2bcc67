import type { Indicator } from '../../../../domain/indicator.ts'
import type { Progress } from '../../../../domain/progress.ts'
import { indicatorName, unitWord } from '../../../text/figure-words.ts'
import { formatCompletion, formatFigureValue } from '../../../text/format.ts'
import { capital, clauseWords, withStop } from '../../../text/punctuation.ts'
import { absenceWord } from '../../../text/words-absence.ts'
import { correctionWords } from '../../../text/words-correction.ts'
import { withoutCountsWords } from '../../../text/words-coverage.ts'
import { withinCaption } from '../deck/fit-text.ts'
import type { NumbersBody } from '../deck/slide.ts'
import type { Draft, SlideSource } from './slide-source.ts'

/** Figures on one slide. */
const MOST_TILES = 8
/** Tiles in a row, by how many there are. */
const COLUMNS = [2, 2, 2, 3, 2, 3, 3] as const

interface Stated {
  readonly indicator: Indicator
  readonly figure: Progress
}

/**
 * Every figure that was stated, as numbers: for a year without months to draw.
 *
 * Categories stay together where they fit on a slide.
 */
export function numbersSlides(source: SlideSource): Draft[] {
  const { frozen, words, month } = source
  const stated = frozen.progress.figures.flatMap((figure): Stated[] => {
    const indicator = source.indicator(figure.indicatorId)
    return indicator && figure.value.kind === 'value' ? [{ indicator, figure }] : []
  })
  if (stated.length === 0) return []
  return pagesOf(stated).map((page) => ({
    name: words.slides.kinds.numbers,
    kicker: words.slides.kinds.numbers,
    headline: words.numbers.title(frozen.progress.year, month === 12, stated.length),
    body: {
      kind: 'numbers',
      columns: COLUMNS[page.length] ?? 4,
      tiles: page.map((one) => tileOf(source, one, stated)),
    },
    caption: remarks(source, stated, page),
    kinds: page.flatMap(({ figure }) => figure.sourceKinds),
  }))
}

function pagesOf(stated: readonly Stated[]): Stated[][] {
  const groups = new Map<string | null, Stated[]>()
  for (const one of stated) {
    const key = one.indicator.categoryZh
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const pages: Stated[][] = [[]]
  for (const group of groups.values()) {
    for (let rest = group; rest.length > 0; rest = rest.slice(MOST_TILES)) {
      const part = rest.slice(0, MOST_TILES)
      const page = pages[pages.length - 1]
      if (page && page.length + part.length <= MOST_TILES) page.push(...part)
      else pages.push([...part])
    }
  }
  return pages
}

function tileOf(
  { lang, words, corrected }: SlideSource,
  { indicator, figure }: Stated,
  all: readonly Stated[],
): NumbersBody['tiles'][number] {
  const number = formatFigureValue(figure.value, indicator, lang)
  const notes: string[] = []
  if (corrected(indicator.id)) notes.push(correctionWords(lang).corrected)
  const rate = withoutCountsWords(figure, lang)
  if (rate !== null) notes.push(rate)
  if (figure.completion.kind === 'value' && indicator.direction !== 'full') {
    notes.push(`${words.fact.completion} ${formatCompletion(figure.completion, lang)}`)
  } else if (figure.target === null && indicator.direction === 'up' && !noneHas(all, 'target')) {
    notes.push(absenceWord('no_target', lang))
  }
  return {
    key: indicator.id,
    name: indicatorName(indicator, lang),
    number,
    unit: unitWord(indicator, lang, number),
    note: clauseWords(notes, lang),
  }
}

function noneHas(all: readonly Stated[], what: 'target' | 'base'): boolean {
  return all.every(({ figure }) => figure[what] === null)
}

/** What holds for all figures is said once, below; of 余 where a figure has it. */
function remarks(
  { lang, words }: SlideSource,
  all: readonly Stated[],
  page: readonly Stated[],
): string[] {
  const { numbers } = words
  const said: string[] = []
  if (all.every(({ figure }) => figure.reportedBy === 'year')) said.push(numbers.allAnnual)
  if (noneHas(all, 'target')) said.push(numbers.noTargets)
  const unknownBase = all.every(
    ({ figure: { change } }) => change.kind === 'absent' && change.reason === 'no_base',
  )
  if (unknownBase) said.push(numbers.noBase)
  if (
    page.some(({ figure: { value } }) => value.kind === 'value' && value.qualifier === 'at_least')
  ) {
    said.push(numbers.atLeast)
  }
  // Rather one remark less than none at all.
  for (; said.length > 0; said.pop()) {
    const kept = withinCaption([capital(withStop(clauseWords(said, lang), lang))])
    if (kept.length > 0) return kept
  }
  return []
}
