import { decodeComparison } from '../../../../../contract/comparison-decoding.ts'
import type { LineAspect } from '../../../../../domain/compared-figure.ts'
import { courseText } from '../../../../charts/course-text.ts'
import { chartPicture } from '../../../../charts/picture-file/chart-picture.ts'
import type { Picture } from '../../../../charts/picture-file/picture.ts'
import { statePicture } from '../../../../charts/picture-file/state-picture.ts'
import { unitsPicture } from '../../../../charts/picture-file/units-picture.ts'
import { yearsText } from '../../../../charts/years-text.ts'
import { rateDecimals } from '../../../../text/words-compared.ts'
import { choiceKey, type SlideChoice } from '../../choices/deck-options.ts'
import type { Slide } from '../../deck/slide.ts'
import { heldOf } from '../../frozen/frozen-figures.ts'
import { presentWords } from '../../words.ts'
import type { HandedDeck } from '../handed-deck.ts'

/** A picture as a file. */
export interface PictureFile {
  /** Without its ending; begins with the number of its slide. */
  readonly name: string
  readonly picture: Picture
}

/**
 * Every chart of a deck, and the head of its overview, in the order of its slides: the same pictures as on
 * the pages. Slides that are words or numbers give none.
 *
 * Units that fill several slides are one picture.
 */
export function picturesOf(deck: HandedDeck): readonly PictureFile[] {
  const { choices, slides } = deck
  return choices.flatMap((choice) => {
    const key = choiceKey(choice)
    const first = slides.find((slide) => slide.choice === key)
    const picture = first && pictureOf(deck, choice, first)
    if (!picture) return []
    const number = String(slides.indexOf(first) + 1).padStart(2, '0')
    return [{ name: `${number} ${picture.place} ${picture.title}`, picture }]
  })
}

function pictureOf(deck: HandedDeck, choice: SlideChoice, slide: Slide): Picture | null {
  const { frozen, lang } = deck
  switch (choice.kind) {
    case 'state': {
      const { area, progress, indicators } = frozen
      return statePicture({ place: area.name, progress, indicators, lang })
    }
    case 'indicator':
      return indicatorPicture(deck, choice.indicator, slide)
    case 'comparison':
      return comparisonPicture(deck, choice.indicator, choice.compared)
    default:
      return null
  }
}

/** The chart that the slide shows; null where it shows none. */
function indicatorPicture(deck: HandedDeck, id: string, { body, headline }: Slide): Picture | null {
  const { frozen, lang } = deck
  const { through, year } = frozen.progress
  const indicator = frozen.indicators.find((one) => one.id === id)
  const answer = heldOf(frozen.series, id)
  if (!indicator || !answer) return null
  const told = (years: typeof answer.years) => ({
    place: frozen.area.name,
    through,
    kinds: years.flatMap(({ wholeYear }) => wholeYear.sourceKinds),
    lang,
  })
  const [last, series] = [year - 1, year].map((of) => answer.years.find((one) => one.year === of))
  if (body.kind === 'course' && series) {
    const { model } = body
    const text = courseText({ indicator, series, last, model, headline, lang })
    const drawing = { kind: 'course', model, words: text.words } as const
    return chartPicture({ ...told(last ? [last, series] : [series]), text, drawing })
  }
  if (body.kind === 'years') {
    const { model } = body
    const text = yearsText({ indicator, model, lang })
    return chartPicture({
      ...told(answer.years),
      text,
      drawing: { kind: 'years', model, words: text.words },
    })
  }
  return null
}

function comparisonPicture(deck: HandedDeck, id: string, aspect: LineAspect): Picture | null {
  const { frozen, lang } = deck
  const indicator = frozen.indicators.find((one) => one.id === id)
  const pages = heldOf(frozen.comparisons, id)
  const answer = pages && decodeComparison(pages)
  const figures = answer?.indicators.find(({ indicatorId }) => indicatorId === id)
  if (!indicator || !answer || !figures) return null
  const words = presentWords(lang)
  return unitsPicture({
    place: frozen.area.name,
    answer,
    figures,
    indicator,
    aspect,
    decimals: rateDecimals(figures.spread.rate?.median ?? null),
    names: answer.units.map(({ name }) => name),
    order: answer.units.map((_, place) => place),
    picked: null,
    measure: words.comparison.measures[aspect],
    unit: words.comparison.unit,
    lang,
  })
}
