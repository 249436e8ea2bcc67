import { Link } from 'react-router-dom'
import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import { parseMonth } from '../../../domain/period.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { Choice } from '../../components/choice.tsx'
import { ancestorsOf } from '../../selection/area-options.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea, withYear } from '../../selection/selection.ts'
import { toWrite, useWriteSelection } from '../../selection/use-selection.ts'
import { useLanguage, useWords } from '../../text/use-words.tsx'
import { yearToDateWords } from '../../text/year-to-date-words.ts'
import styles from './overview-head.module.css'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

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
  const words = useWords()
  const lang = useLanguage()
  const write = useWriteSelection()
  const state = toWrite(selection, lang)
  const above = ancestorsOf(shown, areas)
  const year = answer?.year ?? selection.year
  const month = parseMonth(answer?.through ?? selection.through ?? '')?.month
  const years = [...new Set([...shown.years, ...(year === undefined ? [] : [year])])]

  return (
    <div className={styles.head}>
      <div className={styles.place}>
        {above.length > 0 && (
          <nav aria-label={words.overview.place} className={styles.above}>
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
            <span className={styles.sample} title={words.sample.explain}>
              {words.sample.mark}
            </span>
          )}
        </h1>
      </div>
      <div className={styles.pickers}>
        <AreaPicker
          areas={areas}
          current={shown}
          onChoose={(area) => write(withArea(state, area))}
        />
        {year !== undefined && (
          <Choice
            label={words.pickers.year}
            value={year}
            options={years
              .sort((a, b) => b - a)
              .map((value) => ({ value, text: words.pickers.yearOption(value) }))}
            onChoose={(value) => write(withYear(state, value))}
          />
        )}
        {year !== undefined && month !== undefined && (
          <Choice
            label={words.pickers.through}
            value={month}
            options={MONTHS.map((value) => ({ value, text: words.pickers.throughOption(value) }))}
            onChoose={(value) =>
              write({ ...state, year, through: `${year}-${String(value).padStart(2, '0')}` })
            }
          />
        )}
      </div>
    </div>
  )
}
