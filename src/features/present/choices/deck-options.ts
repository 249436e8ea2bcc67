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
  'work',
  'missing',
  'sources',
] as const
export type SlideKind = (typeof SLIDE_KINDS)[number]

/** What is chosen besides the kind. */
interface KindOptions {
  readonly indicator: { readonly indicator: string; readonly chart: IndicatorChart }
  readonly comparison: { readonly indicator: string; readonly compared: LineAspect }
  /** Of a register whose rows are worked at; what was done from which day on is told, `YYYY-MM-DD`; null = of the month. */
  readonly work: { readonly register: string; readonly since: string | null }
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
  /** Name of a deck kept in this browser; null = none is named. */
  readonly deck: string | null
  /** Null = the usual slides for the area. */
  readonly choices: readonly SlideChoice[] | null
  readonly theme: Theme
  /** The slide shown, from 0. */
  readonly index: number
}

/** Slides that make a hash longer than this are left out of it: addresses are mailed and pasted. */
const LONGEST_HASH = 1_900

/** Longest name of a deck, in characters. */
export const LONGEST_NAME = 80

/** A text as the name of a deck: trimmed, in one line; null where nothing is left or it is too long. */
export function parseDeckName(text: string): string | null {
  const name = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return name === '' || name.length > LONGEST_NAME ? null : name
}

/** Identifies a choice in the deck: its own spelling, in which no two choices agree. */
export function choiceKey(choice: SlideChoice): string {
  switch (choice.kind) {
    case 'indicator':
      return `i:${choice.indicator}:${choice.chart}`
    case 'comparison':
      return `c:${choice.indicator}:${choice.compared}`
    case 'work':
      return `w:${choice.register}${choice.since === null ? '' : `:${choice.since}`}`
    default:
      return choice.kind satisfies Exclude<SlideKind, keyof KindOptions>
  }
}

/** The choice of a key; null where it is none. */
export function parseChoice(text: string): SlideChoice | null {
  const named = SLIDE_KINDS.find((one) => one === text)
  if (named && named !== 'indicator' && named !== 'comparison' && named !== 'work') {
    return { kind: named }
  }
  const work = /^w:([a-z_]{1,64})(?::(\d{4}-\d{2}-\d{2}))?$/.exec(text)
  if (work) return { kind: 'work', register: work[1] ?? '', since: work[2] ?? null }
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
  const named = params.get('deck')
  const deck = named === null ? null : parseDeckName(named)
  if (named !== null && deck === null) faults.push(named)
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
      deck,
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
 * The slides go with the name, for machines that do not keep the deck, as long as they are not too
 * many for an address.
 *
 * @returns Empty where everything is usual.
 */
export function writeDeckHash({ deck, choices, theme, index }: DeckOptions): string {
  const slides = choices ? `slides=${choices.map(choiceKey).join(',')}` : ''
  const parts: string[] = []
  if (deck !== null) parts.push(`deck=${encodeURIComponent(deck)}`)
  if (slides !== '' && slides.length <= LONGEST_HASH) parts.push(slides)
  if (theme !== 'light') parts.push(`theme=${theme}`)
  if (index > 0) parts.push(`slide=${index + 1}`)
  return parts.length === 0 ? '' : `#${parts.join('&')}`
}
