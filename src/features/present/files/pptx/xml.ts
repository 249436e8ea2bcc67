/** Values of attributes; null and undefined leave the attribute out, `true` is written as 1. */
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** First line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * An element as text.
 *
 * @param content Finished XML, null and false are left out; words go through `xmlText`.
 * @throws {RangeError} A number that is none: a program error that Office would answer with a repair.
 */
export function xml(
  name: string,
  attributes: Attributes = {},
  ...content: readonly (string | null | false)[]
): string {
  let open = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new RangeError(`${name} ${key}: ${value}`)
    }
    open += ` ${key}="${xmlText(typeof value === 'boolean' ? String(Number(value)) : String(value))}"`
  }
  const inside = content.filter((part) => part !== null && part !== false).join('')
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`
}

/** Words inside XML; signs that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  )
}
