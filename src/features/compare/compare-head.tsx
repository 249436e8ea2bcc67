import { Link } from 'react-router-dom'
import type { AreaResource } from '../../../contract/resources.ts'
import { formatMonth, parseMonth } from '../../../domain/period.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { Choice } from '../../components/choice.tsx'
import { Select } from '../../components/select.tsx'
import { ancestorsOf } from '../../selection/area-options.ts'
import { hasUnits, levelsBelow } from '../../selection/compare-areas.ts'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import { useWriteCompare, withParent } from '../../selection/use-compare.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './compare-head.module.css'
import type { CompareLinks } from './compare-links.ts'
import { compareWords } from './words.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

interface CompareHeadProps {
  readonly areas: readonly AreaResource[]
  /** The area whose units are on the screen. */
  readonly shown: AreaResource
  readonly selection: CompareSelection
  /** Tells year and month where the address leaves them open; undefined while loading. */
  readonly answer:
    | { readonly year: number; readonly through: string; readonly holdsSample: boolean }
    | undefined
  readonly links: CompareLinks
}

/** Whose units are compared, over which stretch of which year, and how to compare others. */
export function CompareHead({ areas, shown, selection, answer, links }: CompareHeadProps) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const compare = compareWords(lang)
  const above = ancestorsOf(shown, areas)
  return (
    <div className={styles.head}>
      <div>
        <nav aria-label={words.placeInTree} className={styles.above}>
          {above.map((area) => (
            <span key={area.code}>
              <Link to={links.up(area)}>{area.name}</Link>
              <span aria-hidden="true"> / </span>
            </span>
          ))}
          <Link to={links.overview(shown.code)}>{compare.toOverview(shown.name)}</Link>
        </nav>
        <h1 className={styles.title}>
          {compare.title(shown.name)}{' '}
          {answer && <span className={styles.period}>{yearToDateWords(answer.through, lang)}</span>}
          {answer?.holdsSample && (
            <span className={styles.sample} title={words.sample.meaning}>
              {words.sample.mark}
            </span>
          )}
        </h1>
      </div>
      <Pickers areas={areas} shown={shown} selection={selection} answer={answer} links={links} />
    </div>
  )
}

function Pickers({ areas, shown, selection, answer, links }: CompareHeadProps) {
  const words = pageWords(useLanguage())
  const compare = compareWords(useLanguage())
  const write = useWriteCompare()
  const { state } = links
  const year = answer?.year ?? selection.year
  const month = parseMonth(answer?.through ?? selection.through ?? '')?.month
  const years = [...new Set([...shown.years, ...(year === undefined ? [] : [year])])]
  const levels = levelsBelow(shown, areas)
  const comparable = areas.filter((area) => hasUnits(area, areas))
  return (
    <div className={styles.pickers}>
      <AreaPicker
        areas={comparable}
        current={shown}
        onChoose={(area) => write(withParent(state, area), false)}
      />
      {levels.length > 1 && (
        <Select
          label={compare.level.label}
          value={selection.level}
          groups={[
            {
              key: 'levels',
              heading: null,
              options: (['direct', ...levels] as const).map((level) => ({
                value: level,
                text: level === 'direct' ? compare.level.direct : words.levels[level],
              })),
            },
          ]}
          onChoose={(value) =>
            write({
              ...state,
              level: levels.find((level) => level === value) ?? 'direct',
              unit: null,
            })
          }
        />
      )}
      {year !== undefined && (
        <Choice
          label={words.pickers.year}
          value={year}
          options={years
            .sort((a, b) => b - a)
            .map((value) => ({ value, text: words.pickers.yearOption(value) }))}
          onChoose={(value) =>
            write({
              ...state,
              year: value,
              through: month === undefined ? undefined : formatMonth(value, month),
            })
          }
        />
      )}
      {year !== undefined && month !== undefined && (
        <Choice
          label={words.pickers.through}
          value={month}
          options={MONTHS.map((value) => ({ value, text: words.pickers.throughOption(value) }))}
          onChoose={(value) => write({ ...state, year, through: formatMonth(year, value) })}
        />
      )}
    </div>
  )
}
