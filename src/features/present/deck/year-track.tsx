import { MONTHS } from '../../../../domain/period.ts'
import { Bar, Drawing, Tick } from '../../../charts/svg-primitives.tsx'
import styles from './year-track.module.css'

interface YearTrackProps {
  readonly throughMonth: number
  readonly height: number
}

/** The year as one bar parted into months, filled as far as it has come. */
export function YearTrack({ throughMonth, height }: YearTrackProps) {
  return (
    <Drawing height={height}>
      <Bar className={styles.track} to={12} max={12} y={0} height={height} />
      <Bar className={styles.passed} to={throughMonth} max={12} y={0} height={height} />
      {MONTHS.slice(0, -1).map((month) => (
        <Tick key={month} className={styles.tick} at={month} max={12} y1={0} y2={height} />
      ))}
    </Drawing>
  )
}
