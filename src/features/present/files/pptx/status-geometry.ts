import type { Status } from '../../../../../domain/progress.ts'
import { COLOURS, type Colour } from './drawing-xml.ts'
import { xml } from './xml.ts'

/** Shapes are drawn in a square of 16, as on the pages, a hundred steps each. */
const SQUARE = 16
const STEPS = 100

type Command =
  | readonly ['move' | 'line', number, number]
  /** A whole circle, or half of one, around the middle from its radius. */
  | readonly ['circle' | 'left-half', number]

interface Path {
  readonly commands: readonly Command[]
  /** Filled without an outline, or an outline alone. */
  readonly drawn: 'filled' | 'outlined'
}

const TONES: Readonly<Record<Status, Colour>> = {
  met: COLOURS.good,
  on_pace: COLOURS.good,
  behind: COLOURS.warn,
  short: COLOURS.warn,
  far_behind: COLOURS.bad,
  over_limit: COLOURS.bad,
  too_early: COLOURS.soft,
}

/** Colour of a status. */
export function toneColour(status: Status | null): Colour {
  return status === null ? COLOURS.soft : TONES[status]
}

/** Geometry of a status, the same shape as on the pages, and whether its outline cuts the filled part. */
export function statusGeometry(status: Status | null): {
  readonly geometry: string
  readonly cut: boolean
} {
  const paths = pathsOf(status)
  const filled = paths.some(({ drawn }) => drawn === 'filled')
  return {
    geometry: xml(
      'a:custGeom',
      {},
      ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => xml(name)),
      xml('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
      xml('a:pathLst', {}, ...paths.map(pathXml)),
    ),
    cut: filled && status !== 'short',
  }
}

function pathXml({ commands, drawn }: Path): string {
  const size = SQUARE * STEPS
  const closed = drawn === 'filled'
  return xml(
    'a:path',
    { w: size, h: size, ...(closed ? { stroke: 'false' } : { fill: 'none' }) },
    ...commands.map(commandXml),
    closed && xml('a:close'),
  )
}

const at = (x: number, y: number) =>
  xml('a:pt', { x: Math.round(x * STEPS), y: Math.round(y * STEPS) })

function commandXml(command: Command): string {
  switch (command[0]) {
    case 'move':
      return xml('a:moveTo', {}, at(command[1], command[2]))
    case 'line':
      return xml('a:lnTo', {}, at(command[1], command[2]))
    case 'circle':
      return arc(command[1], 360)
    case 'left-half':
      return arc(command[1], -180)
  }
}

/** From the top of a circle around the middle. */
function arc(radius: number, degrees: number): string {
  const size = radius * STEPS
  return (
    xml('a:moveTo', {}, at(SQUARE / 2, SQUARE / 2 - radius)) +
    xml('a:arcTo', { wR: size, hR: size, stAng: 270 * 60_000, swAng: degrees * 60_000 })
  )
}

const filled = (...commands: readonly Command[]): Path => ({ commands, drawn: 'filled' })
const outlined = (...commands: readonly Command[]): Path => ({ commands, drawn: 'outlined' })

function pathsOf(status: Status | null): readonly Path[] {
  switch (status) {
    case 'met':
      return [
        filled(['circle', 7]),
        outlined(['move', 4.6, 8.3], ['line', 7, 10.7], ['line', 11.4, 5.7]),
      ]
    case 'on_pace':
      return [filled(['circle', 5.5])]
    case 'behind':
      return [filled(['move', 8, 1.8], ['line', 15, 14.2], ['line', 1, 14.2])]
    case 'far_behind':
      return [
        filled(['move', 8, 0.4], ['line', 15.6, 8], ['line', 8, 15.6], ['line', 0.4, 8]),
        outlined(['move', 8, 4.4], ['line', 8, 8.8], ['move', 8, 10.6], ['line', 8, 12.2]),
      ]
    case 'short':
      return [filled(['left-half', 6]), outlined(['circle', 6])]
    case 'over_limit':
      return [
        filled(['move', 1.5, 1.5], ['line', 14.5, 1.5], ['line', 14.5, 14.5], ['line', 1.5, 14.5]),
        outlined(
          ['move', 4.8, 4.8],
          ['line', 11.2, 11.2],
          ['move', 11.2, 4.8],
          ['line', 4.8, 11.2],
        ),
      ]
    case 'too_early':
      return [outlined(['circle', 5.5])]
    case null:
      return [outlined(['move', 4, 8], ['line', 12, 8])]
  }
}
