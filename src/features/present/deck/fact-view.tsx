import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import styles from './fact-view.module.css'
import { fitSize, linesOf } from './fit-text.ts'
import type { FactBody } from './slide.ts'
import { LEAST_TEXT } from './stage-size.ts'

const SIZES = [230, 200, 170, 140, 116, 96, 76, 60] as const

const FACT_SIZES = [34, 32, 30, 28] as const
const NAME_WIDTH = 250
const VALUE_WIDTH = 526

/** About how high the facts are: lines of 1.35, and padding and rule around each. */
function factsHeight({ facts }: FactBody, size: number): number {
  return facts.reduce((sum, { name, value }) => {
    const lines = Math.max(linesOf(name, NAME_WIDTH, size), linesOf(value, VALUE_WIDTH, size))
    return sum + lines * size * 1.35 + size + 2
  }, 0)
}

/** One figure as a large number, with what is known around it. */
export function FactView({ body, height }: { readonly body: FactBody; readonly height: number }) {
  const text = FACT_SIZES.find((one) => factsHeight(body, one) <= height) ?? LEAST_TEXT
  const size = fitSize(body.number, { width: 790, height: 300, line: 1.1 }, SIZES)
  return (
    <div className={styles.fact} style={{ height }}>
      <p className={styles.number}>
        <span className={styles.value} style={{ fontSize: size }}>
          {body.number}
        </span>
        {body.unit !== '' && <span className={styles.unit}>{body.unit}</span>}
      </p>
      <dl className={styles.facts} style={{ fontSize: text }}>
        {body.facts.map(({ name, value }) => (
          <div key={name} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.what}>
              <UnbrokenText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
