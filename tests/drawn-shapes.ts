/** What decides how a shape is seen; taken from its element or, unset there, from those around it. */
const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'] as const
const TEXT_PAINT = ['fill', 'font-size', 'font-weight', 'text-anchor', 'transform'] as const
const SHAPES = 'line, polyline, path, rect, circle, text'

/** A line without colour or a dot without size: Recharts asks for one where the pointer is to find places. */
const INVISIBLE = /^(line .* stroke=none|dot \S+ 0 )/

/** Attributes by class name, for drawings whose look is given by a stylesheet. */
export type Styles = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * A drawing as text, one line a shape in the order of painting: the same picture gives the same
 * text, however its elements are spelled and nested.
 */
export function drawnShapes(root: ParentNode, styles: Styles = {}): string {
  const shapes = [...root.querySelectorAll(SHAPES)].filter(
    (shape) => !shape.closest('defs, clipPath, foreignObject'),
  )
  const lines = shapes.flatMap((shape) => describeShape(shape, styles, root))
  return `${lines.filter((line) => !INVISIBLE.test(line)).join('\n')}\n`
}

function describeShape(shape: Element, styles: Styles, root: ParentNode): string[] {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0)
  const seen = (names: readonly string[]) =>
    names
      .flatMap((name) => {
        const value = paintOf(shape, name, styles, root)
        return value === null ? [] : [`${name}=${value}`]
      })
      .join(' ')
  switch (shape.tagName) {
    case 'line':
      return [
        `line ${at(number('x1'), number('y1'))} ${at(number('x2'), number('y2'))} ${seen(PAINT.slice(1))}`,
      ]
    case 'polyline':
      return [`line ${points(shape.getAttribute('points') ?? '')} ${seen(PAINT.slice(1))}`]
    case 'path':
      return subpaths(shape.getAttribute('d') ?? '').map(
        (path) => `line ${path} ${seen(PAINT.slice(1))}`,
      )
    case 'rect':
      return [
        `rect ${at(number('x'), number('y'))} ${at(number('width'), number('height'))} ${seen(PAINT)}`,
      ]
    case 'circle':
      return [`dot ${at(number('cx'), number('cy'))} ${round(number('r'))} ${seen(PAINT)}`]
    default: {
      const halo = paintOf(shape, 'paint-order', styles, root) === null ? '' : ' halo'
      const lines = shape.querySelectorAll('tspan')
      const size = Number.parseFloat(paintOf(shape, 'font-size', styles, root) ?? '0')
      const down = (element: Element) => Number.parseFloat(element.getAttribute('dy') ?? '0') * size
      return (lines.length > 0 ? [...lines] : [shape]).map(
        (line) =>
          `text "${line.textContent}" ${at(number('x'), number('y') + down(line))} ${seen(TEXT_PAINT)}${halo}`,
      )
    }
  }
}

function paintOf(shape: Element, name: string, styles: Styles, root: ParentNode): string | null {
  for (let element: Element | null = shape; element; element = element.parentElement) {
    const found = [...element.classList].map((one) => styles[one]?.[name]).find(Boolean)
    const value = found ?? element.getAttribute(name)
    if (value !== null && value !== undefined) return tidy(value, root)
    if (element.tagName === 'svg' || name === 'transform') return null
  }
  return null
}

/** A pattern is told by the colour of its lines, since its id is made up. */
function tidy(value: string, root: ParentNode): string {
  const id = /^url\(#(.+)\)$/.exec(value)?.[1]
  if (id === undefined)
    return value
      .replace(/-?\d+\.\d+/g, (digits) => round(Number(digits)))
      .replace(/px$/, '')
      .replace(/,? +/g, ',')
  const pattern = root.querySelector(`[id="${id}"]`)
  const ink = pattern?.querySelector('line, rect:nth-of-type(2)')
  return `hatch(${ink?.getAttribute('fill') ?? ink?.getAttribute('stroke') ?? ink?.getAttribute('class')})`
}

const round = (value: number) => String(Math.round(value * 10) / 10)
const at = (x: number, y: number) => `${round(x)},${round(y)}`

const points = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [x, y] = pair.split(',').map(Number)
      return at(x ?? 0, y ?? 0)
    })
    .join(' ')

type Corner = readonly [x: number, y: number]

/** The strokes of a path of straight lines, told by their corners; a point alone is not seen. */
function subpaths(d: string): string[] {
  const paths: Corner[][] = []
  let x = 0
  let y = 0
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number)
    if (command === 'M') paths.push([])
    if (command === 'H') x = numbers[0] ?? x
    else if (command === 'V') y = numbers[0] ?? y
    else if (command === 'M' || command === 'L') [x = x, y = y] = numbers
    else if (command !== 'Z') throw new Error(`no straight line: ${d}`)
    if (command !== 'Z') paths.at(-1)?.push([x, y])
  }
  return paths
    .filter((path) => path.length > 1)
    .map((path) => path.filter((_, index) => !isPassed(path, index)))
    .map((path) => path.map(([x1, y1]) => at(x1, y1)).join(' '))
}

/** Whether a level or upright line only runs through this point. */
function isPassed(path: readonly Corner[], index: number): boolean {
  const [before, here, after] = [path[index - 1], path[index], path[index + 1]]
  if (!before || !here || !after) return false
  return [0, 1].some((axis) => before[axis] === here[axis] && here[axis] === after[axis])
}
