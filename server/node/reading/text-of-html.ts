import { Parser } from 'htmlparser2'

/** What is no part of a page's text, or leads to other pages. */
const LEFT_OUT =
  /^(?:script|style|noscript|template|svg|iframe|object|select|textarea|nav|footer|aside)$/
const BLOCKS =
  /^(?:p|div|br|hr|li|ul|ol|dl|dt|dd|tr|table|h[1-6]|section|article|header|main|blockquote|pre|title|form|center|caption)$/
const CELLS = /^(?:td|th)$/
/** Elements that never have an end of their own. */
const VOID = /^(?:br|hr|img|input|meta|link|col|area|base|embed|source|wbr)$/

/**
 * The text of a web page, a paragraph or a table's row a line, without scripts, styles, what is hidden
 * and what leads elsewhere. Linear in its length.
 */
export function textOfHtml(html: string): string {
  const all = read(html, true)
  // Where a page never ends its navigation, the report is inside it.
  return all.replace(/\s/g, '').length < 100 ? read(html, false) : all
}

function read(html: string, withoutNavigation: boolean): string {
  const pieces: string[] = []
  /** Names of the open elements that are left out, the outermost first. */
  const skipped: string[] = []
  const isLeftOut = (name: string, attributes: Readonly<Record<string, string>>) =>
    /display:\s*none/i.test(attributes.style ?? '') ||
    (LEFT_OUT.test(name) && (withoutNavigation || /^(?:script|style|template)$/.test(name)))
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (BLOCKS.test(name)) pieces.push('\n')
        else if (CELLS.test(name)) pieces.push(' ')
        if (VOID.test(name)) return
        if (skipped.length > 0 || isLeftOut(name, attributes)) skipped.push(name)
      },
      ontext(text) {
        if (skipped.length === 0) pieces.push(text.replace(/\s+/g, ' '))
      },
      onclosetag(name) {
        if (VOID.test(name)) return
        if (skipped.at(-1) === name) skipped.pop()
        if (BLOCKS.test(name)) pieces.push('\n')
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(html)
  return linesOf(pieces.join(''))
}

/** Lines without spaces around them, and without empty ones. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
