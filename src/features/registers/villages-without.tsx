import type { BreakdownResource } from '../../../contract/register-resources.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './registers.module.css'
import { registerWords } from './words.ts'

interface VillagesWithoutProps {
  readonly villages: NonNullable<BreakdownResource['villagesWithout']>
  readonly names: BreakdownResource['names']
  /** Code of the area that is looked at. */
  readonly area: string
  /** Whether any village is known. */
  readonly isListed: boolean
}

/** Villages that no row of the year names, by unit. */
export function VillagesWithout({ villages, names, area, isListed }: VillagesWithoutProps) {
  const words = registerWords(useLanguage()).breakdown
  if (villages.length === 0) return isListed && <p>{words.villagesAll}</p>
  const units = [...new Set(villages.map(({ areaCode }) => areaCode))]
  return (
    <section className={styles.box} aria-labelledby="villages-without">
      <h2 id="villages-without">{words.villagesWithout(villages.length)}</h2>
      {units.map((unit) => (
        <div key={unit}>
          {unit !== area && <h3>{names[unit] ?? unit}</h3>}
          <ul className={styles.names}>
            {villages.map(
              ({ areaCode, code, name }) => areaCode === unit && <li key={code}>{name}</li>,
            )}
          </ul>
        </div>
      ))}
    </section>
  )
}
