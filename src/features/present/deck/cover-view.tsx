import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import styles from './cover-view.module.css'
import { fitSize } from './fit-text.ts'
import type { CoverBody, Slide } from './slide.ts'
import { YearTrack } from './year-track.tsx'

const SIZES = [132, 116, 100, 88, 76, 64, 56, 48, 40, 32] as const

/** The first slide: whose year this is. */
export function CoverView({ slide, body }: { readonly slide: Slide; readonly body: CoverBody }) {
  const size = fitSize(slide.headline, { width: 1640, height: 250, line: 1.2 }, SIZES)
  return (
    <>
      <div className={styles.band} />
      <p className={styles.kicker}>
        {slide.kicker}
        {slide.editedMark !== null && <span className={styles.edited}>{slide.editedMark}</span>}
      </p>
      {body.above !== '' && <p className={styles.above}>{body.above}</p>}
      <h1 className={styles.place} style={{ fontSize: size }}>
        <span>{slide.headline}</span>
      </h1>
      <p className={styles.period}>{body.period}</p>
      <div className={styles.year}>
        <YearTrack throughMonth={body.throughMonth} height={20} />
      </div>
      <div className={styles.lines}>
        {body.lines.map((line) => (
          <p key={line}>
            <UnbrokenText text={line} />
          </p>
        ))}
      </div>
    </>
  )
}
