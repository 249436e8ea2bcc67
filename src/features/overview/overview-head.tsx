import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { PageHead } from '../../components/page-head.tsx'
import { ViewPickers } from '../../components/view-pickers.tsx'
import { ancestorsOf } from '../../selection/area-options.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { overviewSentence } from '../../text/words-overview.ts'

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
  const state = toWrite(selection, lang)
  return (
    <PageHead
      above={ancestorsOf(shown, areas)}
      linkTo={(area) => paths.overview(withArea(state, area))}
      title={shown.name}
      period={answer && yearToDateWords(answer.through, lang)}
      holdsSample={answer?.holdsSample ?? false}
      shared={
        answer && {
          finding: overviewSentence(overviewCounts(answer), lang),
          through: answer.through,
          area: { area: answer.areaCode },
        }
      }
      sticky
    >
      <ViewPickers areas={areas} shown={shown} selection={selection} answer={answer} />
    </PageHead>
  )
}
