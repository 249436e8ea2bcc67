/**
 * A text with the signs of a keyboard in English, place for place: full-width letters, digits and
 * signs, and every kind of space. Its length and all places in it stay what they were.
 *
 * @example plainText('发放２００份，') // '发放200份,'
 */
export function plainText(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\n]|\p{Cf}/gu, (sign) => ' '.repeat(sign.length))
    .replace(/[○Ｏ]/g, '〇')
}

/** What stands in brackets of titles and document numbers: no figure of the report is told there. */
const TITLE = /《[^《》\n]{0,80}》|〔[^〔〕\n]{0,10}[〕\]]?|\[20\d\d\]|<[^<>\n]{0,60}>/g

/**
 * The same text with titles and document numbers blanked out, place for place.
 *
 * @example withoutTitles('印发《纲要(2021—2025年)》2次') // '印发□…□2次'
 */
export function withoutTitles(plain: string): string {
  return plain.replace(TITLE, (title) => '□'.repeat(title.length))
}
