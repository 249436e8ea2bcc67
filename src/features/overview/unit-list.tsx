import { Link } from 'react-router-dom'
import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { cardsWords } from './cards-words.ts'
import styles from './overview-details.module.css'

interface UnitListProps {
  readonly answer: ProgressResource
  readonly areas: readonly AreaResource[]
  readonly selection: Selection
}

/** The direct units of an area as links, by official code: no ranking. */
export function UnitList({ answer, areas, selection }: UnitListProps) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const cards = cardsWords(lang)
  if (!answer.rollUp) return null
  const state = toWrite(selection, lang)
  const units = answer.rollUp.unitCodes.flatMap(
    (code) => areas.find((area) => area.code === code) ?? [],
  )
  return (
    <section className={styles.panel} aria-labelledby="units">
      <h2 id="units" className={styles.title}>
        {cards.units.title(units.length)}
      </h2>
      <p className={styles.muted}>
        {cards.units.order} ·{' '}
        <Link
          to={paths.compare({
            parent: answer.areaCode,
            year: answer.year,
            through: answer.through,
            lang,
          })}
        >
          {words.compareUnits}
        </Link>
      </p>
      <ul className={styles.links}>
        {units.map((unit) => (
          <li key={unit.code}>
            <Link to={paths.overview(withArea(state, unit))}>{unit.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
