import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { areasQuery } from '../../data/queries.ts'
import { useSelection } from '../../selection/use-selection.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { Presentation } from './presentation.tsx'
import { SpeakerPage } from './talk/speaker-page.tsx'
import { presentWords } from './words.ts'

/** Presenting: the start page of a deck, the running talk, and the speaker's window. */
export function PresentPage() {
  const { pathname } = useLocation()
  return pathname === '/present/speaker' ? <SpeakerPage /> : <HostPage />
}

function HostPage() {
  const areas = useQuery(areasQuery())
  const selection = useSelection(areas.data)
  const lang = useLanguage()
  const { load } = pageWords(lang)
  return (
    <QueryBoundary query={areas} loading={<p role="status">{load.busy}</p>}>
      {() =>
        selection === null ? (
          <p>{presentWords(lang).start.empty}</p>
        ) : (
          <Presentation selection={selection} />
        )
      }
    </QueryBoundary>
  )
}
