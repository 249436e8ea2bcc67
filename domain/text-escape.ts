/**
 * Spreadsheets run a text that begins with = + - or @ as a formula, also written full-width by a
 * Chinese keyboard, and programs that split cells do after a tab or line end. Whatever we write for
 * them has one apostrophe before such a text; import takes one away. Texts that already begin with
 * apostrophes before such a sign get one more, so that every text survives the round trip.
 */
const NEEDS_ESCAPE = /^'*[=+\-@＝＋－＠\t\r\n]/
const IS_ESCAPED = /^'+[=+\-@＝＋－＠\t\r\n]/

/**
 * A text as it is written for spreadsheets.
 *
 * @example escapeText('=1+1') // "'=1+1"
 */
export function escapeText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? `'${text}` : text
}

/**
 * A text as it was before `escapeText`.
 *
 * @example unescapeText("'=1+1") // '=1+1'
 */
export function unescapeText(text: string): string {
  return IS_ESCAPED.test(text) ? text.slice(1) : text
}
