import { type CorrectedFigure, correctedFigure } from '../../../../domain/correction.ts'
import type { Indicator } from '../../../../domain/indicator.ts'
import { parseMonth } from '../../../../domain/period.ts'
import type { Progress } from '../../../../domain/progress.ts'
import { asOfWords } from '../../../text/format-date.ts'
import type { Language } from '../../../text/language.ts'
import type { Slide, SlideBody, SlideMark } from '../deck/slide.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { type PresentWords, presentWords } from '../words.ts'

/** Between the parts of a line. */
export const SEPARATOR = ' · '

/** What slides are made from. */
export interface SlideSource {
  readonly frozen: FrozenFigures
  readonly lang: Language
  readonly words: PresentWords
  /** 1..12 */
  readonly month: number
  /** 截至2026年10月 / Through October 2026 */
  readonly asOf: string
  readonly indicator: (id: string) => Indicator | undefined
  readonly figure: (id: string) => Progress | undefined
  /** What was corrected of a figure of the deck's area; undefined = nothing. */
  readonly corrected: (id: string) => CorrectedFigure | undefined
}

/** Looks the frozen figures up in one language. */
export function slideSource(frozen: FrozenFigures, lang: Language): SlideSource {
  const indicators = new Map(frozen.indicators.map((one) => [one.id, one]))
  const figures = new Map(frozen.progress.figures.map((one) => [one.indicatorId, one]))
  return {
    frozen,
    lang,
    words: presentWords(lang),
    month: parseMonth(frozen.progress.through)?.month ?? 12,
    asOf: asOfWords(frozen.progress.through, lang),
    indicator: (id) => indicators.get(id),
    figure: (id) => figures.get(id),
    corrected: (id) => correctedFigure(frozen.progress.corrections, frozen.progress.areaCode, id),
  }
}

/** What one choice says, before the deck numbers its slides and adds the presenter's own words. */
export interface Draft {
  readonly name: string
  readonly kicker: string
  readonly headline: string
  readonly mark?: SlideMark
  readonly body: SlideBody
  readonly caption?: Slide['caption']
  /** Kinds of sources behind the slide's figures; none where it shows no figures. */
  readonly kinds: Progress['sourceKinds']
}
