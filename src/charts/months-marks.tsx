import { CHART_COLOURS } from './chart-scale.ts'
import { DrawnText } from './drawn-text.tsx'
import { boxesOf, type LayerProps } from './months-boxes.ts'
import { textWidth } from './text-fit.ts'

/** Marks on a scale of 0 to 100 %, joined only between neighbouring months. */
export function Marks({ model, words, plot, scale }: LayerProps) {
  const boxOf = boxesOf(plot, 0)
  const series = [
    {
      key: 'last',
      stretches: model.lastYear,
      colour: CHART_COLOURS.lastYear,
      fill: CHART_COLOURS.ground,
      dash: `${scale.stroke * 3} ${scale.stroke * 2}`,
      radius: scale.dot * 1.5,
    },
    {
      key: 'this',
      stretches: model.thisYear,
      colour: CHART_COLOURS.thisYear,
      fill: CHART_COLOURS.thisYear,
      dash: undefined,
      radius: scale.dot,
    },
  ]
  return (
    <g>
      {series.map(({ key, stretches, colour, fill, dash, radius }) => (
        <g key={key} stroke={colour}>
          {stretches.map((stretch, index) => {
            const next = stretches[index + 1]
            if (!next || next.from !== stretch.to + 1) return null
            if (stretch.value === null || next.value === null) return null
            const a = boxOf(stretch)
            const b = boxOf(next)
            return (
              <line
                key={stretch.from}
                x1={a.middle}
                y1={a.top}
                x2={b.middle}
                y2={b.top}
                strokeWidth={scale.stroke}
                strokeDasharray={dash}
              />
            )
          })}
          {stretches.map((stretch) => {
            const { left, width, middle, top, ground } = boxOf(stretch)
            if (stretch.value === null) {
              return key === 'this' ? (
                <DrawnText
                  key={stretch.from}
                  x={middle}
                  y={ground - scale.text * 0.8}
                  text={words.nothingDue}
                  scale={scale}
                  halo
                />
              ) : null
            }
            return (
              <g key={stretch.from}>
                {stretch.to > stretch.from && (
                  <line
                    x1={left + scale.stroke * 2}
                    x2={left + width - scale.stroke * 2}
                    y1={top}
                    y2={top}
                    strokeWidth={scale.stroke * 1.5}
                    strokeDasharray={dash}
                  />
                )}
                <circle
                  cx={middle}
                  cy={top}
                  r={radius}
                  fill={fill}
                  strokeWidth={scale.stroke * 0.75}
                />
              </g>
            )
          })}
        </g>
      ))}
    </g>
  )
}

/** A word in place of each month that is due but was not reported. */
export function MissingSlots({ model, words, plot, scale }: LayerProps) {
  const boxOf = boxesOf(plot, 0)
  const upright = textWidth(words.notReported, scale.text) > plot.x(1) - plot.x(0)
  return (
    <g>
      {model.missing.map((month) => {
        const { middle, ground } = boxOf({ from: month, to: month, value: 0 })
        return (
          <DrawnText
            key={month}
            x={middle}
            y={ground - scale.text * (upright ? 0.5 : 0.8)}
            anchor={upright ? 'start' : 'middle'}
            text={words.notReported}
            scale={scale}
            upright={upright}
            halo
          />
        )
      })}
    </g>
  )
}
