import { MONTHS } from '../../domain/period.ts'
import { Bar, Drawing } from './svg-primitives.tsx'
import styles from './year-bar.module.css'

const GAP = 0.06

/** The year as twelve months, those that have passed filled. The share is in words beside it. */
export function YearBar({ throughMonth }: { readonly throughMonth: number }) {
  return (
    <Drawing height={10}>
      {MONTHS.map((month) => (
        <Bar
          key={month}
          className={month <= throughMonth ? styles.passed : styles.ahead}
          from={month - 1 + (month === 1 ? 0 : GAP)}
          to={month}
          max={12}
          y={0}
          height={10}
        />
      ))}
    </Drawing>
  )
}
