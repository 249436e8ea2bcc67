import { useQuery } from '@tanstack/react-query'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { areasQuery, indicatorsQuery, progressQuery } from '../../data/queries.ts'
import { useSelection } from '../../selection/use-selection.ts'
import { useLanguage, useWords } from '../../text/use-words.tsx'
import { overviewCounts, overviewSentence } from '../../text/words-overview.ts'

export function OverviewPage() {
  const words = useWords()
  const lang = useLanguage()
  const areas = useQuery(areasQuery())
  const selection = useSelection(areas.data)
  const progress = useQuery({
    ...progressQuery({ area: selection?.area.code ?? '' }),
    enabled: selection !== null,
  })
  return (
    <QueryBoundary query={progress} loading={<p>{words.load.busy}</p>}>
      {(data) => <h1>{overviewSentence(overviewCounts(data), lang)}</h1>}
    </QueryBoundary>
  )
}
