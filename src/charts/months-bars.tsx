import { Hatch } from './chart-hatch.tsx'
import { CHART_COLOURS } from './chart-scale.ts'
import { DrawnText } from './drawn-text.tsx'
import { boxesOf, type LayerProps } from './months-boxes.ts'
import type { Stretch } from './months-model.ts'
import { textWidth } from './text-fit.ts'

interface BarsProps extends LayerProps {
  /** Id of last year's hatch. */
  readonly hatch: string
}

/** Bars as wide as the months they cover: last year hatched, this year solid before it. */
export function Bars({ model, words, plot, scale, hatch }: BarsProps) {
  const behind = boxesOf(plot, 0.08)
  const front = boxesOf(plot, 0.24)
  return (
    <g>
      <Hatch id={hatch} scale={scale} colour={CHART_COLOURS.lastYear} />
      {model.lastYear.map((stretch) => (
        <rect
          key={stretch.from}
          {...behind(stretch).bar}
          fill={`url(#${hatch})`}
          stroke={CHART_COLOURS.lastYear}
          strokeWidth={scale.stroke / 2}
        />
      ))}
      {model.thisYear.map((stretch) => {
        const { bar, middle, top, ground } = front(stretch)
        if (!isWholeYear(stretch)) {
          const line = { y: ground - scale.stroke, height: scale.stroke }
          return (
            <rect
              key={stretch.from}
              {...bar}
              {...(stretch.value === 0 ? line : {})}
              fill={CHART_COLOURS.thisYear}
            />
          )
        }
        // A year's figure spans all months; drawn light, since it says nothing about any of them.
        return (
          <g key={stretch.from}>
            <rect
              {...bar}
              fill={CHART_COLOURS.thisYearSoft}
              stroke={CHART_COLOURS.thisYear}
              strokeWidth={scale.stroke}
            />
            <DrawnText
              x={middle}
              y={(top + ground) / 2}
              text={words.wholeYear(stretch)}
              colour={CHART_COLOURS.thisYear}
              strong
              scale={scale}
            />
          </g>
        )
      })}
      {model.outlined.map((stretch) => {
        const { left, width, top, ground } = behind(stretch)
        return (
          <g key={stretch.from}>
            <path
              d={`M${left} ${ground}V${top}H${left + width}V${ground}`}
              fill="none"
              stroke={CHART_COLOURS.plan}
              strokeWidth={scale.stroke}
            />
            <DrawnText
              x={left + width / 2}
              y={top - scale.text * 0.8}
              text={words.label(stretch)}
              colour={CHART_COLOURS.plan}
              scale={scale}
              halo
            />
          </g>
        )
      })}
      {model.thisYear.map((stretch) => {
        const { middle, top, ground } = front(stretch)
        const text = words.label(stretch)
        if (isWholeYear(stretch)) return null
        const room = plot.x(stretch.to) - plot.x(stretch.from - 1)
        // A zero is always named: it must not be taken for a gap.
        if (stretch.value !== 0 && textWidth(text, scale.text) > room) return null
        return (
          <DrawnText
            key={stretch.from}
            x={middle}
            y={(stretch.value === 0 ? ground : top) - scale.text * 0.8}
            text={text}
            colour={CHART_COLOURS.thisYear}
            scale={scale}
            halo
          />
        )
      })}
    </g>
  )
}

const isWholeYear = ({ from, to }: Stretch) => to - from === 11
