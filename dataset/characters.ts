/** Characters that nobody sees: direction marks, joiners, soft hyphens, byte order marks. */
const INVISIBLE = /\p{Cf}/u
/** Signs that look like the hyphen of codes and periods and are none. */
const HYPHENS = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/
const PRINTED = /^[!-~]$/

/** A text without white space and invisible characters at its ends. */
export function bareText(text: string): string {
  // Most cells are plain: a million of them must not cost a search each.
  if (PRINTED.test(text.charAt(0)) && PRINTED.test(text.charAt(text.length - 1))) return text
  return withoutEnds(text, (character) => character.trim() === '' || INVISIBLE.test(character))
}

/** A code or period without hyphens of other scripts at its ends. */
export function bareCode(text: string): string {
  return withoutEnds(text, (character) => HYPHENS.test(character))
}

/** A character inside a text that is not what it seems. */
export interface OddCharacter {
  /** Such as `U+202D`. */
  readonly name: string
  /** Its place, from 1. */
  readonly place: number
  /** It looks like a hyphen; false = it is not seen at all. */
  readonly isHyphen: boolean
}

/**
 * The first invisible character of a text.
 *
 * @param hyphens Look for signs that look like a hyphen as well.
 */
export function oddCharacter(text: string, hyphens: boolean): OddCharacter | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII, whatever it is, is none.
  if (/^[\x00-\x7f]*$/.test(text)) return null
  let place = 0
  for (const character of text) {
    place += 1
    const isHyphen = hyphens && HYPHENS.test(character)
    if (!isHyphen && !INVISIBLE.test(character)) continue
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return { name: `U+${number.padStart(4, '0')}`, place, isHyphen }
  }
  return null
}

/** A text with the hyphen of codes and periods for all that look like it. */
export function withPlainHyphens(text: string): string {
  return text.replace(new RegExp(HYPHENS, 'g'), '-')
}

/** A text without invisible characters, and with plain hyphens. */
export function withoutOddCharacters(text: string): string {
  return withPlainHyphens(text).replace(new RegExp(INVISIBLE, 'gu'), '')
}

function withoutEnds(text: string, goes: (character: string) => boolean): string {
  let start = 0
  let end = text.length
  while (start < end && goes(characterAt(text, start))) start += characterAt(text, start).length
  while (start < end && goes(characterBefore(text, end))) end -= characterBefore(text, end).length
  return text.slice(start, end)
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

function characterBefore(text: string, end: number): string {
  const last = text.charCodeAt(end - 1)
  const isPair = end > 1 && last >= 0xdc00 && last <= 0xdfff
  return text.slice(end - (isPair ? 2 : 1), end)
}
