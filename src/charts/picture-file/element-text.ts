import { Fragment, isValidElement, type ReactNode } from 'react'
import { onPaper } from './paper-colours.ts'

/** Attributes of SVG that are spelled as in React; all others have hyphens. */
const AS_SPELLED = new Set([
  'viewBox',
  'patternUnits',
  'patternTransform',
  'preserveAspectRatio',
  'xmlns',
])
/** Of pages alone. */
const LEFT_OUT = new Set(['children', 'aria-hidden', 'focusable', 'data-note'])

type Attributes = Readonly<Record<string, unknown>>

/**
 * Elements of a drawing as the text of a file that stands alone. The renderer for this would be fetched
 * by every reader who wants a picture, and is forty times as large.
 *
 * Every colour is resolved to that of paper, and what viewers of files do not know is written as they
 * all know it: a shift in sizes of letters, and a halo, which becomes a text below the text.
 *
 * @param colour What `currentColor` is.
 * @throws {TypeError} A class or a style: the file would lack what they say. A component that uses
 *   hooks throws as well.
 * @throws {RangeError} A number that is none, or a colour that paper does not know.
 */
export function elementText(node: ReactNode, colour = '#000000'): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number') return escaped(String(node))
  if (Array.isArray(node)) return node.map((one: ReactNode) => elementText(one, colour)).join('')
  if (!isValidElement<Attributes>(node)) throw new TypeError('not an element of a drawing')
  const { type, props } = node
  if (type === Fragment) return elementText(childrenOf(props), colour)
  if (typeof type === 'function') {
    const draw = type as (props: Attributes) => ReactNode
    return elementText(draw(props), colour)
  }
  if (type === 'text') return textOf(props, colour)
  return written(type as string, props, colour)
}

const childrenOf = (props: Attributes) => props.children as ReactNode

function written(tag: string, props: Attributes, around: string): string {
  const colour = typeof props.color === 'string' ? onPaper(props.color) : around
  const inside = elementText(childrenOf(props), colour)
  const attributes = Object.entries(props)
    .map(([name, value]) => attributeText(name, value, colour))
    .join('')
  return inside === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inside}</${tag}>`
}

/** A text with its shift worked out, and its halo below it. */
function textOf({ dy, paintOrder, ...props }: Attributes, colour: string): string {
  const { y = 0, fontSize, stroke, strokeWidth, strokeLinejoin, ...letters } = props
  const shift = typeof dy === 'string' ? Number.parseFloat(dy) * Number(fontSize) : 0
  const text = { ...letters, fontSize, y: Number(y) + shift }
  const above = written('text', text, colour)
  if (paintOrder === undefined) return above
  const halo = { ...text, fill: stroke, stroke, strokeWidth, strokeLinejoin }
  return written('text', halo, colour) + above
}

function attributeText(name: string, value: unknown, colour: string): string {
  if (LEFT_OUT.has(name) || value === undefined || value === null || value === false) return ''
  if (name === 'className' || name === 'style') throw new TypeError(`a file has no ${name}`)
  const spelled = AS_SPELLED.has(name)
    ? name
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return ` ${spelled}="${escaped(valueText(value, colour))}"`
}

function valueText(value: unknown, colour: string): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`a drawing with ${value}`)
    return String(Math.round(value * 100) / 100)
  }
  return value === 'currentColor' ? colour : onPaper(String(value))
}

/** Signs of markup, and those that no XML may hold. */
function escaped(text: string): string {
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
