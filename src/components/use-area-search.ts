import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { areaSearchQuery } from '../data/area-search-query.ts'

/** Milliseconds without a further letter before the server is asked. */
const PAUSE_MS = 150

/** What is known about the areas that fit what a reader types. */
export interface AreaSearch {
  /** The best fits first; those of the text before while newer ones are on their way. */
  readonly found: readonly AreaResource[]
  /** How many areas fit in all. */
  readonly total: number
  /** Whether `found` answers what is typed now. */
  readonly answered: boolean
  readonly failed: boolean
  /** Asks at once instead of after a pause. */
  readonly askNow: () => void
}

/** Asks the server for the areas that fit; null while nothing is typed. */
export function useAreaSearch(typed: string): AreaSearch | null {
  const text = typed.trim()
  const [asked, ask] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => ask(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const { data, isPlaceholderData, isError } = useQuery({
    ...areaSearchQuery(asked),
    enabled: asked !== '',
  })
  if (text === '') return null
  const found = data?.areas ?? []
  return {
    found,
    total: data?.page?.total ?? found.length,
    answered: asked === text && data !== undefined && !isPlaceholderData,
    failed: isError,
    askNow: () => ask(text),
  }
}
