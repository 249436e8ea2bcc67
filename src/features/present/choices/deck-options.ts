import type { LineAspect } from '../../../../domain/compared-figure.ts'
/** Ways to draw an indicator: the course of the year, years against their plans, one number. */
export const INDICATOR_CHARTS = ['course', 'years', 'number'] as const
export type IndicatorChart = (typeof INDICATOR_CHARTS)[number]

/** What is compared between units. */
export const SLIDE_ASPECTS = [
  'completion',
  'value',
  'rate',
] as const satisfies readonly LineAspect[]

/** Kinds of slides, in the order in which they are offered. */
export const SLIDE_KINDS = [
  'indicator',
  'comparison',
  'cover',
  'state',
  'numbers',
  'missing',
  'sources',
] as const
export type SlideKind = (typeof SLIDE_KINDS)[number]

/** What is chosen besides the kind. */
interface KindOptions {
  readonly indicator: { readonly indicator: string; readonly chart: IndicatorChart }
  readonly comparison: { readonly indicator: string; readonly compared: LineAspect }
}

/** One choice of the presenter; a choice with much to say becomes several slides. */
export type SlideChoice = {
  readonly [K in SlideKind]: { readonly kind: K } & (K extends keyof KindOptions
    ? KindOptions[K]
    : unknown)
}[SlideKind]

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What the address's hash says of a deck. */
export interface DeckOptions {
  /** Null = the usual slides for the area. */
  readonly choices: readonly SlideChoice[] | null
  readonly theme: Theme
  /** The slide shown, from 0. */
  readonly index: number
}

/** A hash longer than this is not written: addresses are mailed and pasted. */
export const LONGEST_HASH = 1_900

/** Identifies a choice in the deck: its own spelling, in which no two choices agree. */
export function choiceKey(choice: SlideChoice): string {
  switch (choice.kind) {
    case 'indicator':
      return `i:${choice.indicator}:${choice.chart}`
    case 'comparison':
      return `c:${choice.indicator}:${choice.compared}`
    default:
      return choice.kind satisfies Exclude<SlideKind, keyof KindOptions>
  }
}

/** The choice of a key; null where it is none. */
export function parseChoice(text: string): SlideChoice | null {
  const named = SLIDE_KINDS.find((one) => one === text)
  if (named && named !== 'indicator' && named !== 'comparison') return { kind: named }
  const match = /^([ic]):([0-9A-Za-z_.-]{1,64}):([a-z]+)$/.exec(text)
  if (!match) return null
  const [, kind, indicator = '', option] = match
  if (kind === 'i') {
    const chart = INDICATOR_CHARTS.find((one) => one === option)
    return chart ? { kind: 'indicator', indicator, chart } : null
  }
  const compared = SLIDE_ASPECTS.find((known) => known === option)
  return compared ? { kind: 'comparison', indicator, compared } : null
}

/** The options of a hash, and the parts of it that could not be used. */
export interface ReadOptions {
  readonly options: DeckOptions
  readonly faults: readonly string[]
}

/**
 * Reads the options of a deck from the address.
 *
 * @param hash With or without its `#`; what is unknown or said twice is set aside and named.
 * @example readDeckHash('#slides=cover,i:lecture_sessions:years&theme=dark&slide=2')
 */
export function readDeckHash(hash: string): ReadOptions {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const faults: string[] = []
  const slides = params.get('slides')
  const choices = slides === null ? null : readChoices(slides.split(','), faults)
  const given = params.get('theme')
  const theme = THEMES.find((one) => one === given)
  if (given !== null && !theme) faults.push(given)
  const number = params.get('slide')
  const valid = number === null || /^[1-9]\d{0,3}$/.test(number)
  if (!valid) faults.push(number ?? '')
  return {
    options: {
      choices: choices && choices.length > 0 ? choices : null,
      theme: theme ?? 'light',
      index: valid && number !== null ? Number(number) - 1 : 0,
    },
    faults,
  }
}

function readChoices(texts: readonly string[], faults: string[]): SlideChoice[] {
  const seen = new Set<string>()
  return texts.flatMap((text) => {
    const choice = parseChoice(text)
    if (!choice || seen.has(text)) {
      faults.push(text)
      return []
    }
    seen.add(text)
    return [choice]
  })
}

/**
 * Writes the options as a hash with its `#`; what is usual is left out.
 *
 * @returns Empty where everything is usual.
 */
export function writeDeckHash({ choices, theme, index }: DeckOptions): string {
  const parts: string[] = []
  if (choices) parts.push(`slides=${choices.map(choiceKey).join(',')}`)
  if (theme !== 'light') parts.push(`theme=${theme}`)
  if (index > 0) parts.push(`slide=${index + 1}`)
  return parts.length === 0 ? '' : `#${parts.join('&')}`
}

/** Whether an address could still hold these choices. */
export function fitsAddress(choices: readonly SlideChoice[]): boolean {
  return writeDeckHash({ choices, theme: 'dark', index: 998 }).length <= LONGEST_HASH
}
