import type { AreaResource } from '../../../contract/resources.ts'
import { formatMonth, parseMonth } from '../../../domain/period.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { Link } from '../../components/link.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { PeriodPickers } from '../../components/period-pickers.tsx'
import { plainOptions, Select } from '../../components/select.tsx'
import { ancestorsOf } from '../../selection/area-options.ts'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import { useWriteCompare, withParent } from '../../selection/use-compare.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { CompareLinks } from './compare-links.ts'
import { compareWords } from './words.ts'

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
  const compare = compareWords(lang)
  return (
    <PageHead
      above={ancestorsOf(shown, areas)}
      linkTo={links.up}
      aboveEnd={<Link to={links.overview(shown.code)}>{compare.toOverview(shown.name)}</Link>}
      screenOnly
      title={compare.title(shown.name)}
      period={answer && yearToDateWords(answer.through, lang)}
      holdsSample={answer?.holdsSample ?? false}
      shared={answer && { finding: '', through: answer.through, area: { parent: shown.code } }}
    >
      <Pickers areas={areas} shown={shown} selection={selection} answer={answer} links={links} />
    </PageHead>
  )
}

function Pickers({ areas, shown, selection, answer, links }: CompareHeadProps) {
  const words = pageWords(useLanguage())
  const compare = compareWords(useLanguage())
  const write = useWriteCompare()
  const { state } = links
  const year = answer?.year ?? selection.year
  const month = parseMonth(answer?.through ?? selection.through ?? '')?.month
  const levels = shown.levelsBelow
  return (
    <>
      <AreaPicker
        areas={areas}
        current={shown}
        comparing
        onChoose={(area) => write(withParent(state, area), false)}
      />
      {levels.length > 1 && (
        <Select
          label={compare.level.label}
          value={selection.level}
          groups={plainOptions(['direct', ...levels] as const, (level) =>
            level === 'direct' ? compare.level.direct : words.levels[level],
          )}
          onChoose={(value) =>
            write({
              ...state,
              level: levels.find((level) => level === value) ?? 'direct',
              unit: null,
            })
          }
        />
      )}
      <PeriodPickers
        shown={shown}
        year={year}
        month={month}
        onYear={(value, last) => {
          const through = month === undefined ? undefined : formatMonth(value, month)
          const begun = through !== undefined && through <= last
          write({ ...state, year: value, through: begun ? through : undefined })
        }}
        onThrough={(of, through) => write({ ...state, year: of, through })}
      />
    </>
  )
}
