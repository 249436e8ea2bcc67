import { CHART_COLOURS, type ChartScale } from './chart-scale.ts'

/** Slanted lines to fill with: told from a solid bar without colour. */
export function Hatch({
  id,
  scale,
  colour = CHART_COLOURS.thisYear,
}: {
  readonly id: string
  readonly scale: ChartScale
  readonly colour?: string
}) {
  const step = scale.stroke * 3
  return (
    <defs>
      <pattern
        id={id}
        width={step}
        height={step}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={step} height={step} fill={CHART_COLOURS.ground} />
        <rect width={scale.stroke * 0.75} height={step} fill={colour} />
      </pattern>
    </defs>
  )
}
