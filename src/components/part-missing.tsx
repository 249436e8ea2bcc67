import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { healthQuery } from '../data/queries.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import { useClock } from './clock.tsx'
import { Notice } from './notice.tsx'

/** Where the time of the last loading for want of a part is kept, in this tab. */
const RELOADED = 'reloaded-for-a-part'
/** A server that answers and yet lacks the part is not asked in a circle. */
const ONCE_IN_MS = 60_000

/**
 * In place of a part of the program that could not be fetched: says so, and loads the page again once
 * the server answers. A browser keeps a style sheet that failed as fetched, so that fetching the part
 * alone again would show it unstyled; all state is in the address or stored.
 */
export function PartMissing() {
  const { partMissing, retry } = pageWords(useLanguage()).load
  const clock = useClock()
  const [since] = useState(clock)
  const health = useQuery(healthQuery())
  const answering = health.isSuccess && health.dataUpdatedAt > since
  useEffect(() => {
    if (!answering) return
    const now = clock()
    if (now - Number(sessionStorage.getItem(RELOADED)) < ONCE_IN_MS) return
    sessionStorage.setItem(RELOADED, String(now))
    window.location.reload()
  }, [answering, clock])
  return (
    <Notice tone="warn" live>
      <p>
        {partMissing}{' '}
        <button type="button" onClick={() => window.location.reload()}>
          {retry}
        </button>
      </p>
    </Notice>
  )
}
