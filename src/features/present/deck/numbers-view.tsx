import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import { safeWidth } from './fit-text.ts'
import styles from './numbers-view.module.css'
import type { NumbersBody } from './slide.ts'
import { BODY_WIDTH } from './stage-size.ts'

const SIZES = [116, 104, 92, 80, 68, 56, 48, 40] as const
const UNIT = 34
/** Padding, borders and gap of a tile. */
const AROUND = 96

interface NumbersViewProps {
  readonly body: NumbersBody
  readonly height: number
}

/** Several figures side by side, all numbers of one size. */
export function NumbersView({ body, height }: NumbersViewProps) {
  const room = BODY_WIDTH / body.columns - AROUND
  const rows = Math.ceil(body.tiles.length / body.columns)
  const widest = (size: number) =>
    Math.max(
      ...body.tiles.map(({ number, unit }) => safeWidth(number, size) + safeWidth(unit, UNIT) + 20),
    )
  const size = SIZES.find((one) => widest(one) <= room) ?? 40
  return (
    <dl
      className={styles.tiles}
      style={{
        height: Math.min(height, rows * 320 + (rows - 1) * 24),
        gridTemplateColumns: `repeat(${body.columns}, minmax(0, 1fr))`,
      }}
    >
      {body.tiles.map(({ key, name, number, unit, note }) => (
        <div key={key} className={styles.tile}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value} style={{ fontSize: size }}>
            {number}
            {unit !== '' && <span className={styles.unit}>{unit}</span>}
          </dd>
          {note !== '' && (
            <dd className={styles.note}>
              <UnbrokenText text={note} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
