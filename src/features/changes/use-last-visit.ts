import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useClock } from '../../components/clock.tsx'
import { useSignedIn } from '../../components/use-signed-in.ts'
import { lastVisitQuery } from '../../data/changes-queries.ts'
import { keep, kept } from '../../data/kept.ts'
import { sessionQuery } from '../../data/session-requests.ts'

/** When this browser last looked; and what that was before this tab did. */
const SEEN = 'changes-seen'
const SINCE = 'changes-since'

/**
 * When the reader last looked at changes before this visit, as a UTC instant; a visit lasts as long as the tab, so
 * that loading anew loses nothing. Of those who have signed in the server knows it, the same on every machine; of
 * others this browser.
 *
 * @returns Null the first time, and where nothing is kept; undefined until it is known.
 */
export function useLastVisit(): string | null | undefined {
  const clock = useClock()
  const signedIn = useSignedIn()
  const session = useQuery({ ...sessionQuery(), enabled: signedIn })
  const id = session.data?.account?.id
  const visit = useQuery({ ...lastVisitQuery(id ?? ''), enabled: id !== undefined })
  const [since] = useState(() => kept('sessionStorage', SINCE) ?? kept('localStorage', SEEN))
  const isAnonymous = !signedIn || session.data?.account === null
  useEffect(() => {
    if (!isAnonymous) return
    if (since !== null) keep('sessionStorage', SINCE, since)
    keep('localStorage', SEEN, new Date(clock()).toISOString())
  }, [isAnonymous, since, clock])
  if (isAnonymous) return since
  return visit.isError || session.isError ? null : visit.data
}
