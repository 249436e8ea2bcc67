import type { ReactNode } from 'react'
import { CHART_COLOURS, type ChartScale } from './chart-scale.ts'

interface SlantedProps {
  readonly id: string
  /** Distance between two lines. */
  readonly step: number
  /** One upright line; it is turned. */
  readonly children: ReactNode
}

/** Slanted lines to fill with: told from a solid bar without colour. */
export function Slanted({ id, step, children }: SlantedProps) {
  return (
    <defs>
      <pattern
        id={id}
        width={step}
        height={step}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        {children}
      </pattern>
    </defs>
  )
}

interface HatchProps {
  readonly id: string
  readonly scale: ChartScale
  readonly colour?: string
}

/** The hatch of bars on a page. */
export function Hatch({ id, scale, colour = CHART_COLOURS.thisYear }: HatchProps) {
  const step = scale.stroke * 3
  return (
    <Slanted id={id} step={step}>
      <rect width={step} height={step} fill={CHART_COLOURS.ground} />
      <rect width={scale.stroke * 0.75} height={step} fill={colour} />
    </Slanted>
  )
}
