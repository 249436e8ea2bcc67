import { StatusShape } from '../../../components/status-mark.tsx'
import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import type { StateBody } from './slide.ts'
import styles from './state-view.module.css'
import { toneClass } from './tone.ts'
import { YearTrack } from './year-track.tsx'

const COUNTS_HEIGHT = 540
const MOST_TILE = 280

/** Counts per status, the year's course, and what needs attention. */
export function StateView({ body }: { readonly body: StateBody }) {
  const columns = body.counts.length === 4 ? 2 : Math.max(1, Math.min(body.counts.length, 3))
  const rows = Math.ceil(body.counts.length / columns)
  return (
    <>
      <dl
        className={styles.counts}
        data-rows={rows}
        style={{
          height: Math.min(COUNTS_HEIGHT, rows * MOST_TILE),
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        }}
      >
        {body.counts.map(({ status, word, number, counter }) => (
          <div key={word} className={`${styles.count} ${toneClass(status)}`}>
            <dt className={styles.word}>
              <StatusShape status={status} />
              {word}
            </dt>
            <dd className={styles.number}>
              {number}
              {counter !== '' && <span className={styles.counter}>{counter}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.year}>
        <YearTrack throughMonth={body.throughMonth} height={36} />
        <span className={styles.elapsed}>{body.elapsed}</span>
      </div>
      {body.counts.length > 0 && <Attention body={body} />}
      <p className={styles.compared}>
        <UnbrokenText text={body.compared} />
      </p>
    </>
  )
}

function Attention({ body }: { readonly body: StateBody }) {
  return (
    <div className={styles.attention}>
      <h2 className={styles.attentionTitle}>{body.attentionTitle}</h2>
      {body.attention.length === 0 && (
        <p>
          <UnbrokenText text={body.none} />
        </p>
      )}
      <ul>
        {body.attention.map(({ key, status, name, lag }) => (
          <li key={key} className={styles.line}>
            <span className={`${styles.shape} ${toneClass(status)}`}>
              <StatusShape status={status} />
            </span>
            <span>
              <span className={styles.name}>{name}</span>
              <span className={styles.lag}>
                <UnbrokenText text={lag} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
