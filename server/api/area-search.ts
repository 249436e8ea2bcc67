import type { Area } from '../../domain/area.ts'
import { readingsOf } from './pinyin.ts'

/** What an area is found by. */
interface Findable {
  readonly code: string
  readonly name: string
  readonly spellings: readonly Spellings[]
}

/** How one character of a name may be typed. */
interface Spellings {
  /** The character itself and its readings. */
  readonly whole: readonly string[]
  /** What may be typed for the character where others follow: zhen, zh, z. */
  readonly parts: readonly string[]
}

/** An area as it is searched. */
export interface SearchedArea extends Findable {
  /** The areas above it. */
  readonly above: readonly Findable[]
}

/** How well a word fits an area; the first is the best. */
const FITS = ['equal', 'beginning', 'spelt', 'within', 'spelt_within'] as const
type Fit = (typeof FITS)[number]

/**
 * Prepares areas for `findAreas`, in their own order.
 *
 * @param ancestorsOf Areas above one.
 */
export function searchedAreas(
  areas: readonly Area[],
  ancestorsOf: (area: Area) => readonly Area[],
): SearchedArea[] {
  const findable = new Map(areas.map((area) => [area.code, findableOf(area)]))
  return areas.map((area) => ({
    ...(findable.get(area.code) ?? findableOf(area)),
    above: ancestorsOf(area).flatMap(({ code }) => findable.get(code) ?? []),
  }))
}

function findableOf(area: Area): Findable {
  const name = plain(area.name)
  return {
    code: area.code.toLowerCase(),
    name,
    spellings: Array.from(name, spellingsOf),
  }
}

const known = new Map<string, Spellings>()

/** Kept: a country's names are made of some thousand characters. */
function spellingsOf(character: string): Spellings {
  const found = known.get(character)
  if (found) return found
  const whole = [character, ...readingsOf(character)]
  const initials = whole.flatMap((one) => [/^[zcs]h/.exec(one)?.[0] ?? '', one.charAt(0)])
  const parts = new Set([...whole, ...initials])
  const made = { whole, parts: [...parts].filter((part) => part !== '') }
  known.set(character, made)
  return made
}

/**
 * Places in `areas` of those that fit what was typed, the best fit first, equals in their own order.
 *
 * A word fits by name, code, pinyin or its initials, from the start or from within: 新民, 101,
 * xinmin, xmz and 新m all find 新民镇 (500231101). Of several words each must fit the area or one
 * above it, one of them the area itself: 垫江 新民.
 */
export function findAreas(areas: readonly SearchedArea[], typed: string): number[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: { readonly index: number; readonly rank: number }[] = []
  areas.forEach((area, index) => {
    let best: number = FITS.length
    for (const word of words) {
      const fit = fitOf(word, area)
      if (fit) best = Math.min(best, FITS.indexOf(fit))
      else if (!area.above.some((one) => fitOf(word, one))) return
    }
    if (best < FITS.length) found.push({ index, rank: best })
  })
  return found.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index)
}

function fitOf(word: string, { name, code, spellings }: Findable): Fit | null {
  if (name === word || code === word) return 'equal'
  if (name.startsWith(word) || code.startsWith(word)) return 'beginning'
  if (spells(spellings, 0, word)) return 'spelt'
  if (name.includes(word) || code.includes(word)) return 'within'
  const within = spellings.some((_, from) => from > 0 && spells(spellings, from, word))
  return within ? 'spelt_within' : null
}

/**
 * Whether letters spell the characters from one on: each by itself, a whole reading or its initial,
 * the last also by how a reading begins.
 */
function spells(spellings: Findable['spellings'], from: number, letters: string): boolean {
  if (letters === '') return true
  const own = spellings[from]
  if (!own) return false
  for (const one of own.whole) if (one.startsWith(letters)) return true
  for (const part of own.parts) {
    if (letters.startsWith(part) && spells(spellings, from + 1, letters.slice(part.length))) {
      return true
    }
  }
  return false
}

/** Text as it is compared: width, case and the apostrophes of an input method (xin'min) left out. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll('ü', 'v').replace(/['’]/g, '')
}
