import { Link } from 'react-router-dom'
import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import { ViewPickers } from '../../components/view-pickers.tsx'
import { ancestorsOf } from '../../selection/area-options.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './overview-head.module.css'

interface OverviewHeadProps {
  readonly areas: readonly AreaResource[]
  /** The area the figures are of. */
  readonly shown: AreaResource
  readonly selection: Selection
  /** Tells year and month where the address leaves them open; undefined while loading. */
  readonly answer: ProgressResource | undefined
}

/** Which area and which stretch of which year, and how to look at others. */
export function OverviewHead({ areas, shown, selection, answer }: OverviewHeadProps) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const state = toWrite(selection, lang)
  const above = ancestorsOf(shown, areas)

  return (
    <div className={styles.head}>
      <div className={styles.place}>
        {above.length > 0 && (
          <nav aria-label={words.placeInTree} className={styles.above}>
            {above.map((area) => (
              <span key={area.code}>
                <Link to={paths.overview(withArea(state, area))}>{area.name}</Link>
                <span aria-hidden="true"> / </span>
              </span>
            ))}
          </nav>
        )}
        <h1 className={styles.title}>
          {shown.name}{' '}
          {answer && <span className={styles.period}>{yearToDateWords(answer.through, lang)}</span>}
          {answer?.holdsSample && (
            <span className={styles.sample} title={words.sample.meaning}>
              {words.sample.mark}
            </span>
          )}
        </h1>
      </div>
      <ViewPickers areas={areas} shown={shown} selection={selection} answer={answer} />
    </div>
  )
}
