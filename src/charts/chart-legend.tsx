import { useId } from 'react'
import { Hatch } from './chart-hatch.tsx'
import styles from './chart-legend.module.css'
import { CHART_COLOURS, PAGE_SCALE } from './chart-scale.ts'
import type { LegendEntry, Swatch } from './picture-text.ts'

/** What the lines and fills of a chart mean; each is told by dash or pattern as well as colour. */
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const id = useId()
  return (
    <ul className={styles.legend}>
      {entries.map((entry) => (
        <li key={`${entry.swatch} ${entry.text}`} className={styles.entry}>
          <svg {...SWATCH} aria-hidden="true" focusable="false">
            <SwatchShape swatch={entry.swatch} hatch={id + entry.swatch} />
          </svg>
          {entry.text}
        </li>
      ))}
    </ul>
  )
}

/** Size of a swatch in CSS pixels. */
export const SWATCH = { width: 28, height: 14 } as const

/** Across the swatch, at half its height. */
const ACROSS = { x1: 1, x2: 27, y1: 7, y2: 7 } as const

interface SwatchShapeProps {
  readonly swatch: Swatch
  /** Id of what a hatched one is filled with. */
  readonly hatch: string
}

/** How a line or bar is drawn, in the size of `SWATCH`. */
export function SwatchShape({ swatch, hatch }: SwatchShapeProps) {
  const { thisYear, lastYear, plan, ground } = CHART_COLOURS
  switch (swatch) {
    case 'this-line':
      return (
        <g>
          <line {...ACROSS} stroke={thisYear} strokeWidth="2.5" />
          <circle cx="14" cy="7" r="3" fill={thisYear} />
        </g>
      )
    case 'last-line':
      return (
        <g>
          <line {...ACROSS} stroke={lastYear} strokeWidth="2" strokeDasharray="6 4" />
          <circle cx="14" cy="7" r="2.7" fill={ground} stroke={lastYear} strokeWidth="1.5" />
        </g>
      )
    case 'target-line':
      return <line {...ACROSS} stroke={plan} strokeWidth="2" />
    case 'pace-line':
      return (
        <line
          x1="2"
          x2="27"
          y1="11"
          y2="3"
          stroke={plan}
          strokeWidth="1.75"
          strokeDasharray="1 4"
          strokeLinecap="round"
        />
      )
    case 'soft-bar':
      return (
        <rect
          x="7"
          y="2"
          width="14"
          height="10"
          fill={CHART_COLOURS.thisYearSoft}
          stroke={thisYear}
          strokeWidth="2"
        />
      )
    case 'this-bar':
      return <rect x="7" y="1" width="14" height="12" fill={thisYear} />
    case 'hatch-bar':
    case 'last-bar': {
      const colour = swatch === 'last-bar' ? lastYear : thisYear
      return (
        <g>
          <Hatch id={hatch} scale={PAGE_SCALE} colour={colour} />
          <rect x="7" y="1.5" width="14" height="11" fill={`url(#${hatch})`} stroke={colour} />
        </g>
      )
    }
    case 'open-bar':
      return (
        <g>
          <rect x="7" y="3" width="14" height="10" fill={thisYear} />
          <line
            x1="7"
            x2="21"
            y1="3"
            y2="3"
            stroke={ground}
            strokeWidth="3"
            strokeDasharray="4 3"
          />
        </g>
      )
    case 'outline':
      return <path d="M7 13V2h14v11" fill="none" stroke={plan} strokeWidth="2" />
  }
}
