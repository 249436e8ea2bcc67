import { useEffect, useState } from 'react'
import { Navigate, useLocation } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import { SelectedPage } from '../../components/selected-page.tsx'
import { useTakenOver } from '../../components/use-taken-over.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { readDeckHash } from './choices/deck-options.ts'
import { keptDeck } from './choices/kept-decks.ts'
import { FirstStart } from './first-start.tsx'
import { Presentation } from './presentation.tsx'
import { SpeakerPage } from './talk/speaker-page.tsx'
import { presentWords } from './words.ts'

/** The query a reader came with, and the one to go on with. */
interface Arrival {
  readonly from: string
  readonly to: string
}

/** Presenting: the start page of a deck, the running talk, and the speaker's window. */
export function PresentPage() {
  const { pathname, search, hash } = useLocation()
  // On arrival alone: what is changed here later keeps its address.
  const [arrival, setArrival] = useState<Arrival | null>(() => ({
    from: search,
    to: withPlace(search, hash),
  }))
  // Neither the hash nor what the browser keeps is known where the page is drawn.
  const takenOver = useTakenOver()
  const bound = arrival !== null && arrival.from === search && arrival.to !== search
  useEffect(() => {
    if (!bound) setArrival(null)
  }, [bound])
  if (pathname === '/present/speaker') return <SpeakerPage />
  if (bound && takenOver) return <Navigate replace to={`${pathname}${arrival.to}${hash}`} />
  return <HostPage />
}

/** A query that leaves area or month open gets those of the kept deck that the hash names. */
function withPlace(search: string, hash: string): string {
  const { deck } = readDeckHash(hash).options
  const kept = deck === null ? null : keptDeck(deck)
  const params = addressParameters(search)
  if (!kept || (params.has('area') && params.has('through'))) return search
  params.delete('year')
  params.set('area', kept.area)
  params.set('through', kept.through)
  return `?${params}`
}

function HostPage() {
  const takenOver = useTakenOver()
  const lang = useLanguage()
  return (
    <SelectedPage empty={<p>{presentWords(lang).start.empty}</p>}>
      {({ areas, selection }) =>
        takenOver ? (
          <Presentation selection={selection} />
        ) : (
          <FirstStart areas={areas} selection={selection} />
        )
      }
    </SelectedPage>
  )
}
