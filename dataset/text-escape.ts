/**
 * Spreadsheets run a text that starts with = + - or @ as a formula. The format therefore writes
 * one apostrophe before it and takes one away when reading; texts that already start with
 * apostrophes before such a sign get one more, so that every text survives the round trip.
 */
const NEEDS_ESCAPE = /^'*[=+\-@]/
const IS_ESCAPED = /^'+[=+\-@]/

/** @example escapeText('=1+1') // "'=1+1" */
export function escapeText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? `'${text}` : text
}

/** @example unescapeText("'=1+1") // '=1+1' */
export function unescapeText(text: string): string {
  return IS_ESCAPED.test(text) ? text.slice(1) : text
}
