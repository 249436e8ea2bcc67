import styles from './fact-view.module.css'
import { fitSize } from './fit-text.ts'
import type { FactBody } from './slide.ts'

const SIZES = [230, 200, 170, 140, 116, 96, 76, 60] as const

/** One figure as a large number, with what is known around it. */
export function FactView({ body, height }: { readonly body: FactBody; readonly height: number }) {
  const size = fitSize(body.number, { width: 790, height: 300, line: 1.1 }, SIZES)
  return (
    <div className={styles.fact} style={{ height }}>
      <p className={styles.number}>
        <span className={styles.value} style={{ fontSize: size }}>
          {body.number}
        </span>
        {body.unit !== '' && <span className={styles.unit}>{body.unit}</span>}
      </p>
      <dl className={styles.facts}>
        {body.facts.map(({ name, value }) => (
          <div key={name} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.what}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
