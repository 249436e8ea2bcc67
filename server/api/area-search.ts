import type { Area } from '../../domain/area.ts'
import { readingsOf } from './pinyin.ts'

/** What an area is found by: code and name, as what is typed is compared with them. */
export interface SearchedArea {
  readonly area: Area
  readonly code: string
  readonly name: string
}

/** How one character of a name may be typed. */
interface Spellings {
  /** The character itself and its readings. */
  readonly whole: readonly string[]
  /** What may be typed for the character where others follow: zhen, zh, z. */
  readonly parts: readonly string[]
}

/** How well a word fits an area; the first is the best. */
const FITS = ['equal', 'beginning', 'spelt', 'within', 'spelt_within'] as const
type Fit = (typeof FITS)[number]

/** Areas are looked through so many at a time; others are answered in between. */
const AT_A_TIME = 1_000

/** Prepares areas for `findAreas`, in their own order. */
export function searchedAreas(areas: readonly Area[]): SearchedArea[] {
  return areas.map(searched)
}

function searched(area: Area): SearchedArea {
  return { area, code: area.code.toLowerCase(), name: plain(area.name) }
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
 * The areas that fit what was typed, the best fit first, equals in their own order.
 *
 * A word fits by name, code, pinyin or its initials, from the start or from within: 新民, 101,
 * xinmin, xmz and 新m all find 新民镇 (500231101). Of several words each must fit the area or one
 * above it, one of them the area itself: 垫江 新民.
 *
 * @param ancestorsOf Areas above one.
 * @param proceed Called between the steps.
 */
export async function findAreas(
  areas: readonly SearchedArea[],
  typed: string,
  ancestorsOf: (area: Area) => readonly Area[],
  proceed: () => void | Promise<void>,
): Promise<Area[]> {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const found: { readonly area: Area; readonly rank: number }[] = []
  for (const [index, one] of areas.entries()) {
    if (index % AT_A_TIME === 0) await proceed()
    const fits = words.map((word) => fitOf(word, one))
    const own = fits.flatMap((fit) => (fit ? FITS.indexOf(fit) : []))
    if (own.length === 0) continue
    const others = words.filter((_, at) => !fits[at])
    const above = others.length > 0 ? ancestorsOf(one.area).map(searched) : []
    if (others.every((word) => above.some((ancestor) => fitOf(word, ancestor)))) {
      found.push({ area: one.area, rank: Math.min(...own) })
    }
  }
  // Sorting keeps the order of equals.
  return found.sort((a, b) => a.rank - b.rank).map(({ area }) => area)
}

function fitOf(word: string, { name, code }: SearchedArea): Fit | null {
  if (name === word || code === word) return 'equal'
  if (name.startsWith(word) || code.startsWith(word)) return 'beginning'
  if (spells(name, 0, word)) return 'spelt'
  if (name.includes(word) || code.includes(word)) return 'within'
  for (let from = widthAt(name, 0); from < name.length; from += widthAt(name, from)) {
    if (spells(name, from, word)) return 'spelt_within'
  }
  return null
}

/**
 * Whether letters spell the characters of a name from one on: each by itself, a whole reading or its
 * initial, the last also by how a reading begins.
 */
function spells(name: string, from: number, letters: string): boolean {
  if (letters === '') return true
  if (from >= name.length) return false
  const next = from + widthAt(name, from)
  const own = spellingsOf(name.slice(from, next))
  for (const one of own.whole) if (one.startsWith(letters)) return true
  for (const part of own.parts) {
    if (letters.startsWith(part) && spells(name, next, letters.slice(part.length))) return true
  }
  return false
}

/** Rare characters take two places of a text. */
function widthAt(name: string, from: number): 1 | 2 {
  return (name.codePointAt(from) ?? 0) > 0xffff ? 2 : 1
}

/** Text as it is compared: width, case and the apostrophes of an input method (xin'min) left out. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll('ü', 'v').replace(/['’]/g, '')
}
