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

/**
 * A text as the writer of workbooks takes it. What looks like a character's number in a workbook, where
 * `_x0041_` may be read as A, is written so that it is not.
 *
 * The writer looks texts up in a JavaScript object. One that is the name of what every object has
 * (`constructor`, `toString`) gets a NUL behind it, which the writer leaves out of the file.
 *
 * @example workbookText('_x0041_') // '_x005F_x0041_'
 */
export function workbookText(text: string): string {
  return text in {} ? `${text}\u0000` : text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}
